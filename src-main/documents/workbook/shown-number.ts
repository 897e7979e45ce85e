import { dayOfSerial } from '../reading/cell-styles'

/** How a look shows a number. */
export interface NumberLook {
  isDay: boolean
  /** #,##0.00, '' = as it is. */
  code: string
}

/** A number as its look shows it: days, shares, decimals and separators; other formats as the number itself. */
export function shownNumber(number: string, { isDay, code }: NumberLook, from1904: boolean): string {
  if (isDay) return dayOfSerial(Number(number), from1904) ?? number
  const format = /^(#,##)?0(?:\.(0+))?(%)?/.exec(code)
  if (!format) return number
  const [, groups, decimals = '', percent = ''] = format
  const fixed = (percent ? Number(number) * 100 : Number(number)).toFixed(decimals.length)
  return (groups ? fixed.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ',') : fixed) + percent
}
