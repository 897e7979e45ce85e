import { Button } from '@mantine/core'
import { IconCheck, IconClock, IconMinus, IconX } from '@tabler/icons-react'
import type { EvidenceFile } from '#shared/documents/document-version'
import type { DueState } from '#shared/materials/due-material'
import { ActionButton } from '../../actions/action-button'
import { bringMaterial } from '../../actions/materials'
import { useNavigation } from '../../navigation'
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
  /** 补: files are asked for, to become this paper. */
  onBring(title: string): void
}

/** One expected paper: there or not, its files below it, and the way to get it. */
export function ChecklistRow({ row, allFiles, onBring }: ChecklistRowProps) {
  const { title, state, record, papers, files, unsigned, makers } = row
  const openRecords = useNavigation((navigation) => navigation.openRecords)
  const stale = papers.length > 0 && makers.length > 0
  const { icon: Icon, name } = marks[state]
  return (
    <li className="check-row" data-state={state} data-material={title} data-field={`material.${title}`}>
      <span className="check-mark">
        <Icon size={14} stroke={3} aria-hidden="true" />
        {name}
      </span>
      <span className="check-title">
        {title}
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
            run={() => onBring(title)}
          />
        )}
      </span>
      <MaterialFiles papers={papers} files={files} allFiles={allFiles} />
    </li>
  )
}
