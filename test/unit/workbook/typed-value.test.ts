import { describe, expect, test } from 'vitest'
import { shownNumber } from '#main/documents/workbook/shown-number'
import { exactSum } from '#main/documents/workbook/sums-of'
import { numberOf } from '#main/documents/workbook/typed-value'

describe('what a cell keeps of a text', () => {
  test.each([
    ['amount', '9,999,999,999,999.99', '9999999999999.99'],
    ['amount', '-0.10', '-0.10'],
    ['amount', '99,999,999,999,999.99', null],
    ['amount', '1200', null],
    ['count', '1,612', '1612'],
    ['count', '007', null],
    ['share', '100.75%', '1.0075'],
    ['share', '0.05%', '0.0005'],
    ['day', '2023-09-20', '45189'],
    ['day', '2023年9月20日', '45189'],
    ['day', '2023-02-29', null],
    ['day', '未登记', null],
  ] as const)('%s %s -> %s', (kind, text, number) => {
    expect(numberOf(kind, text, false)).toBe(number)
  })

  test('days of a workbook that counts from 1904 are its own', () => {
    expect(numberOf('day', '2023-09-20', true)).toBe('43727')
  })

  test('a sum is exact to the 分, where floats are not', () => {
    expect(exactSum(['0.10', '0.20', '-0.30', '90071992547409.91'])).toBe('90071992547409.91')
    expect(exactSum([])).toBe('0')
  })

  test('is shown as its format has it', () => {
    expect(shownNumber('1234567.1', { isDay: false, code: '#,##0.00' }, false)).toBe('1,234,567.10')
    expect(shownNumber('1.0075', { isDay: false, code: '0.00%' }, false)).toBe('100.75%')
    expect(shownNumber('45189', { isDay: true, code: '' }, false)).toBe('2023-09-20')
  })
})
