import { type IsoDate, isIsoDate } from '#shared/dates'
import { plainTyped } from '#shared/money/typed-number'
import { chineseDayNumber, chineseYearDigits } from './chinese-day'
import type { Reading } from './use-typed-field'

const between = String.raw`\s*[-./,·、_年\s]\s*`
const monthEnd = String.raw`\s*[-./,·、_月\s]\s*`
const dayEnd = String.raw`\s*[日号]?`
/** What spreadsheets and papers put behind a date. */
const behind = /\s*(T?0{1,2}:00(:00)?|[（(]?(星期|周)[一二三四五六日天][)）]?)$/
const whole = [
  /^(\d{4})(\d{2})(\d{2})$/,
  new RegExp(`^'?(\\d{1,4})${between}(\\d{1,2})${monthEnd}(\\d{1,2})${dayEnd}$`),
]
const untilItsDay = /^\d{8}|^\d{4}\D+\d{1,2}\D+(0\d|[1-9])/
const sixDigits = /^(\d{2})(\d{2})(\d{2})$/
const toTheMonth = [/^((?:19|20)\d\d)(0[1-9]|1[0-2])$/, new RegExp(`^(\\d{4})${between}(\\d{1,2})\\s*月?份?[-./]?$`)]
const withoutYear = new RegExp(`^(\\d{1,2})${monthEnd}(\\d{1,2})${dayEnd}$`)
/** What a date of the office can lie in. */
const [firstYear, lastYear] = [1900, 2199]
/** Years of two figures are taken for one this near to the year at hand. */
const NEAR = 10

/**
 * Reads what clerks type: 2023-03-20, 2023.3.20, 2023/3/20, 20230320, 2023年3月20日, 二〇二三年三月二十日, 23.3.20, and 3月20日 of
 * the year at hand. What else leaves a part out is asked about, with the days it may mean as `choices`; for a date that is none,
 * what is wrong with it and what to type. `example` is one of the year at hand.
 */
export function readDate(text: string, example: string): Reading<IsoDate> {
  const typed = plainTyped(text)
  const plain = withFigures(typed.replace(behind, ''))
  const parts = match(whole, plain) ?? (match(toTheMonth, plain) ? null : match([sixDigits], plain))
  if (!parts) return asked(typed, plain, example)
  const [yearText = '', month = 0, day = 0] = [parts[0], Number(parts[1]), Number(parts[2])]
  const year = fullYear(yearText, Number(example.slice(0, 4)))
  if (year === null) {
    const wanted = yearText.length === 4 ? `超出范围，请填写 ${firstYear} 至 ${lastYear} 年之间的日期` : '请写全四位'
    return { ok: false, problem: `「${typed}」的年份「${yearText}」${wanted}，例如 ${example}。` }
  }
  return dayOf(year, month, day, { said: typed.startsWith(String(year)) && plain === typed, example })
}

/** `said`: the text says all of it; what was added to a text is said back, before it is left. */
function dayOf(
  year: number,
  month: number,
  day: number,
  { said, example }: { said: boolean; example: string },
): Reading<IsoDate> {
  if (month < 1 || month > 12) return { ok: false, problem: `没有 ${month} 月，月份请填写 1 至 12，例如 ${example}。` }
  const date = isoOf(year, month, day)
  if (isIsoDate(date)) return { ok: true, value: date, ...(said ? {} : { echo: `＝ ${date}` }) }
  const last = lastDayOf(year, month)
  return {
    ok: false,
    problem: `${year}年${month}月只有${last}天，请填写 ${isoOf(year, month, 1)} 至 ${isoOf(year, month, last)}。`,
  }
}

/** True of a date without its day, as each is while it is typed: no mistake while the next key is still to come. */
export const isHalfDate = (text: string): boolean => match([untilItsDay], plainTyped(text)) === null

function asked(typed: string, plain: string, example: string): Reading<IsoDate> {
  const month = match(toTheMonth, plain)?.map(Number)
  if (month) {
    const [year = 0, of = 0] = month
    if (of < 1 || of > 12) return { ok: false, problem: `没有 ${of} 月，月份请填写 1 至 12，例如 ${example}。` }
    return {
      ok: false,
      problem: `「${typed}」只写到月，请写明是哪一日，例如 ${isoOf(year, of, 1)} 或 ${isoOf(year, of, lastDayOf(year, of))}。`,
      choices: [isoOf(year, of, 1), isoOf(year, of, lastDayOf(year, of))],
    }
  }
  const monthDay = match([withoutYear], plain)?.map(Number)
  if (monthDay) {
    const [year, of = 0, day = 0] = [Number(example.slice(0, 4)), ...monthDay]
    // 3.5 may be a figure, or half a date; who writes 月 means a day.
    if (plain.includes('月')) return dayOf(year, of, day, { said: false, example })
    const date = isoOf(year, of, day)
    const choices = isIsoDate(date) ? [date] : []
    return { ok: false, problem: `日期「${typed}」没有写年份，请按 ${example} 的格式填写。`, choices }
  }
  if (/^\d{4}\s*年?$/.test(plain)) return { ok: false, problem: `「${typed}」只写了年份，请写到日，例如 ${example}。` }
  if (/^\d{1,2}\s*月份?$/.test(plain)) {
    return { ok: false, problem: `「${typed}」只写了月份，请写明年、月、日，例如 ${example}。` }
  }
  return { ok: false, problem: `日期「${typed}」无法识别，请按 ${example} 的格式填写。` }
}

/** The year that is meant, or null: four figures of our time, or two of a year near the one at hand. */
function fullYear(text: string, atHand: number): number | null {
  const year = Number(text)
  if (text.length === 4) return year >= firstYear && year <= lastYear ? year : null
  if (text.length !== 2) return null
  const full = Math.floor(atHand / 100) * 100 + year
  return Math.abs(full - atHand) <= NEAR ? full : null
}

/** Dashes and stops of all kinds as one, and Chinese numerals as figures. */
function withFigures(text: string): string {
  return text
    .replace(/[‐‑‒–—―]/g, '-')
    .replaceAll('。', '.')
    .replace(/[〇○零一二三四五六七八九]{4}(?=\s*年)/g, chineseYearDigits)
    .replace(/^[〇○零一二三四五六七八九]{2}(?=\s*年)/g, chineseYearDigits)
    .replace(/[元一二三四五六七八九十廿卅]{1,3}(?=\s*[月日号])/g, chineseDayNumber)
    .replace(/(?<=月\s*)[一二三四五六七八九十廿卅]{1,3}$/g, chineseDayNumber)
}

const match = (forms: RegExp[], text: string): string[] | null =>
  forms
    .map((form) => form.exec(text))
    .find((found) => found !== null)
    ?.slice(1) ?? null

const isoOf = (year: number, month: number, day: number) =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

const lastDayOf = (year: number, month: number) =>
  [31, 30, 29, 28].find((day) => isIsoDate(isoOf(year, month, day))) ?? 28
