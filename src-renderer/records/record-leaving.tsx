import type { RecordKind } from '#shared/records/kind'
import type { RecordEntry } from '#shared/records/record-entry'
import { ActionButton, ActionItem } from '../actions/action-button'
import { recordFromBackup, removeRecord, restoreRecord } from '../actions/records'
import { call } from '../api'
import { useCommand } from '../commands'
import { askFromBackup } from '../from-backup-asked'
import { goBack } from '../history'
import { useNavigation } from '../navigation'
import { notifyError } from '../ui/notify'
import { RowMenu } from '../ui/row-menu'
import { notifyUndoByKey } from '../undo/notify-undo-by-key'
import { useRecordDraft } from './record-draft'

/** Back to where the records of that owner are listed; in the frame of a project to the step it was opened from. */
export function leave({ kind, owner, ownerId }: RecordEntry) {
  const { screen, openRecords, openProject, openContractor, closeRecord, leftProject } = useNavigation.getState()
  if (screen === 'project') closeRecord()
  else if (owner === 'county' || owner === 'year') openRecords(kind)
  else if (leftProject && goBack()) return
  else if (owner === 'project') openProject(ownerId)
  else openContractor(ownerId, kind)
}

/** Before it is opened again, which reads it as it stands by then. */
async function takeBack(id: string): Promise<void> {
  const stored = await call('record.get', { id })
  const back = stored.ok
    ? await call('record.setRemoved', { id, revision: stored.value.revision, removed: false })
    : stored
  if (!back.ok) notifyError(back.error)
}

/** 更多操作: 移出, with its way back. */
export function More({ title, kind }: { title: string; kind: RecordKind }) {
  const { setRemoved, entry } = useRecordDraft()
  const openRecords = useNavigation((navigation) => navigation.openRecords)
  async function remove() {
    if (!entry || !(await setRemoved(true))) return
    const { id } = entry
    leave(entry)
    notifyUndoByKey(`已移出「${title}」，可在「已移出」中取回。`, () =>
      takeBack(id).then(() => openRecords(kind.id, id)),
    )
  }
  const fromBackup = () => {
    if (!entry) return
    const place = { type: entry.owner, id: entry.ownerId }
    void askFromBackup({ place, thing: { sort: 'record', id: entry.id } })
  }
  useCommand(removeRecord(kind), () => void remove())
  useCommand(recordFromBackup(kind), fromBackup)
  return (
    <RowMenu label="更多操作" width={190}>
      <ActionItem action={recordFromBackup(kind)} run={fromBackup} />
      <ActionItem action={removeRecord(kind)} takesAway run={remove} />
    </RowMenu>
  )
}

/** Said of a record that was 移出, with 取回. */
export function Removed({ kind }: { kind: RecordKind }) {
  const setRemoved = useRecordDraft((state) => state.setRemoved)
  return (
    <p className="sheet record-removed">
      这份记录已移出：不列入清单、不被搜到，内容和文件都还在。
      <ActionButton action={restoreRecord(kind)} size="compact-sm" run={() => void setRemoved(false)} />
    </p>
  )
}
