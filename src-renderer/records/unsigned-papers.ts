import type { RecordKind } from '#shared/records/kind'
import type { RecordEntry } from '#shared/records/record-entry'
import { useAppData } from '../app-data'
import { useVersions } from '../features/papers/use-versions'

/** By slot: the newest version of the paper whose signed scan goes there, made here and so not signed. */
export function useUnsigned(
  kind: RecordKind,
  { id, ownerId }: Pick<RecordEntry, 'id' | 'ownerId'>,
): Map<string, number> {
  const papers = useAppData((state) => state.resources?.papers) ?? []
  const wanted = kind.slots.flatMap(({ id: slot, signedOf }) => {
    const paper = papers.find((one) => one.id === signedOf)
    return paper ? [{ slot, paper }] : []
  })
  const besideOwner = wanted.find(({ paper }) => paper.owner !== 'record')?.paper.owner ?? 'record'
  const [own] = useVersions('record', id, wanted.length > 0)
  const [beside] = useVersions(besideOwner, ownerId, besideOwner !== 'record')
  return new Map(
    wanted.flatMap(({ slot, paper }) => {
      const numbers = [...own, ...beside].filter(({ kind: made }) => made === paper.id).map(({ number }) => number)
      return numbers.length > 0 ? [[slot, Math.max(...numbers)] as const] : []
    }),
  )
}
