import { useMemo } from 'react'
import type { RecordKind } from '#shared/records/kind'
import { dataOf, kindInForce, recordJudgedBy } from '#shared/records/kind-in-force'
import type { Body } from '#shared/records/record-field'
import { useAppData } from '../app-data'

/** The kind with the options its record was made with; the same one until they are others. */
export function useKindInForce(kind: RecordKind, body: Body, ownerId: string): RecordKind {
  const sets = useAppData((state) => state.resources?.rules.sets)
  const on = dataOf(kind).length > 0 ? recordJudgedBy(kind, { body, ownerId }).on : null
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the body nothing else decides
  return useMemo(() => kindInForce(kind, sets ?? [], { body, ownerId }), [kind, sets, on, body.dataPins])
}
