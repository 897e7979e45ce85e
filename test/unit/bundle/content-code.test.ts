import { describe, expect, test } from 'vitest'
import { contentCodeOf, readContentCode } from '#shared/bundle/content-code'

const sha256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'

describe('content code', () => {
  test('is three groups of four digits: the hash modulo 10^11 and a check digit', () => {
    const code = contentCodeOf(sha256)
    expect(code).toMatch(/^\d{4}-\d{4}-\d{4}$/)
    expect(code.replaceAll('-', '').slice(0, 11)).toBe(
      (BigInt(`0x${sha256}`) % 100_000_000_000n).toString().padStart(11, '0'),
    )
  })

  test('keeps leading zeros', () => {
    expect(contentCodeOf(`${'0'.repeat(63)}7`)).toMatch(/^0000-0000-007\d$/)
  })

  test('is read back as heard: spaces, full-width digits, any dash', () => {
    const code = contentCodeOf(sha256)
    expect(readContentCode(code.replaceAll('-', ' '))).toBe(code)
    expect(readContentCode(code.replaceAll('-', '－'))).toBe(code)
    expect(readContentCode(code.replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0)))).toBe(code)
  })

  test('every single wrong digit and every swap of unequal neighbours is heard', () => {
    const digits = contentCodeOf(sha256).replaceAll('-', '')
    for (let i = 0; i < 12; i++) {
      for (let d = 0; d < 10; d++) {
        if (digits[i] !== String(d)) expect(readContentCode(digits.slice(0, i) + d + digits.slice(i + 1))).toBeNull()
      }
      const swapped = digits.slice(0, i) + (digits[i + 1] ?? '') + digits[i] + digits.slice(i + 2)
      if (swapped !== digits) expect(readContentCode(swapped)).toBeNull()
    }
  })

  test.each(['', '1234', '1234-5678-90123', 'abcd-efgh-ijkl'])('%s is no code', (text) => {
    expect(readContentCode(text)).toBeNull()
  })
})
