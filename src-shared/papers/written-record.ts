import type { RecordKind } from '../records/kind'
import type { Body } from '../records/record-field'
import { frozenBy } from '../records/state-machine'
import type { PaperFacts } from './paper'

/** Whether one of its records is issued: it has been read and decided, and what it says is the office's own. */
export const isIssued = ({ records }: Pick<PaperFacts, 'records'>, kind: RecordKind): boolean =>
  records.some((record) => record.kind === kind.id && frozenBy(kind, record.state) !== null)

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
  const newest = own.findLast(({ state }) => frozenBy(kind, state) !== null) ?? own.at(-1)
  return (newest?.body ?? { ...kind.blank, ...begun }) as Body as B
}
