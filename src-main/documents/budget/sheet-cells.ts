import type { Fen } from '#shared/money/fen'
import { plainYuan } from '#shared/money/yuan'
import type { SheetCell } from '../spreadsheet'

/** For the spreadsheet alone; the decimal text decides the nearest binary number. */
export const yuanNumber = (amountFen: Fen): number => Number(plainYuan(amountFen))

export const heads = (titles: string[]): SheetCell[] => titles.map((value) => ({ value, look: 'head' }))

/** An amount in yuan that may be typed over. */
export function moneyTyped(amountFen: Fen, title: string): SheetCell {
  return {
    value: yuanNumber(amountFen),
    look: 'typed',
    format: '#,##0.00',
    entry: { whole: false, min: -1e13, max: 1e13, title, hint: '请填写金额，单位为元，最多两位小数。' },
  }
}
