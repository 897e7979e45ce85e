import { type DataPin, dataPinsSchema } from '../data-sets/data-pin'
import type { DataKind, KnownSet } from '../data-sets/data-set'
import { bodiesInForce, type JudgedBy, pinsNow } from '../data-sets/set-in-force'
import type { RecordKind } from './kind'
import type { Body, OwnerId } from './record-field'

/** The kinds of data a record of this kind is judged by. */
export const dataOf = (kind: RecordKind): DataKind[] => [
  ...Object.values(kind.fields).flatMap(({ optionsFrom }) => (optionsFrom as DataKind | undefined) ?? []),
  ...(kind.readsData ?? []),
]

/** What a record was made with; none in one of a kind without data, or of the time before there were any. */
export function pinsOfRecord(body: Body): DataPin[] {
  const pins = dataPinsSchema.safeParse(body.dataPins)
  return pins.success ? pins.data : []
}

type Judged = { body: Body; ownerId: OwnerId }

export const recordJudgedBy = (kind: RecordKind, { body, ownerId }: Judged): JudgedBy => ({
  on: kind.judgedOn?.(body, ownerId) ?? '9999-12-31',
  pins: pinsOfRecord(body),
})

/** The kind as it stands for one record: the options of its fields are those of the data it was made with. */
export function kindInForce(kind: RecordKind, sets: readonly KnownSet[], record: Judged): RecordKind {
  if (dataOf(kind).length === 0) return kind
  const judged = recordJudgedBy(kind, record)
  const fields = Object.entries(kind.fields).map(([name, field]) => {
    const { optionsFrom } = field
    if (!optionsFrom) return [name, field] as const
    return [name, { ...field, options: bodiesInForce(optionsFrom, sets, judged)[0]?.body ?? [] }] as const
  })
  return { ...kind, fields: Object.fromEntries(fields) }
}

/** Body of a record made now, with the versions of its data that it keeps from now on. */
export function withPinsOfNow(kind: RecordKind, sets: readonly KnownSet[], body: Body, ownerId: OwnerId): Body {
  if (dataOf(kind).length === 0) return body
  const { on } = recordJudgedBy(kind, { body, ownerId })
  return { ...body, dataPins: pinsNow(dataOf(kind), sets, on) }
}
