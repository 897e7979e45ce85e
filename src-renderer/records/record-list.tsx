import { Button } from '@mantine/core'
import { IconSearch, IconTrash, IconWritingSign } from '@tabler/icons-react'
import { type ReactNode, useRef, useState } from 'react'
import type { RecordKind } from '#shared/records/kind'
import { ActionButton } from '../actions/action-button'
import { ListTools } from '../actions/list-tools'
import { newRecord } from '../actions/records'
import { call } from '../api'
import { useAppData } from '../app-data'
import { useCommand } from '../commands'
import { useWholeList } from '../lists/whole-list'
import { useNavigation } from '../navigation'
import { EmptyState } from '../ui/empty-state'
import { ErrorNotice } from '../ui/error-notice'
import { notifyError } from '../ui/notify'
import { UndoOfPlace } from '../undo/undo-of-place'
import { useYearRules } from '../year-rules'
import { recordHeads } from './record-cells'
import { RecordListHead } from './record-list-head'
import { RecordTable } from './record-table'
import { useRecordList } from './use-record-list'
import { YearDuties } from './year-duties'

interface RecordListProps {
  kind: RecordKind
  ownerId: string
  /** Where it stands beside others. */
  titled?: boolean
  /** The project it is looked at for: a new one names it, where its kind names projects. */
  about?: string
}

/** The records of one kind, what is due first: search, what was 移出, and how to begin while there is none. */
export function RecordList({ kind, ownerId, titled = false, about }: RecordListProps) {
  const openRecords = useNavigation((state) => state.openRecords)
  const today = useAppData(({ info }) => info?.today ?? '')
  const rules = useYearRules(Number(ownerId))
  const [removed, setRemoved] = useState(false)
  const [text, setText] = useState('')
  const { rows, error, more, whole, reload } = useRecordList({
    kind,
    ownerId,
    removed,
    text: removed ? '' : text,
    ...(about && { about }),
  })
  const place = useRef<HTMLDivElement>(null)
  useWholeList(place, more && { heads: recordHeads(kind), read: whole })
  const open = (id: string) => openRecords(kind.id, id)

  async function add() {
    const made = await call('record.create', {
      kind: kind.id,
      ownerId,
      body: null,
      ...(about !== undefined && { about }),
    })
    if (made.ok) open(made.value.id)
    else notifyError(made.error)
  }
  useCommand(newRecord(kind), () => void add())
  // Beside other lists an empty one takes two lines.
  const some = (rows?.length ?? 0) > 0
  const isWhole = !removed && text.trim() === ''
  const bare = titled && rows?.length === 0 && isWhole
  const create = kind.retired ? null : <ActionButton action={newRecord(kind)} />

  return (
    <section className="sheet sheet-alone record-list" aria-label={kind.title} data-testid="record-list">
      {error && <ErrorNotice error={error} />}
      {titled && <h2 className="sheet-title">{kind.title}</h2>}
      <RecordListHead kind={kind} removed={removed} onRemoved={setRemoved} text={text} onText={setText} bare={bare}>
        {ofOffice(kind) && <UndoOfPlace place="records" of={kind.id} version={rows} reload={reload} />}
        {some && <ListTools />}
        {(bare || some) && !removed && (
          <span className="list-head-end" data-field={`records.${kind.id}`}>
            {create}
          </span>
        )}
      </RecordListHead>
      {kind.owner === 'year' && rows && isWhole && (
        <YearDuties kind={kind} year={Number(ownerId)} rules={rules} today={today} none={rows.length === 0} />
      )}
      {bare && <p className="muted record-about">{`还没有登记${kind.title}。${kind.about}`}</p>}
      {rows && some && (
        <>
          {!removed && <p className="muted record-about">{aboutText(kind, about)}</p>}
          <div ref={place}>
            <RecordTable kind={kind} rows={rows} onOpen={open} />
          </div>
        </>
      )}
      {more && (
        <Button variant="subtle" onClick={more}>
          显示更多
        </Button>
      )}
      {rows?.length === 0 && !bare && (
        <NothingHere kind={kind} removed={removed} searching={text.trim() !== ''} action={create} />
      )}
    </section>
  )
}

const ofOffice = ({ owner }: RecordKind) => owner === 'year' || owner === 'county'

/** With a project stand those of its contractor that name it, or none and are of its time. */
const aboutText = (kind: RecordKind, about?: string) =>
  about !== undefined && kind.owner === 'contractor'
    ? `${kind.about}这里列涉及本项目的；其他项目的在“承接主体”名录中。`
    : kind.about

interface NothingHereProps {
  kind: RecordKind
  removed: boolean
  searching: boolean
  action: ReactNode
}

export function NothingHere({ kind, removed, searching, action }: NothingHereProps) {
  if (removed) {
    return (
      <EmptyState icon={IconTrash} title="没有移出的记录">
        移出的记录先放在这里，可以随时取回。
      </EmptyState>
    )
  }
  if (searching) return <EmptyState icon={IconSearch} title={`没有找到符合的${kind.title}`} />
  return (
    <EmptyState icon={IconWritingSign} title={`还没有登记${kind.title}`} action={action}>
      {kind.about}
    </EmptyState>
  )
}
