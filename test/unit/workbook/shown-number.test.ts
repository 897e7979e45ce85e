import { describe, expect, test } from 'vitest'
import { knownFormats } from '#main/documents/workbook/number-format'
import { shownNumber } from '#main/documents/workbook/shown-number'

const shown = (number: string, code: string) => shownNumber(number, { isDay: false, code }, false)

/** 5 March 2026, a Thursday; and at half past two in the afternoon. */
const day = '46086'
const instant = '46086.6045138889'

describe('a number of a workbook is shown as its format says', () => {
  test.each([
    ['yyyy"年"m"月"d"日"', '2026年3月5日'],
    ['[$-804]yyyy"年"m"月"d"日";@', '2026年3月5日'],
    ['yyyy\\-mm\\-dd', '2026-03-05'],
    ['yyyy-mm-dd', '2026-03-05'],
    ['yyyy/m/d;@', '2026/3/5'],
    ['yyyy.m.d', '2026.3.5'],
    ['yyyy"年"m"月"', '2026年3月'],
    ['m"月"d"日"', '3月5日'],
    ['yy/mm/dd', '26/03/05'],
    ['[DBNum1][$-804]yyyy"年"m"月"d"日"', '二〇二六年三月五日'],
    ['yyyy"年"m"月"d"日" aaaa', '2026年3月5日 星期四'],
    ['[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', '2026年3月5日'],
    ['d-mmm-yy', '5-Mar-26'],
  ])('the day by %s is %s', (code, text) => expect(shown(day, code)).toBe(text))

  test.each([
    ['yyyy/m/d h:mm', '2026/3/5 14:30'],
    ['h:mm:ss AM/PM', '2:30:30 PM'],
    ['上午/下午h"时"mm"分"', '下午2时30分'],
    ['mm:ss', '30:30'],
    ['[h]:mm', '1106078:30'],
  ])('the hour by %s is %s', (code, text) => expect(shown(instant, code)).toBe(text))

  test.each([
    ['14', '2026/3/5'],
    ['31', '2026年3月5日'],
    ['57', '2026年3月'],
    ['58', '3月5日'],
  ])('the day by the format every spreadsheet knows as %s is %s', (id, text) =>
    expect(shown(day, knownFormats.get(id) ?? '')).toBe(text),
  )

  test.each([
    ['1234567.1', '#,##0.00', '1,234,567.10'],
    ['1234567', '#,##0', '1,234,567'],
    ['999', '#,##0', '999'],
    ['-1234.5', '#,##0.00', '-1,234.50'],
    ['-1234.5', '#,##0.00_);[Red](#,##0.00)', '(1,234.50)'],
    ['0', '#,##0;-#,##0;"—"', '—'],
    ['1.0049999999999999', '0.00', '1.01'],
    ['0.126', '0%', '13%'],
    ['1.0075', '0.00%', '100.75%'],
    ['0.5', '0.0#%', '50.0%'],
    ['7', '000', '007'],
    ['13804791234', '000-0000-0000', '138-0479-1234'],
    ['1200', '¥#,##0.00', '¥1,200.00'],
    ['1200', '[$¥-804]#,##0', '¥1,200'],
    ['1612', '0"户"', '1612户'],
    ['1612', 'General"户"', '1612户'],
    ['1200000', '0.00,,"百万"', '1.20百万'],
    ['123456', '0!.0,"万"', '12.3万'],
    ['123456', '[>=10000]0!.0,"万";0', '12.3万'],
    ['500', '[>=10000]0!.0,"万";0', '500'],
    ['123456', '0.00E+00', '1.23E+05'],
    ['0.30000000000000004', '', '0.3'],
    ['152201199001011234', '', '152201199001011234'],
    ['5', ';;;', ''],
  ])('%s by %s is %s', (number, code, text) => expect(shown(number, code)).toBe(text))

  test('what is no day of this calendar stays the number it is', () => {
    expect(shown('-3', 'yyyy-mm-dd')).toBe('-3')
    expect(shown('12', 'yyyy-mm-dd')).toBe('12')
  })
})
