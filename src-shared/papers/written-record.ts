import type { RecordKind } from '../records/kind'
import type { RecordEntry } from '../records/record-entry'
import type { Body } from '../records/record-field'
import { frozenBy } from '../records/state-machine'
import type { PaperFacts } from './paper'

/** Whether one of its records is issued: it has been read and decided, and what it says is the office's own. */
export const isIssued = ({ records }: Pick<PaperFacts, 'records'>, kind: RecordKind): boolean =>
  records.some((record) => record.kind === kind.id && frozenBy(kind, record.state) !== null)

/** Of one kind's records, oldest first, the newest that is issued, or else the newest. */
export const newestOf = (records: readonly RecordEntry[], kind: RecordKind): RecordEntry | undefined =>
  records.findLast(({ state }) => frozenBy(kind, state) !== null) ?? records.at(-1)

/**
 * What the office has written for a paper of that kind: its newest record that is issued, or else the newest; without any
 * what a new one begins with.
 */
export function writtenAs<B extends object>(
  { records }: Pick<PaperFacts, 'records'>,
  kind: RecordKind,
  begun: Partial<B> = {},
): B {
  const own = records.filter((record) => record.kind === kind.id)
  return (newestOf(own, kind)?.body ?? { ...kind.blank, ...begun }) as Body as B
}
