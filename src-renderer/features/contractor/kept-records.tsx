import type { RecordSummary } from '#shared/records/record-entry'
import { kindsById, recordKinds } from '#shared/records/registry'
import { stateTitle } from '#shared/records/state-machine'

/** What is kept of contractors, whatever it is. */
export const contractorKinds = recordKinds.filter(({ owner }) => owner === 'contractor')

const kinds = kindsById(contractorKinds)

export const recordsOf = (records: readonly RecordSummary[], kind: string) =>
  records.filter((record) => record.kind === kind)

/** How many of each kind there are. */
export function RecordCounts({ records }: { records: readonly RecordSummary[] }) {
  if (records.length === 0) return <span className="muted">没有记录</span>
  return contractorKinds
    .map(({ id, title }) => ({ id, title, count: recordsOf(records, id).length }))
    .filter(({ count }) => count > 0)
    .map(({ id, title, count }) => <p key={id}>{`${title} ${count}`}</p>)
}

/** Each with its state, as it is printed. */
export function RecordLines({ records }: { records: readonly RecordSummary[] }) {
  return records.map((record) => {
    const kind = kinds.get(record.kind)
    return kind && <p key={record.id}>{`${record.title}（${stateTitle(kind, record.state)}）`}</p>
  })
}
