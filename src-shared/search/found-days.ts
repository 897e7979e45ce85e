import { visible } from '../text/fold-text'

/** From where to where; ends behind the last sign. */
export type Part = [from: number, to: number]

/** A day or a month as it is written somewhere: 2024-03-05, 2024.3, 2024年3月, 3月5日. */
interface WrittenDay {
  /** How it is looked for in the index, whichever way it is written. */
  word: string
  /** All it is found by: a day by its month too, and without its year. */
  words: string[]
  /** Its signs. */
  at: Part
}

const sign = '[-./]'
const written = new RegExp(
  `(?<![A-Za-z0-9./-])(?:((?:19|20)\\d\\d)(?:${sign}|年)(\\d{1,2})(?:(?:${sign}|月)(\\d{1,2})[日号]?|月)?|(\\d{1,2})月(\\d{1,2})[日号])(?![A-Za-z0-9]|${sign}\\d)`,
  'g',
)

/** Not part of a number of a contract or a version: WLT-2023-07, 1.2024.3. */
export function writtenDays(text: string): WrittenDay[] {
  return [...plain(text).matchAll(written)].flatMap((match) => {
    const [whole, year, yearsMonth, yearsDay, month = yearsMonth, day = yearsDay] = match
    const words = wordsOf(year, Number(month), day === undefined ? null : Number(day))
    const [word] = words
    const from = [...text.slice(0, match.index)].length
    return word === undefined ? [] : [{ word, words, at: [from, from + [...whole].length] satisfies Part }]
  })
}

/** Full width folded, sign by sign: each stays where it is. */
const plain = (text: string) =>
  [...text].map((one) => (one.normalize('NFKC').length === one.length ? one.normalize('NFKC') : one)).join('')

function wordsOf(year: string | undefined, month: number, day: number | null): string[] {
  if (month < 1 || month > 12 || (day !== null && (day < 1 || day > 31))) return []
  const two = (number: number) => String(number).padStart(2, '0')
  const ofYear = year === undefined ? [] : [`d${year}${two(month)}`]
  if (day === null) return ofYear
  return [...ofYear.map((one) => `${one}${two(day)}`), ...ofYear, `d${two(month)}${two(day)}`]
}

/** Words of the index for every day in a text, each once. */
export const dayWords = (text: string): string[] => [
  ...new Set(writtenDays(visible(text)).flatMap(({ words }) => words)),
]

/** Where a day that was typed is written, whichever way. */
export function sameDays(text: string, typed: string): Part[] {
  const asked = writtenDays(typed).map(({ word }) => word)
  if (asked.length === 0) return []
  return writtenDays(text).flatMap(({ words, at }) => (asked.some((one) => words.includes(one)) ? [at] : []))
}
