import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readTyped } from '#shared/money/read-typed'
import { runs } from '../../fixtures/property-runs'

/** The oracle's own arithmetic: numerator and denominator of whole numbers, never brought down. */
type Ratio = [bigint, bigint]
interface Sum {
  text: string
  value: Ratio
  /** How tightly the text holds together: 2 a number or bracket, 1 a product, 0 a sum. */
  bond: 0 | 1 | 2
}

const groups = (digits: string) => {
  const parts: string[] = []
  for (let end = digits.length; end > 0; end -= 3) parts.unshift(digits.slice(Math.max(0, end - 3), end))
  return parts.join(',')
}
const wide = (text: string) =>
  [...text].map((char) => (/[!-~]/.test(char) ? String.fromCharCode(char.charCodeAt(0) + 0xfee0) : char)).join('')

/** A number in one of the ways offices write it, with what it is. */
const written: fc.Arbitrary<Sum> = fc
  .record({
    whole: fc.integer({ min: 0, max: 9_999_999 }),
    decimals: fc.stringMatching(/^\d{0,3}$/),
    scale: fc.constantFrom(
      ['', 1n] as const,
      ['万', 10_000n] as const,
      ['亿', 100_000_000n] as const,
      ['千万', 10_000_000n] as const,
    ),
    form: fc.constantFrom('plain', 'grouped', 'wide', 'hidden', 'yuan'),
  })
  .map(({ whole, decimals, scale: [word, times], form }) => {
    const digits = String(whole)
    const tail = decimals === '' ? '' : `.${decimals}`
    const plain = `${form === 'grouped' ? groups(digits) : digits}${tail}${word}`
    const text = { plain, grouped: plain, wide: wide(plain), hidden: `\u200b${plain}\ufeff`, yuan: `${plain}元` }[
      form
    ] as string
    return { text, value: [BigInt(digits + decimals) * times, 10n ** BigInt(decimals.length)], bond: 2 }
  })

const held = (sum: Sum, bond: number) => (sum.bond >= bond ? sum.text : `(${sum.text})`)
const joined: Record<string, (a: Sum, b: Sum) => Sum> = {
  '+': (a, b) => ({ text: `${a.text}+${held(b, 1)}`, value: plus(a.value, b.value), bond: 0 }),
  '-': (a, b) => ({ text: `${a.text} - ${held(b, 1)}`, value: plus(a.value, [-b.value[0], b.value[1]]), bond: 0 }),
  '×': (a, b) => ({
    text: `${held(a, 1)}×${held(b, 2)}`,
    value: [a.value[0] * b.value[0], a.value[1] * b.value[1]],
    bond: 1,
  }),
  '/': (a, b) => ({
    text: `${held(a, 1)}/${held(b, 2)}`,
    // What holds a division by nought is none either.
    value: [a.value[0] * b.value[1], b.value[1] === 0n ? 0n : a.value[1] * b.value[0]],
    bond: 1,
  }),
}
const plus = ([a, b]: Ratio, [c, d]: Ratio): Ratio => [a * d + c * b, b * d]

const sums: fc.Arbitrary<Sum> = fc
  .letrec<{ sum: Sum }>((tie) => ({
    sum: fc.oneof(
      { maxDepth: 3 },
      written,
      fc
        .tuple(fc.constantFrom('+', '-', '×', '/'), tie('sum'), tie('sum'))
        .map(([sign, a, b]) => (joined[sign] as (a: Sum, b: Sum) => Sum)(a, b)),
    ),
  }))
  .sum.filter(({ text, value }) => text.length <= 60 && value[1] !== 0n)

const same = (read: ReturnType<typeof readTyped>, [top, bottom]: Ratio) =>
  'value' in read && read.value.s * read.value.n * bottom === top * read.value.d

describe('a number as typed', () => {
  test('is what the same sum of whole numbers is, to the last digit', () => {
    fc.assert(
      fc.property(sums, ({ text, value }) => {
        expect(same(readTyped(text), value), text).toBe(true)
      }),
      { numRuns: runs(5_000) },
    )
  })

  test('in a field of 万元 a bare number is ten thousand times as much', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (whole) => {
        expect(same(readTyped(String(whole), { unit: 10_000n }), [BigInt(whole) * 10_000n, 1n])).toBe(true)
        expect(same(readTyped(`${whole}万`, { unit: 10_000n }), [BigInt(whole) * 10_000n, 1n])).toBe(true)
      }),
    )
  })

  test('one comma that parts no thousands is asked about, with both numbers', () => {
    const wrong = fc.tuple(fc.stringMatching(/^[1-9]\d{0,3}$/), fc.stringMatching(/^\d{1,5}$/))
    fc.assert(
      fc.property(wrong, ([left, right]) => {
        fc.pre(left.length > 3 || right.length !== 3)
        expect(readTyped(`${left},${right}`)).toMatchObject({ choices: [`${left}.${right}`, `${left}${right}`] })
      }),
    )
  })

  test('any text gets a number or a reason, in a moment', () => {
    const keys = fc.string({ unit: fc.constantFrom(...'0123456789.,+-*/×÷()万亿千元 ¥x，。（'), maxLength: 80 })
    fc.assert(
      fc.property(fc.oneof(keys, fc.string({ unit: 'binary', maxLength: 80 })), (text) => {
        const read = readTyped(text)
        expect('value' in read || read.problem.length > 3).toBe(true)
      }),
      { numRuns: runs(5_000) },
    )
  })
})

describe('what has two meanings, or none, is not read', () => {
  test.each([
    '',
    '3万5',
    '1 2',
    '1..2',
    '1.2.3',
    '--1',
    '1-',
    '2(3)',
    '(2',
    '5/0',
    '1e5',
    '0x10',
    '壹佰',
    '①',
    '٣',
    '1元1',
    '5,',
    ',5',
  ])('%s', (text) => {
    expect('problem' in readTyped(text)).toBe(true)
  })
})
