import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fen } from '#shared/money/fen'
import { readAmount } from '../../../src-renderer/ui/read-amount'
import { readDate } from '../../../src-renderer/ui/read-date'
import { readCount, readFigure } from '../../../src-renderer/ui/read-figure'

const root = resolve(import.meta.dirname, '../../../src-renderer')
const screens = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.tsx'))
const readAs = (read: { ok: boolean; value?: unknown }) => (read.ok ? read.value : read)

/** Every figure and day of the program goes through MoneyInput, DecimalInput, IntegerInput, BpInput or DateField; what those read is read everywhere. */
test('no screen has a control of its own for figures or days', () => {
  const own = /<(NumberInput|DateInput|DatePickerInput|DateTimePicker)\b|type="(number|date|month)"/
  const found = screens.filter((path) => !path.startsWith('ui') && own.test(readFileSync(join(root, path), 'utf8')))
  expect(found).toEqual([])
})

describe('each control of figures takes what an office writes', () => {
  test.each([
    ['120万', 1_200_000],
    ['1,200,000', 1_200_000],
    ['１２０', 120],
    ['+20', 3_220],
    ['3200*1.05', 3_360],
  ])('%s over 3200 is %d', (text, value) => {
    expect(readAs(readAmount(text, { unit: 'yuan', negative: false }, fen(320_000)))).toBe(value * 100)
    expect(Number(readAs(readFigure(text, {}, '3200')))).toBe(value)
    expect(readAs(readCount(text, '户', 3200))).toBe(value)
  })

  test('in a field of 万元 a bare figure is 万元', () => {
    const wan = (text: string) => readAs(readAmount(text, { unit: 'wan', negative: false }, fen(3_200_000_000)))
    expect([wan('120万'), wan('120'), wan('+20'), wan('3200*1.05')]).toEqual([
      120_000_000, 120_000_000, 3_220_000_000, 3_360_000_000,
    ])
  })
})

test.each(['2026.3.5', '20260305', '2026-03-05', '2026年3月5日', '3月5日'])('the control of days takes %s', (text) => {
  expect(readDate(text, '2026-03-20')).toMatchObject({ ok: true, value: '2026-03-05' })
})
