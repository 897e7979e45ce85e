import type { z } from 'zod'
import { StoreProblem } from './store-errors'

/** Reads a JSON column back through its schema. DB_CORRUPT when the file holds something the program never wrote. */
export function readStored<T>(schema: z.ZodType<T>, text: string, what: string): T {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new StoreProblem({ code: 'DB_CORRUPT', params: { detail: `${what}不是有效数据` } })
  }
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const place = parsed.error.issues[0]?.path.join('.') ?? ''
  throw new StoreProblem({
    code: 'DB_CORRUPT',
    params: { detail: place ? `${what}（${place}）` : `${what}不是有效数据` },
  })
}
