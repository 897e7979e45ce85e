import '../features/bundle/slot-row.css'
import { IconCheck, IconMinus, IconX } from '@tabler/icons-react'
import { useRef } from 'react'
import type { ExpectedPaper } from '#shared/materials/expected-papers'
import type { RecordKind } from '#shared/records/kind'
import type { SlotFile } from '#shared/records/record-entry'
import type { RecordSlot } from '#shared/records/record-field'
import { paperOfSlot, slotCountText } from '#shared/records/slot-expectation'
import { inSlot } from '#shared/records/slot-materials'
import { slotField } from '#shared/records/state-machine'
import { ActionButton } from '../actions/action-button'
import { removeFile, restoreFile } from '../actions/files'
import { ListTools } from '../actions/list-tools'
import { addToSlot } from '../actions/records'
import { call } from '../api'
import { choosesByKey } from '../features/evidence/choose-row'
import { ChosenBar } from '../features/evidence/chosen-bar'
import { fileCells, materialHeads, noFileCells } from '../features/evidence/file-cells'
import { FileRow } from '../features/evidence/file-row'
import { replaceFile } from '../features/evidence/replace-file'
import { useToldList } from '../lists/told-list'
import { useProjectDraft } from '../project-draft/project-draft'
import { useExpectedPapers } from '../project-draft/project-rules'
import { notifyError, notifyUndo } from '../ui/notify'
import { useFileDrop } from '../ui/use-file-drop'
import { useFilePaste } from '../ui/use-file-paste'
import { useRecordDraft } from './record-draft'
import { dragHere, managingOf, removeFiles } from './record-file-managing'

interface RecordSlotsProps {
  kind: RecordKind
  files: readonly SlotFile[]
  /** By slot: the version of a paper made here whose signed scan goes there. */
  unsigned: ReadonlyMap<string, number>
  /** Whether files of a slot may come and go now. */
  isOpen(slot: string): boolean
}

