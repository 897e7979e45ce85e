import type { RecordKind } from './kind'
import type { Body, RecordField } from './record-field'

type Fields = Readonly<Record<string, RecordField>>

const inFields = (fields: Fields, body: Body): string[] =>
  Object.entries(fields).flatMap(([name, { type, fields: inner }]) => {
    const value = body[name]
    if (type === 'record') return typeof value === 'string' ? [value] : []
    return inner && Array.isArray(value) ? value.flatMap((item) => inFields(inner, item as Body)) : []
  })

/** Ids of the records a record names in its fields of records, those of its lists too. */
export const recordsNamed = ({ fields }: Pick<RecordKind, 'fields'>, body: Body): string[] => inFields(fields, body)

const kindsIn = (fields: Fields): string[] =>
  Object.values(fields).flatMap(({ ofKinds = [], fields: inner = {} }) => [...ofKinds, ...kindsIn(inner)])

/** Ids of the kinds a kind names records of, or looks at for another reason. */
export const kindsRelated = ({ fields, looksAt = [] }: Pick<RecordKind, 'fields' | 'looksAt'>): string[] => [
  ...new Set([...kindsIn(fields), ...looksAt]),
]

/** The fields that name a record of that kind, set to it. */
export const namingRecord = ({ fields }: Pick<RecordKind, 'fields'>, of: { kind: string; id: string }): Body =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, { ofKinds }]) => (ofKinds?.includes(of.kind) ? [[name, of.id]] : [])),
  )

/** The kinds whose records may name one of this kind. */
export const kindsNaming = (kinds: Iterable<RecordKind>, id: string): RecordKind[] =>
  [...kinds].filter(({ fields }) => kindsIn(fields).includes(id))
