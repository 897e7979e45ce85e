import { describe, expect, test } from 'vitest'
import { fen } from '#shared/money/fen'
import { allocateByShares, formatYuan, parseWan, parseYuan, plainYuan, shareOf } from '#shared/money/yuan'
import { unwrap } from '#shared/result'

describe('元 as typed', () => {
  test.each([
    ['757005.02', 757_005_02],
    ['757,005.02', 757_005_02],
    ['７５７，００５．０２元', 757_005_02],
    [' 757 005.02 元 ', 757_005_02],
    ['¥1,234', 1234_00],
    ['+0.1', 10],
    ['-0.01', -1],
    ['－12.30', -12_30],
    ['-0', 0],
    ['0', 0],
    ['007', 7_00],
    ['90,071,992,547,409.91', Number.MAX_SAFE_INTEGER],
  ])('%s', (text, expected) => {
    const amount = unwrap(parseYuan(text))
    expect(amount).toBe(expected)
    expect(Object.is(amount, -0)).toBe(false)
  })

  test.each([
    '',
    ' ',
    '元',
    '.5',
    '1.',
    '1.005',
    '1e5',
    '0x10',
    'NaN',
    'Infinity',
    '1,23',
    '1,2345',
    '1,,000',
    ',100',
    '1 2',
    '1.2.3',
    '--1',
    '1-',
    '１０²',
    '①',
    '٣',
    '壹佰',
    '1元1',
    '90,071,992,547,409.92',
    '9'.repeat(30),
    '1'.repeat(1_000_000),
    '1万',
    '1;DROP TABLE',
    '＝1+1',
  ])('refuses %s', (text) => {
    const read = parseYuan(text)
    expect(read.ok).toBe(false)
    if (!read.ok) expect(read.error.params.text?.length).toBeLessThanOrEqual(40)
  })
})

describe('万元 as typed', () => {
  test.each([
    ['3,212.00', 32_120_000_00],
    ['3212.00万元', 32_120_000_00],
    ['0.000001 万', 1],
    ['38.654321', 386_543_21],
    ['-12', -120_000_00],
  ])('%s', (text, expected) => expect(unwrap(parseWan(text))).toBe(expected))

  test.each(['0.0000001', '1元', '', '1.23456789', '90071992547.409920'])('refuses %s', (text) => {
    expect(parseWan(text).ok).toBe(false)
  })
})

describe('amounts as text', () => {
  test.each([
    [0, '0.00', '0.00'],
    [1, '0.01', '0.01'],
    [-5, '-0.05', '-0.05'],
    [757_005_02, '757,005.02', '757005.02'],
    [-1_234_567_89, '-1,234,567.89', '-1234567.89'],
    [Number.MAX_SAFE_INTEGER, '90,071,992,547,409.91', '90071992547409.91'],
  ])('%d', (value, grouped, plain) => {
    expect(formatYuan(fen(value))).toBe(grouped)
    expect(plainYuan(fen(value))).toBe(plain)
  })
})

describe('shares in basis points', () => {
  test('30/40/30 of 700,000.01: the last stage takes the rest', () => {
    const stages = allocateByShares(fen(700_000_01), [3000, 4000, 3000]).map(formatYuan)
    expect(stages).toEqual(['210,000.00', '280,000.00', '210,000.01'])
  })

  test('thirds lose nothing', () => {
    const stages = allocateByShares(fen(100), [3333, 3333, 3334])
    expect(stages).toEqual([33, 33, 34])
  })

  test('HALF_UP, away from zero', () => {
    expect([1, 3, -1, -3].map((value) => shareOf(fen(value), 5000))).toEqual([1, 2, -1, -2])
  })

  test('of the largest amount stay exact', () => {
    expect(shareOf(fen(Number.MAX_SAFE_INTEGER), 10_000)).toBe(Number.MAX_SAFE_INTEGER)
  })

  test('of nothing are nothing', () => {
    expect(allocateByShares(fen(100), [])).toEqual([])
    expect(allocateByShares(fen(100), [10_000])).toEqual([100])
  })
})