/** 材料: a place for each kind of file that goes with the record; files are dropped on it or chosen. */
export function RecordSlots({ kind, files, unsigned, isOpen }: RecordSlotsProps) {
  const inForce = useExpectedPapers(useProjectDraft((state) => (kind.owner === 'project' ? state.project : null)))
  const place = useRef<HTMLElement>(null)
  useToldList(place, {
    heads: materialHeads,
    rows: () => kind.slots.flatMap((slot) => rowsOf(slot, inSlot(files, slot.id))),
  })
  if (kind.slots.length === 0) return null
  const removed = files.filter((file) => file.removed)
  const managed = (id: string) => {
    const file = files.find((one) => one.id === id)
    const slot = kind.slots.find((one) => one.id === file?.slot)
    return file && slot && managingOf(kind, slot, inSlot(files, slot.id), isOpen(slot.id) && isOpen, file).move
  }
  return (
    <section className="sheet record-slots" aria-label="材料" data-list={`${kind.title}：材料`} data-rows ref={place}>
      <div className="stage-head">
        <h2 className="sheet-title">
          材料 <small>拖进来、按 Ctrl+V 粘贴，或点「添加」选择</small>
        </h2>
        <span className="stage-count" data-testid="slot-count">
          {slotCountText(kind, files)}
        </span>
        <ListTools />
      </div>
      <ul className="check-list">
        {kind.slots.map((slot) => (
          <Slot
            key={slot.id}
            kind={kind}
            slot={slot}
            files={inSlot(files, slot.id)}
            unsigned={unsigned.get(slot.id)}
            open={isOpen(slot.id)}
            paper={paperOfSlot(slot, inForce)}
            isOpen={isOpen}
          />
        ))}
      </ul>
      <ChosenBar
        scope={recordScope(files)}
        files={files.filter((file) => !file.removed).map((file) => ({ ...file, name: file.fileName }))}
        targets={managed}
        remove={removeFiles}
      />
      {removed.length > 0 && (
        <details className="removed-materials">
          <summary>已移出的文件（{removed.length} 份）</summary>
          <ul className="material-list">
            {removed.map((file) => (
              <FileRow
                key={file.id}
                stored={{ of: 'record', file }}
                name={file.fileName}
                change={
                  isOpen(file.slot) ? { action: restoreFile, run: () => void setRemoved(file, false) } : undefined
                }
                managing={{}}
              />
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

const stateNames = { there: '有', missing: '缺', ifAny: '未附' }
const stateOf = ({ required }: RecordSlot, files: readonly SlotFile[]) =>
  files.some(({ altered }) => !altered) ? 'there' : required ? 'missing' : 'ifAny'

/** A line for each file, and one for a slot without any. */
function rowsOf(slot: RecordSlot, files: readonly SlotFile[]): string[][] {
  const state = stateNames[stateOf(slot, files)]
  if (files.length === 0) return [[slot.title, state, ...noFileCells]]
  return files.map((file) => [slot.title, state, ...fileCells(file, file.addedAt)])
}

interface SlotProps {
  kind: RecordKind
  slot: RecordSlot
  files: readonly SlotFile[]
  /** Version of the paper made here; undefined = none, or none that is to be signed. */
  unsigned: number | undefined
  open: boolean
  /** What its files are, by the list in force. */
  paper: ExpectedPaper | null
  isOpen(slot: string): boolean
}

function Slot({ kind, slot, files, unsigned, open, paper, isOpen }: SlotProps) {
  const addFiles = useRecordDraft((state) => state.addFiles)
  const take = (paths: string[]) => void addFiles(slot.id, paths, slot.title)
  const { over, handlers } = useFileDrop(take, (dragged) => void dragHere(dragged, slot))
  const ownRow = useFilePaste<HTMLLIElement>(open ? take : null)
  const state = stateOf(slot, files)
  const Icon = { there: IconCheck, missing: IconX, ifAny: IconMinus }[state]

  async function choose() {
    const chosen = await call('dialog.openFiles', { title: `选择${slot.title}，可选多份`, kind: 'any' })
    if (!chosen.ok) notifyError(chosen.error)
    else await addFiles(slot.id, chosen.value, slot.title)
  }
  return (
    <li
      className="check-row record-slot"
      data-state={state}
      data-field={slotField(slot.id)}
      data-slot={slot.id}
      data-over={over || undefined}
      tabIndex={-1}
      ref={ownRow}
      {...(open && handlers)}
    >
      <span className="check-mark">
        <Icon size={14} stroke={3} aria-hidden="true" />
        {stateNames[state]}
      </span>
      <span className="check-title">
        {slot.title}
        {paper?.hint && files.length === 0 && <small className="muted check-hint">{paper.hint}</small>}
        {files.length > 1 && <small className="muted">{files.length} 份</small>}
        {files.length === 0 && unsigned !== undefined ? (
          <small className="warn">未签字稿已生成（第 {unsigned} 版），打印签字盖章后扫描，添加到这里</small>
        ) : (
          !slot.required && <small className="muted">没有的不必附</small>
        )}
      </span>
      <span className="check-actions">
        {open && (
          <ActionButton
            action={addToSlot(kind, slot)}
            of={slot.title}
            size="compact-sm"
            variant={state === 'missing' ? 'light' : 'subtle'}
            run={() => void choose()}
          />
        )}
      </span>
      {files.length > 0 && (
        <ul className="material-list" onKeyDown={(event) => choosesByKey(event, recordScope(files), files)}>
          {files.map((file) => (
            <FileRow
              key={file.id}
              stored={{ of: 'record', file }}
              name={file.fileName}
              change={open ? { action: removeFile, run: () => void remove(file) } : undefined}
              replace={open ? () => replace(file) : undefined}
              keptUntil={file.retainUntil ?? (slot.retained ? null : undefined)}
              managing={managingOf(kind, slot, files, open && isOpen, file)}
              scope={open ? recordScope(files) : undefined}
            />
          ))}
        </ul>
      )}
      {over && <p className="drop-mark">松开鼠标，添加为{slot.title}</p>}
    </li>
  )
}

const recordScope = ([file]: readonly SlotFile[]) => file?.recordId ?? '-'

const replace = (file: SlotFile) =>
  void replaceFile(file.fileName, (path, jobId) => useRecordDraft.getState().replaceFile(file, path, jobId))

const setRemoved = (file: SlotFile, removed: boolean) => useRecordDraft.getState().setFileRemoved(file, removed)

async function remove(file: SlotFile): Promise<void> {
  if (!(await setRemoved(file, true))) return
  notifyUndo(`已移出「${file.fileName}」。`, () => void setRemoved(file, false))
}
