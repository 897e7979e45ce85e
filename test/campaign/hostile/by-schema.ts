import fc from 'fast-check'
import type { z } from 'zod'
import { hostileText } from '../../fixtures/hostile/values'

type Def = {
  type: string
  shape?: Record<string, z.ZodType>
  element?: z.ZodType
  innerType?: z.ZodType
  options?: z.ZodType[]
  values?: unknown[]
  entries?: Record<string, unknown>
  keyType?: z.ZodType
  valueType?: z.ZodType
  in?: z.ZodType
  items?: z.ZodType[]
  getter?: () => z.ZodType
}

/** What is real under a name of a field: ids, kinds, paths of the county at hand. */
export type Known = (field: string) => readonly unknown[]

const numbers = [0, 1, -1, 2, 0.5, 5_000, 10_000, 2023, 2026, 2100, 1_000_000_000, Number.MAX_SAFE_INTEGER, Number.NaN]
const days = ['2023-06-30', '2024-02-29', '2023-02-29', '0000-01-01', '9999-12-31', '2023-06-01T00:00:00Z']
const pages = [1, 50, 500]

/** Inputs that have the shape a schema asks for, with what is hostile wherever a text may stand. */
export function bySchema(schema: z.ZodType, known: Known, field = ''): fc.Arbitrary<unknown> {
  const def = (schema as unknown as { def: Def }).def
  const inside = (one: z.ZodType) => bySchema(one, known, field)
  switch (def.type) {
    case 'object':
      return objectOf(def.shape!, known)
    case 'array':
      return fc.array(bySchema(def.element!, known, field), { minLength: 0, maxLength: 3 })
    case 'tuple':
      return fc.tuple(...def.items!.map(inside))
    case 'record':
      return fc.dictionary(
        bySchema(def.keyType!, known, `${field}.key`).map(String),
        bySchema(def.valueType!, known, field),
        { maxKeys: 4 },
      )
    case 'union':
      return fc.oneof(...def.options!.map(inside))
    case 'nullable':
      return fc.option(inside(def.innerType!), { nil: null })
    case 'optional':
    case 'default':
    case 'prefault':
      return fc.option(inside(def.innerType!), { nil: undefined })
    case 'readonly':
    case 'nonoptional':
    case 'catch':
      return inside(def.innerType!)
    case 'pipe':
      return inside(def.in!)
    case 'lazy':
      return inside(def.getter!())
    case 'literal':
      return fc.constantFrom(...def.values!)
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries!))
    case 'null':
      return fc.constant(null)
    case 'boolean':
      return fc.boolean()
    case 'number':
    case 'int':
      return fitting(schema, fc.constantFrom(...numbersOf(known(field)), ...numbers, ...pages))
    case 'string':
      return fitting(schema, textOf(known(field)))
    case 'custom':
      return fc.uint8Array({ maxLength: 40 })
    default:
      return fc.oneof(hostileText, fc.constant(null), fc.constantFrom(...numbers))
  }
}

const textsOf = (known: readonly unknown[]) => known.filter((one): one is string => typeof one === 'string')
const numbersOf = (known: readonly unknown[]) => known.filter((one): one is number => typeof one === 'number')

function textOf(known: readonly unknown[]): fc.Arbitrary<unknown> {
  const real = textsOf(known)
  const foreign = fc.oneof(hostileText, fc.constantFrom(...days, '', 'sample-2023-jiadiao'))
  return real.length > 0 ? fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...real) }, foreign) : foreign
}

/** One in four is left as it came: the schema has to say no to it itself. */
function fitting(schema: z.ZodType, values: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc
    .tuple(fc.array(values, { minLength: 6, maxLength: 6 }), fc.nat(99))
    .map(([several, dice]) =>
      dice < 5 ? several[0] : (several.find((one) => schema.safeParse(one).success) ?? several[0]),
    )
}

function objectOf(shape: Record<string, z.ZodType>, known: Known): fc.Arbitrary<unknown> {
  return fc
    .record(Object.fromEntries(Object.entries(shape).map(([name, one]) => [name, bySchema(one, known, name)])))
    .map((made) => Object.fromEntries(Object.entries(made).filter(([, value]) => value !== undefined)))
}
