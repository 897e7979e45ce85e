import { useMemo } from 'react'
import type { RecordKind } from '#shared/records/kind'
import { kindBy } from '#shared/records/kind-by-figures'
import { dataOf, kindInForce, recordJudgedBy } from '#shared/records/kind-in-force'
import type { Body } from '#shared/records/record-field'
import { useAppData } from '../app-data'

/** The kind with the options its record was made with, and the figures that count; the same one until they are others. */
export function useKindInForce(kind: RecordKind, body: Body, ownerId: string): RecordKind {
  const rules = useAppData((state) => state.resources?.rules)
  const on = dataOf(kind).length > 0 ? recordJudgedBy(kind, { body, ownerId }).on : null
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the body nothing else decides
  return useMemo(
    () => kindInForce(kindBy(kind, rules, ownerId), rules?.sets ?? [], { body, ownerId }),
    [kind, rules, on, ownerId, body.dataPins],
  )
}
