import { describe, expect, test } from 'vitest'
import { resetCodeOf, resetCodeProblem } from '#shared/accounts/reset-code'
import { plainRecoveryCode, recoveryCodeOf, recoverySigns } from '#shared/text/recovery-code'

const random = Uint8Array.from({ length: 24 }, (_, at) => (at * 37 + 11) % 256)
const code = resetCodeOf(random)
const plain = plainRecoveryCode(code)

describe('the 找回码', () => {
  test('has the form of the register’s code: six groups of four, 110 bits and two check signs', () => {
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}$/)
    expect(recoveryCodeOf(random).slice(0, 27)).toBe(code.slice(0, 27))
  })

  test('is read as it was written by hand: small letters, O for 0, blanks', () => {
    expect(resetCodeProblem(code.toLowerCase().replaceAll('-', ' '))).toBeNull()
    expect(resetCodeProblem(code.replaceAll('0', 'o').replaceAll('1', 'L'))).toBeNull()
  })

  test('any one wrong sign, and any two neighbours exchanged, are known at once', () => {
    for (let at = 0; at < plain.length; at += 1) {
      for (const sign of recoverySigns.replace(plain[at]!, ''))
        expect(resetCodeProblem(plain.slice(0, at) + sign + plain.slice(at + 1))).toContain('抄错')
      const [a, b] = [plain[at], plain[at + 1]]
      if (b && a !== b) expect(resetCodeProblem(plain.slice(0, at) + b + a + plain.slice(at + 2))).toContain('抄错')
    }
  })

  test('the code of the register is none', () => {
    expect(resetCodeProblem(recoveryCodeOf(random.map((byte) => byte + 1)))).toContain('户册的恢复码')
  })
})
