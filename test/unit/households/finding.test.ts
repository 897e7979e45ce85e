import { describe, expect, test } from 'vitest'
import { HouseholdFinder } from '#shared/households/find-household'
import { delimitedRows, delimiterOf } from '#shared/text/delimited'
import { lastGroupOf, plainRecoveryCode, recoveryCodeOf, recoveryCodeProblem } from '#shared/text/recovery-code'

describe('which household a name means', () => {
  const register = [
    { id: 'a', code: 'JD001', name: '张三' },
    { id: 'b', code: 'JD002', name: '李四' },
    { id: 'c', code: 'JD003', name: '李四' },
    { id: 'd', code: 'JD004', name: '巴图·孟和' },
  ]
  const finder = new HouseholdFinder(register)
  const found = (text: string) => {
    const answer = finder.find(text)
    return answer.found ? `${answer.found.id} by ${answer.by}` : answer.candidates.map(({ id }) => id).join('')
  }

  test.each([
    ['JD001', 'a by code'],
    ['ＪＤ００１', 'a by code'],
    ['jd001-张三', 'a by code'],
    ['张三（低保）', 'a by name'],
    ['李四_JD003', 'c by code'],
    ['李四', 'bc'],
    ['巴图•孟和', 'd by name'],
    ['JD001 JD002', 'ab'],
    ['王五', ''],
    ['', ''],
  ])('%s: %s', (text, answer) => expect(found(text)).toBe(answer))
})

describe('a recovery code', () => {
  const code = recoveryCodeOf(Uint8Array.from({ length: 24 }, (_, at) => at * 7))

  test('is six groups of four signs nobody mistakes', () => {
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}$/)
    expect(recoveryCodeProblem(code)).toBeNull()
    expect(lastGroupOf(code)).toBe(code.slice(-4))
  })

  test('is the same however it is typed', () => {
    const typed = code.toLowerCase().replaceAll('-', '　').replaceAll('0', 'o').replaceAll('1', 'l')
    expect(plainRecoveryCode(typed)).toBe(plainRecoveryCode(code))
  })

  test('says when a sign is missing', () => {
    expect(recoveryCodeProblem(code.slice(0, -1))).toBe('恢复码共6组、每组4位，现在是23位')
  })
})

describe('rows of a text table', () => {
  test.each([
    ['commas', 'a,b\n1,2', ','],
    ['tabs', 'a\tb,c\n1\t2', '\t'],
    ['semicolons', 'a;b;c,d\n1;2', ';'],
    ['one column', 'a\nb', ','],
  ])('%s part the cells', (_what, text, between) => expect(delimiterOf(text)).toBe(between))

  test.each([
    [
      'each line end',
      'a,b\r\n1,2\r3,4\n5,6',
      [
        [1, 'a', 'b'],
        [2, '1', '2'],
        [3, '3', '4'],
        [4, '5', '6'],
      ],
    ],
    [
      'quotes',
      '"a,1","b""c"\nd,"e"',
      [
        [1, 'a,1', 'b"c'],
        [2, 'd', 'e'],
      ],
    ],
    [
      'a line end in quotes',
      '"a\r\nb",c\nd,e',
      [
        [1, 'a\r\nb', 'c'],
        [3, 'd', 'e'],
      ],
    ],
    [
      'blank lines',
      '\n\na,b\n,\nc,d\n',
      [
        [3, 'a', 'b'],
        [5, 'c', 'd'],
      ],
    ],
    ['what stands behind a quote', '"A" 型,b', [[1, 'A 型', 'b']]],
    ['a quote within a cell', 'a"b,c', [[1, 'a"b', 'c']]],
    [
      'a quote that is never closed',
      'a,"b\nc,d',
      [
        [1, 'a', '"b'],
        [2, 'c', 'd'],
      ],
    ],
    ['an end without a line end', 'a,', [[1, 'a', '']]],
    ['nothing', '', []],
  ])('%s', (_what, text, rows) => {
    expect(delimitedRows(text, ',').map(({ line, cells }) => [line, ...cells])).toEqual(rows)
  })
})
