import type { RecordKind } from '#shared/records/kind'
import { recordKinds } from '#shared/records/registry'
import type { Navigation } from './navigation'

/** Of the record that is open; in the lists of 年度记录 the one asked for, or the first where one of a project was open last. */
export function kindInView(
  { recordKind, recordId }: Pick<Navigation, 'recordKind' | 'recordId'>,
  kinds: readonly RecordKind[] = recordKinds,
): RecordKind | undefined {
  const ofCounty = kinds.filter(({ owner }) => owner === 'county' || owner === 'year')
  return (recordId === null ? ofCounty : kinds).find(({ id }) => id === recordKind) ?? ofCounty[0]
}
