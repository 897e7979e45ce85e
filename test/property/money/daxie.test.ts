import * as fc from 'fast-check'
import Nzh from 'nzh'
import { describe, expect, test } from 'vitest'
import { parseDaxie, toDaxie } from '#shared/money/daxie'
import { fen } from '#shared/money/fen'
import { formatYuan, parseYuan, plainYuan } from '#shared/money/yuan'
import { unwrap } from '#shared/result'
import { runs } from '../../fixtures/property-runs'

/** Any safe amount, with many zeros in it: that is where 大写 goes wrong. */
const amounts = fc.oneof(
  fc.integer({ min: 0, max: 1_000_000_000_00 }),
  fc.maxSafeInteger(),
  fc
    .array(fc.oneof({ arbitrary: fc.constant('0'), weight: 3 }, fc.constantFrom(...'123456789')), {
      minLength: 1,
      maxLength: 15,
    })
    .map((digits) => Number(digits.join(''))),
)

describe('大写', () => {
  test('is read back by an independent reader', () => {
    fc.assert(
      fc.property(amounts, (value) => {
        expect(unwrap(parseDaxie(toDaxie(fen(value))))).toBe(value === 0 ? 0 : value)
      }),
      { numRuns: runs(5_000) },
    )
  })

  test('agrees with nzh but for the optional 零, and 整 which it often omits', () => {
    const plain = (words: string) => words.replaceAll('零', '').replace(/整$/, '')
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999_999_999_99 }), (value) => {
        const other = Nzh.cn.toMoney(plainYuan(fen(value)), { outSymbol: false })
        expect(plain(toDaxie(fen(value)))).toBe(plain(other))
      }),
      { numRuns: runs(2_000) },
    )
  })

  test('never holds two 零 in a row, nor 零 before a unit', () => {
    fc.assert(
      fc.property(amounts, (value) => {
        expect(toDaxie(fen(value))).not.toMatch(/零零|零[拾佰仟万亿角分]|undefined/)
      }),
      { numRuns: runs(5_000) },
    )
  })
})

test('yuan as written are read back, with and without thousands', () => {
  fc.assert(
    fc.property(amounts, (value) => {
      expect(unwrap(parseYuan(formatYuan(fen(value))))).toBe(value)
      expect(unwrap(parseYuan(plainYuan(fen(value))))).toBe(value)
    }),
    { numRuns: runs(5_000) },
  )
})
