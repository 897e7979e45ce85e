import './slot-row.css'
import { Button } from '@mantine/core'
import { IconCheck, IconClock, IconMinus, IconX } from '@tabler/icons-react'
import type { EvidenceFile, Stage } from '#shared/documents/document-version'
import type { DueState } from '#shared/materials/due-material'
import { ActionButton } from '../../actions/action-button'
import { bringMaterial } from '../../actions/materials'
import { useNavigation } from '../../navigation'
import { useFileDrop } from '../../ui/use-file-drop'
import { useFilePaste } from '../../ui/use-file-paste'
import { addToSlot, moveHere } from '../evidence/slot-files'
import type { ChecklistRow as Row } from './checklist'
import { MakeButton } from './make-button'
import { MaterialFiles } from './material-files'

const marks: Record<DueState, { icon: typeof IconCheck; name: string }> = {
  there: { icon: IconCheck, name: '有' },
  missing: { icon: IconX, name: '缺' },
  later: { icon: IconClock, name: '未到时间' },
  ifAny: { icon: IconMinus, name: '未附' },
}

interface ChecklistRowProps {
  row: Row
  allFiles: EvidenceFile[]
  projectId: string
  stage: Stage
  /** Files of the same are chosen together. */
  scope: string
  /** 补: files are asked for, to become this paper. */
  onBring(row: Row): void
}

/** One expected paper: there or not, its files below it, and the way to get it: chosen, dropped or pasted on it. */
export function ChecklistRow({ row, allFiles, projectId, stage, scope, onBring }: ChecklistRowProps) {
  const { title, slot, state, record, papers, files, ofRecords, unsigned, makers } = row
  const place = { projectId, stage, slot: slot?.id ?? '', title }
  const take = (paths: string[]) => void addToSlot(place, paths, files.length === 0)
  const { over, handlers } = useFileDrop(take, (dragged) => void moveHere(dragged, place))
  const pasteHere = useFilePaste<HTMLLIElement>(slot ? take : null)
  const openRecords = useNavigation((navigation) => navigation.openRecords)
  const sound = files.filter(({ altered }) => !altered).length
  const stale = papers.length > 0 && makers.length > 0
  const { icon: Icon, name } = marks[state]
  return (
    <li
      className="check-row"
      data-state={state}
      data-material={title}
      data-field={`material.${title}`}
      data-over={(slot && over) || undefined}
      tabIndex={-1}
      ref={pasteHere}
      {...(slot && handlers)}
    >
      <span className="check-mark">
        <Icon size={14} stroke={3} aria-hidden="true" />
        {name}
      </span>
      <span className="check-title">
        {title}
        {slot?.hint && state !== 'there' && <small className="muted check-hint">{slot.hint}</small>}
        {slot?.atLeast !== undefined && sound > 0 && sound < slot.atLeast && (
          <small className="warn">
            已有 {sound} 份，应有 {slot.atLeast} 份
          </small>
        )}
        {ofRecords.length > 0 && <small className="muted">{ofRecords.join('、')}，存在记录里</small>}
        {state === 'ifAny' && <small className="muted">未发生的不必附</small>}
        {unsigned && <small className="warn">只有未签字稿，签字盖章后扫描补进来</small>}
        {stale && <small className="bad">与现在填写的内容不一致</small>}
      </span>
      <span className="check-actions">
        {makers.length > 0 && <MakeButton makers={makers} title={title} again={stale} />}
        {record && (
          <Button size="compact-sm" variant="subtle" onClick={() => openRecords(record.kind, record.id)}>
            打开记录<span className="visually-hidden">：{title}</span>
          </Button>
        )}
        {(state !== 'there' || unsigned) && !makers.some(({ onExport }) => onExport) && !record && (
          <ActionButton
            action={bringMaterial}
            of={title}
            inRow
            plain
            size="compact-sm"
            variant={state === 'missing' ? 'light' : 'subtle'}
            run={() => onBring(row)}
          />
        )}
      </span>
      {slot && over && <p className="drop-mark">松开鼠标，放进「{title}」</p>}
      <MaterialFiles papers={papers} files={files} allFiles={allFiles} scope={scope} />
    </li>
  )
}
