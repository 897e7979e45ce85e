import { Anchor } from '@mantine/core'
import { whyNotBegun } from '#shared/records/begun'
import type { RecordKind } from '#shared/records/kind'
import { projectsNamed } from '#shared/records/projects-named'
import type { Body, RecordAround, RecordOwner, RelatedRecord } from '#shared/records/record-field'
import { recordsNamed } from '#shared/records/records-named'
import { kindsById, recordKinds } from '#shared/records/registry'
import { stateTitle } from '#shared/records/state-machine'
import { ActionButton } from '../actions/action-button'
import { beginRecord } from '../actions/records'
import { call } from '../api'
import { useNavigation } from '../navigation'
import { notifyError } from '../ui/notify'
import { useRecordDraft } from './record-draft'

interface RecordRelatedProps {
  kind: RecordKind
  entry: { id: string; ownerId: string; state: string; removed: boolean }
  body: Body
  around: RecordAround
}

const kinds = kindsById(recordKinds)

/** 相关记录: those it names, those that name it, and what it gives rise to. */
export function RecordRelated({ kind, entry, body, around }: RecordRelatedProps) {
  const openRecords = useNavigation((state) => state.openRecords)
  const flush = useRecordDraft((state) => state.flush)
  const named = recordsNamed(kind, body).flatMap((id) => around.related.find((one) => one.id === id) ?? [])
  const rows = [...new Map([...named, ...around.arisen].map((one) => [one.id, one])).values()]
  const begins = entry.removed ? [] : (kind.begins ?? [])
  if (rows.length === 0 && begins.length === 0) return null

  /** What goes to the register belongs to the contractor of the project, what comes of it to the project it names. */
  function ownerOfBegun(owner: RecordOwner | undefined) {
    if (owner === 'contractor' && kind.owner === 'project') return around.contractor?.id
    return owner === 'project' && kind.owner === 'contractor' ? projectsNamed(kind, body)[0] : entry.ownerId
  }

  async function begin(to: string) {
    await flush()
    const ownerId = ownerOfBegun(kinds.get(to)?.owner)
    if (ownerId === undefined) return
    const made = await call('record.create', { kind: to, ownerId, body: null, from: entry.id })
    if (made.ok) openRecords(to, made.value.id)
    else notifyError(made.error)
  }
  return (
    <section className="sheet record-related" aria-label="相关记录">
      <h2 className="sheet-title">相关记录</h2>
      <ul className="check-list">
        {rows.map((one) => (
          <Related key={one.id} record={one} onOpen={() => openRecords(one.kind, one.id)} />
        ))}
      </ul>
      {begins.map((beginning) => (
        <ActionButton
          key={beginning.kind}
          action={beginRecord(kind, beginning)}
          variant="default"
          whyNot={whyNotBegun(beginning, { body, state: entry.state }, around.arisen)}
          run={() => void begin(beginning.kind)}
        />
      ))}
    </section>
  )
}

function Related({ record, onOpen }: { record: RelatedRecord; onOpen(): void }) {
  const kind = kinds.get(record.kind)
  return (
    <li>
      <Anchor component="button" type="button" onClick={onOpen}>
        {record.title}
      </Anchor>
      {kind?.states && <span className="muted">{stateTitle(kind, record.state)}</span>}
    </li>
  )
}
