import { describe, expect, test } from 'vitest'
import { creditCodeProblem, isCreditCode } from '#shared/county/credit-code'

describe('统一社会信用代码', () => {
  // Published codes of well-known companies: their check characters were not made by this program.
  test.each(['91330100799655058B', '914403001922038216'])('%s is right', (code) => {
    expect(isCreditCode(code)).toBe(true)
    expect(creditCodeProblem(code)).toBeNull()
  })

  test('any single changed character is found', () => {
    const code = '91330100799655058B'
    for (let index = 0; index < code.length; index++) {
      for (const other of '0123456789ABCDEFGHJKLMNPQRTUWXY') {
        if (other === code[index]) continue
        expect(isCreditCode(`${code.slice(0, index)}${other}${code.slice(index + 1)}`)).toBe(false)
      }
    }
  })

  test('two neighbours swapped are found', () => {
    expect(isCreditCode('91330100799650558B')).toBe(false)
  })

  test.each([
    ['', '还没有填'],
    ['9133010079965505', '现为16位'],
    ['91330100799655058b', '应为大写字母'],
    ['9133010079965505OB', '不是允许的字符'],
    ['91330100799655058C', '校验位不符'],
  ])('%s: %s', (code, problem) => {
    expect(creditCodeProblem(code)).toContain(problem)
  })
})
