import { type IsoDate, isIsoDate } from '#shared/dates'
import { plainTyped } from '#shared/money/typed-number'
import type { Reading } from './use-typed-field'

const written = [/^(\d{4})(\d{2})(\d{2})$/, /^(\d{4})\s*[-./年 ]\s*(\d{1,2})\s*[-./月 ]\s*(\d{1,2})\s*[日号]?$/]

/**
 * Reads what clerks type: 2023-03-20, 2023.3.20, 2023/3/20, 20230320, 2023年3月20日. For a date that is none, what is wrong with
 * it and what to type; `example` is one of the year at hand.
 */
export function readDate(text: string, example: string): Reading<IsoDate> {
  const plain = plainTyped(text).replaceAll('。', '.')
  const parts = written.map((form) => form.exec(plain)).find((match) => match !== null)
  if (!parts) {
    const withoutYear = /^\d{1,2}\s*[-./月]\s*\d{1,2}\s*[日号]?$/.test(plain)
    const fault = withoutYear ? `日期「${plain}」没有写年份` : `日期「${plain}」无法识别`
    return { ok: false, problem: `${fault}，请按 ${example} 的格式填写。` }
  }
  const [year = 0, month = 0, day = 0] = parts.slice(1).map(Number)
  const date = isoOf(year, month, day)
  if (isIsoDate(date)) return { ok: true, value: date }
  if (month < 1 || month > 12) return { ok: false, problem: `没有 ${month} 月，月份请填写 1 至 12，例如 ${example}。` }
  const last = lastDayOf(year, month)
  return {
    ok: false,
    problem: `${year}年${month}月只有${last}天，请填写 ${isoOf(year, month, 1)} 至 ${isoOf(year, month, last)}。`,
  }
}

const isoOf = (year: number, month: number, day: number) =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

const lastDayOf = (year: number, month: number) =>
  [31, 30, 29, 28].find((day) => isIsoDate(isoOf(year, month, day))) ?? 28
