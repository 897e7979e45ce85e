import { z } from 'zod'
import { isIsoDate } from './dates'
import { fen } from './money/fen'

/** Half a character, as some input methods leave it, has no UTF-8 form: it could not be stored or bundled. */
const wellFormed = (text: string) => text.replace(/\p{Surrogate}/gu, '\uFFFD')

/** Bounded texts as typed: wide enough for every paper, narrow enough that no input fills the disk. */
export const MOST_SHORT = 500
export const MOST_LONG = 10_000
export const shortText = z.string().max(MOST_SHORT).overwrite(wellFormed)
export const longText = z.string().max(MOST_LONG).overwrite(wellFormed)
/** A text that says something, without the blanks around it. */
export const filledText = (largest: number) => z.string().trim().min(1).max(largest)
export const fileName = z.string().min(1).max(240)

/** Of the bytes of a file. */
export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/)

/** What is too small or too large says so itself. */
const wholeNumber = (problem: string) => z.int({ error: ({ code }) => (code === 'invalid_type' ? problem : undefined) })
const whole = wholeNumber('须为整数')
/** Amount in 分. */
export const fenSchema = wholeNumber('金额须精确到分（最多两位小数）').transform((value) => fen(value))
export const nullableFen = fenSchema.nullable()

/** What is none is looked at no further: no rule about days may read it. */
export const isoDate = z.string('日期须为 2023-03-20 的格式').refine(isIsoDate, {
  error: ({ input }) =>
    /^\d{4}-\d{2}-\d{2}$/.test(String(input)) ? `没有 ${input} 这一天，请核对` : '日期须为 2023-03-20 的格式',
  abort: true,
})
export const nullableDate = isoDate.nullable()

/** An instant as the clock gave it, `2023-03-20T01:02:03.000Z`. */
export const instant = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?Z$/)

export const projectYear = whole.min(2000).max(2100)
export const nullableInt = whole.min(0).max(1_000_000_000).nullable()
/** Grows by one with each save. */
export const revisionSchema = whole.min(0).max(1_000_000_000)
/** Basis points, 10,000 = 100%. */
export const nullableBp = whole.min(0).max(1_000_000).nullable()

/** A NUL ends a path for the operating system: what follows would be another file than the one shown. */
export const path = z
  .string()
  .min(1)
  .max(4000)
  .refine((text) => !text.includes('\0'), '路径含有不允许的字符')
