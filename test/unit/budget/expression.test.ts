import { describe, expect, test } from 'vitest'
import { bindFormula } from '#shared/budget/evaluate'
import { writeFormula } from '#shared/budget/explain'
import { namesIn, parseExpression } from '#shared/budget/expression'

function parsed(text: string) {
  const result = parseExpression(text)
  if ('problem' in result) throw new Error(result.problem)
  return result.expression
}

const value = (text: string) =>
  bindFormula(parsed(text), () => {
    throw new Error('no names here')
  })([]).toFraction()

describe('values are exact', () => {
  test.each([
    ['0.1+0.2', '3/10'],
    ['1/3*3', '1'],
    ['1/3+1/6', '1/2'],
    ['2+3*4', '14'],
    ['(2+3)*4', '20'],
    ['8-3-2', '3'],
    ['8/4/2', '1'],
    ['-2*-3', '6'],
    ['-(2+3)', '-5'],
    ['ceil(3200*1.05)', '3360'],
    ['ceil(0.0000000001)', '1'],
    ['ceil(-1.5)', '-1'],
    ['min(3,1,2)', '1'],
    ['max(3,1,2)', '3'],
    ['12345678901*0.0000000001', '12345678901/10000000000'],
  ])('%s = %s', (text, expected) => expect(value(text)).toBe(expected))
})

describe('nothing else is in the language', () => {
  test.each([
    ['a.b', '只能使用'],
    ['a["b"]', '只能使用'],
    ['a[0]', '只能使用'],
    ['[1,2]', '只能使用'],
    ['this', '只能使用'],
    ['this.constructor', '只能使用'],
    ['a;b', '只能使用'],
    ['a b', '只能使用'],
    ['', '只能使用'],
    ['1?2:3', '只能使用'],
    ['constructor("return 1")()', '不能使用函数'],
    ['eval(1)', '不能使用函数'],
    ['a.ceil(1)', '不能使用函数'],
    ['ceil?.(1)', '不能使用函数'],
    ['ceil()', '一个参数'],
    ['ceil(1,2)', '一个参数'],
    ['min(1)', '2至8个参数'],
    ['ceil+1', '缺少括号'],
    ['1e5', '不是可用的数字'],
    ['.5', '不是可用的数字'],
    ['5.', '不是可用的数字'],
    ['1234567890123', '不是可用的数字'],
    ['"a"', '不是可用的数字'],
    ['true', '不是可用的数字'],
    ['null', '不是可用的数字'],
    ['a%2', '运算符'],
    ['a==b', '运算符'],
    ['a||b', '运算符'],
    ['a<<2', '运算符'],
    ['+a', '运算符'],
    ['!a', '运算符'],
    ['~a', '运算符'],
    ['__proto__', '名称'],
    ['户数', '名称'],
    ['1+', '不能识别'],
    ['(1', '不能识别'],
    ['1+*2', '不能识别'],
    ['`1`', '不能识别'],
    ['a=1', '不能识别'],
    ['x'.repeat(501), '超过500'],
    [`${'('.repeat(200)}1${')'.repeat(200)}-`, '不能识别'],
    [`${'-'.repeat(60)}1`, '嵌套'],
    [`1${'+1'.repeat(200)}`, '嵌套'],
  ])('%s', (text, why) => {
    const result = parseExpression(text)
    expect('problem' in result ? result.problem : 'accepted').toContain(why)
  })
})

test('a chain of huge products is stopped, not computed for ever', () => {
  const huge = parsed(Array(28).fill('999999999999').join('*'))
  expect(() => bindFormula(huge, () => 0)([])).toThrow('数值过大')
})

test('names are found once each', () => {
  expect([...namesIn(parsed('a*(b+ceil(a/c))-b'))]).toEqual(['a', 'b', 'c'])
})

describe('formulas for clerks keep brackets only where needed', () => {
  const show = (name: string) => ({ a: '2', b: '3', n: '-4' })[name] ?? name
  test.each([
    ['a*(b+1)', '2×(3+1)'],
    ['(a*b)+1', '2×3+1'],
    ['a*(b*2)', '2×3×2'],
    ['a*(b/2)', '2×(3÷2)'],
    ['a-(b-1)', '2-(3-1)'],
    ['a-(b+1)', '2-(3+1)'],
    ['a+(b+1)', '2+3+1'],
    ['a/(b*2)', '2÷(3×2)'],
    ['ceil(a/b)*2', '⌈2÷3⌉×2'],
    ['a-n', '2-(-4)'],
    ['-a+b', '(-2)+3'],
    ['-(a+b)', '(-(2+3))'],
    ['min(a,b)', '取小(2；3)'],
    ['max(a,b,1)', '取大(2；3；1)'],
  ])('%s reads %s', (text, expected) => expect(writeFormula(parsed(text), show)).toBe(expected))
})
