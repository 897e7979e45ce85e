import type { RecordKind } from '#shared/records/kind'
import type { RecordEntry } from '#shared/records/record-entry'
import type { Body, RecordAround } from '#shared/records/record-field'
import { frozenBy } from '#shared/records/state-machine'
import { inOwnFile } from '../ui/own-file'
import { useRecordDraft } from './record-draft'

const SamplePanel = inOwnFile(() => import('../features/sample/sample-panel').then((file) => file.SamplePanel))

const SampleBasisCount = inOwnFile(() =>
  import('../features/sample/sample-basis').then((file) => file.SampleBasisCount),
)

interface RecordSampleProps {
  kind: RecordKind
  entry: RecordEntry
  around: RecordAround
  /** Visits are what is worked at: they stand before the form, and behind it at any other time. */
  when: 'visiting' | 'else'
}

/** What was drawn for a record of a kind that draws a sample. */
export function RecordSample({ kind, entry, around, when }: RecordSampleProps) {
  const { flush, readAround } = useRecordDraft.getState()
  const { state, removed } = entry
  const isOver = frozenBy(kind, state) !== null
  const stage = isOver ? 'over' : state === kind.states?.initial ? 'drawing' : 'visiting'
  if (!kind.sampleRule || removed || (stage === 'visiting') !== (when === 'visiting')) return null
  return (
    <SamplePanel
      record={entry}
      sample={around.sample}
      rule={kind.sampleRule(around)}
      stage={stage}
      flush={flush}
      reload={readAround}
    />
  )
}

/** Of how many a draw would be, above the form that says of whom, until it is confirmed. */
export function RecordBasis({ kind, entry, body }: { kind: RecordKind; entry: RecordEntry; body: Body }) {
  if (!kind.sampleRule || entry.removed || entry.state !== kind.states?.initial) return null
  return <SampleBasisCount recordId={entry.id} body={body} />
}
