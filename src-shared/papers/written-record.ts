import type { RecordKind } from '../records/kind'
import type { Body } from '../records/record-field'
import { frozenBy } from '../records/state-machine'
import type { PaperFacts } from './paper'

/** What the office has written for a paper of that kind: its newest record that is issued, or else the newest; the blank one without any. */
export function writtenAs<B extends object>({ records }: Pick<PaperFacts, 'records'>, kind: RecordKind): B {
  const own = records.filter((record) => record.kind === kind.id)
  const newest = own.findLast(({ state }) => frozenBy(kind, state) !== null) ?? own.at(-1)
  return (newest?.body ?? kind.blank) as Body as B
}
