import type { z } from 'zod'

/** What of a schema is looked at: the shape of an object, what it is wrapped around, what it asks of a list. */
interface About {
  type: string
  shape?: Record<string, z.ZodType>
  innerType?: z.ZodType
  in?: z.ZodType
  out?: z.ZodType
  checks?: { _zod: { def: { check: string; maximum?: number } } }[]
}

const aboutOf = (schema: z.ZodType) => schema._zod.def as unknown as About

/** Without its default, and without what is changed before or after it is looked at. */
function bare(schema: z.ZodType): z.ZodType {
  const { innerType, in: first, out } = aboutOf(schema)
  const inner = innerType ?? (first && aboutOf(first).type === 'transform' ? out : first)
  return inner ? bare(inner) : schema
}

/** How many items the list at that path of a body may hold, by its schema; no bound where it names none. */
export function mostItems(schema: z.ZodType, path: string): number {
  let at = bare(schema)
  for (const name of path.split('.')) {
    const part = aboutOf(at).shape?.[name]
    if (!part) throw new Error(`the schema has no ${path}`)
    at = bare(part)
  }
  const longest = aboutOf(at).checks?.find(({ _zod }) => _zod.def.check === 'max_length')
  return longest?._zod.def.maximum ?? Number.POSITIVE_INFINITY
}
