import { Button } from '@mantine/core'
import { useMergedRef } from '@mantine/hooks'
import { IconChevronDown } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { type EvidenceFile, type Stage, stageNames } from '#shared/documents/document-version'
import type { DroppedFile } from '#shared/documents/dropped-files'
import type { DueDeadline } from '#shared/procedure/due-deadlines'
import type { StageEntry } from '#shared/records/stage-entry'
import { ActionButton } from '../../actions/action-button'
import { ListTools } from '../../actions/list-tools'
import { addMaterials } from '../../actions/materials'
import { call } from '../../api'
import { useToldList } from '../../lists/told-list'
import { notifyError } from '../../ui/notify'
import { useFileDrop } from '../../ui/use-file-drop'
import { useFilePaste } from '../../ui/use-file-paste'
import { ChosenMaterials } from '../evidence/chosen-materials'
import { EvidenceDialog } from '../evidence/evidence-dialog'
import { materialHeads } from '../evidence/file-cells'
import { moveHere } from '../evidence/slot-files'
import { walkDropped } from '../evidence/walk-dropped'
import type { StageChecklist as Checklist, ChecklistRow as Row } from './checklist'
import { ChecklistRow } from './checklist-row'
import { MaterialFiles } from './material-files'
import { materialRows } from './material-rows'
import { StageDeadlines } from './stage-deadlines'
import { StageEntryLine } from './stage-entry-line'

interface StageChecklistProps {
  checklist: Checklist
  projectId: string
  allFiles: EvidenceFile[]
  deadlines?: readonly DueDeadline[]
  /** How it stands with its 录入信息服务平台; told on the table of all stages. */
  entry?: StageEntry | undefined
  /** Of a part of the stage, which is never folded; the stage's own unless told. */
  heading?: { name: string; about: string }
}

const about: Record<Stage, string> = {
  before: '预算、采购、合同',
  during: '服务、检查、验收',
  after: '评价、结算、移交',
}

/** One stage: what is expected, what there is of it, and what there is besides. Files dropped on it become evidence. */
export function StageChecklist({
  checklist,
  projectId,
  allFiles,
  deadlines = [],
  entry,
  heading,
}: StageChecklistProps) {
  const { stage, rows, others, due, there, begun } = checklist
  const [unfolded, setUnfolded] = useState(false)
  const [adding, setAdding] = useState<{ chosen: DroppedFile[]; title?: string; slot?: string } | null>(null)
  const elsewhere = { projectId, stage, slot: '', title: `其他${stageNames[stage]}材料` }
  const { over, handlers } = useFileDrop(
    (paths) => void take(paths),
    (files) => void moveHere(files, elsewhere),
  )
  const section = useFilePaste<HTMLElement>((paths) => void take(paths))
  const scope = `${projectId}/${stage}/${heading?.name ?? ''}`
  const folds = !begun && heading === undefined
  const open = !folds || unfolded
  const name = stageNames[stage]
  const place = useRef<HTMLElement>(null)
  useToldList(place, { heads: materialHeads, rows: () => materialRows(checklist) })

  async function take(paths: string[]) {
    const files = await walkDropped(paths, { title: elsewhere.title, isAsked: true })
    if (files) setAdding({ chosen: files })
  }

  async function choose({ title, slot }: Partial<Pick<Row, 'title' | 'slot'>> = {}) {
    const what = title ?? `${name}佐证材料`
    const chosen = await call('dialog.openFiles', { title: `选择${what}，可选多份`.slice(0, 100), kind: 'any' })
    if (!chosen.ok) return notifyError(chosen.error)
    if (chosen.value.length === 0) return
    const files = chosen.value.map((path) => ({ path, folder: '' }))
    setAdding({ chosen: files, ...(title !== undefined && { title }), ...(slot && { slot: slot.id }) })
  }

  return (
    <section
      ref={useMergedRef(place, section)}
      className="sheet stage-checklist"
      aria-label={`${name}材料`}
      data-list={rows.length + others.length > 0 ? (heading?.name ?? `${name}材料`) : undefined}
      data-testid={`stage-${stage}`}
      data-over={over || undefined}
      data-rows
      {...handlers}
    >
      <div className="stage-head">
        <h2 className="sheet-title">
          {heading?.name ?? name} <small>{heading?.about ?? about[stage]}</small>
        </h2>
        <span className="stage-count" data-testid="stage-count">
          {begun ? `有 ${there} / 应有 ${due}` : `未到时间，应有 ${due} 份`}
        </span>
        {folds && (
          <Button
            size="compact-sm"
            variant="subtle"
            aria-expanded={unfolded}
            rightSection={
              <IconChevronDown size={15} aria-hidden="true" className={unfolded ? 'turned-over' : undefined} />
            }
            onClick={() => setUnfolded(!unfolded)}
          >
            {unfolded ? '收起' : '展开'}
          </Button>
        )}
        {rows.length + others.length > 0 && <ListTools />}
        <ActionButton
          action={addMaterials[stage]}
          size="compact-sm"
          variant="light"
          hint="也可以把文件拖到这里"
          data-add-row
          run={() => void choose()}
        />
      </div>
      {open && <StageDeadlines deadlines={deadlines} />}
      {open && entry && <StageEntryLine stage={stage} projectId={projectId} entry={entry} />}
      {open && (
        <ul className="check-list">
          {rows.map((row) => (
            <ChecklistRow
              key={`${row.record?.id ?? ''} ${row.title}`}
              row={row}
              allFiles={allFiles}
              projectId={projectId}
              stage={stage}
              scope={scope}
              onBring={(wanted) => void choose(wanted)}
            />
          ))}
        </ul>
      )}
      {others.length > 0 && (
        <div className="other-materials" data-testid="other-materials">
          <h3>其他材料</h3>
          <MaterialFiles papers={[]} files={others} allFiles={allFiles} scope={scope} />
        </div>
      )}
      {over && <p className="drop-mark">松开鼠标，添加为{name}材料</p>}
      <ChosenMaterials scope={scope} allFiles={allFiles} />
      {adding && <EvidenceDialog {...adding} stage={stage} projectId={projectId} onClose={() => setAdding(null)} />}
    </section>
  )
}
