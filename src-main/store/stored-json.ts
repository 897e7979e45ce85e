import type { z } from 'zod'
import type { Body } from '#shared/records/record-field'
import { ReadTexts } from './read-texts'
import { StoreProblem } from './store-errors'

/** Some thousand bodies: those of the projects and records that are looked at all day. */
const texts = new ReadTexts(16_000_000)

/** What a JSON column says; of the same text it is the same object, which nobody may change. null = it is none of the schema's. */
export function readKept<T>(schema: z.ZodType<T>, text: string): T | null {
  return texts.of(schema, text, () => schema.safeParse(JSON.parse(text)).data ?? null)
}

/** What was written by a kind that may not be known here. */
export const readAny = (text: string): Body => texts.of(readAny, text, () => JSON.parse(text))

/** What `make` says of rows that are no bodies; of the same rows it is the same object, which nobody may change. */
export const readRows = <R, T>(make: (rows: R) => T, rows: R): T =>
  texts.of(make, JSON.stringify(rows), () => make(rows))

/** As `readKept`. DB_CORRUPT when the file holds something the program never wrote. */
export function readStored<T>(schema: z.ZodType<T>, text: string, what: string): T {
  const corrupt = (detail: string) => new StoreProblem({ code: 'DB_CORRUPT', params: { detail } })
  return texts.of(schema, text, () => {
    let value: unknown
    try {
      value = JSON.parse(text)
    } catch {
      throw corrupt(`${what}不是有效数据`)
    }
    const parsed = schema.safeParse(value)
    if (parsed.success) return parsed.data
    const place = parsed.error.issues[0]?.path.join('.') ?? ''
    throw corrupt(place ? `${what}（${place}）` : `${what}不是有效数据`)
  })
}
