import { type IsoDate, isIsoDate } from '#shared/dates'
import { toHalfWidth } from './half-width'

/** Reads what clerks type: 2023-03-20, 2023.3.20, 2023/3/20, 20230320, 2023年3月20日. Null when it is no real date. */
export function readDate(text: string): IsoDate | null {
  const plain = toHalfWidth(text).trim()
  const parts =
    /^(\d{4})(\d{2})(\d{2})$/.exec(plain) ?? /^(\d{4})[-./年]\s*(\d{1,2})[-./月]\s*(\d{1,2})日?$/.exec(plain)
  if (!parts) return null
  const [, year, month, day] = parts as unknown as [string, string, string, string]
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isIsoDate(date) ? date : null
}
