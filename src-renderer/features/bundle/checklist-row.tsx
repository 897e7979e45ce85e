import { Button } from '@mantine/core'
import { IconCheck, IconClock, IconMinus, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import type { EvidenceFile } from '#shared/documents/document-version'
import type { DueState } from '#shared/materials/due-material'
import { call } from '../../api'
import { useNavigation } from '../../navigation'
import { notifyError } from '../../ui/notify'
import { useProjectDraft } from '../project/project-draft'
import type { ChecklistRow as Row } from './checklist'
import { MaterialFiles } from './material-files'

const marks: Record<DueState, { icon: typeof IconCheck; name: string }> = {
  there: { icon: IconCheck, name: '有' },
  missing: { icon: IconX, name: '缺' },
  later: { icon: IconClock, name: '未到时间' },
  ifAny: { icon: IconMinus, name: '未附' },
}

interface ChecklistRowProps {
  row: Row
  projectId: string
  allFiles: EvidenceFile[]
  /** 补: files are asked for, to become this paper. */
  onBring(title: string): void
}

/** One expected paper: there or not, its files below it, and the way to get it. */
export function ChecklistRow({ row, projectId, allFiles, onBring }: ChecklistRowProps) {
  const { title, state, record, papers, files, makers } = row
  const openRecords = useNavigation((navigation) => navigation.openRecords)
  const stale = state === 'there' && makers.length > 0
  const { icon: Icon, name } = marks[state]
  return (
    <li className="check-row" data-state={state} data-material={title}>
      <span className="check-mark">
        <Icon size={14} stroke={3} aria-hidden="true" />
        {name}
      </span>
      <span className="check-title">
        {title}
        {state === 'ifAny' && <small className="muted">未发生的不必附</small>}
        {stale && <small className="bad">与现在填写的内容不一致</small>}
      </span>
      <span className="check-actions">
        {makers.length > 0 && <MakeButton row={row} projectId={projectId} label={stale ? '重新生成' : '生成'} />}
        {record && (
          <Button size="compact-sm" variant="subtle" onClick={() => openRecords(record.kind, record.id)}>
            打开记录<span className="visually-hidden">：{title}</span>
          </Button>
        )}
        {state !== 'there' && !makers.some(({ onExport }) => onExport) && !record && (
          <Button size="compact-sm" variant={state === 'missing' ? 'light' : 'subtle'} onClick={() => onBring(title)}>
            补<span className="visually-hidden">：{title}</span>
          </Button>
        )}
      </span>
      <MaterialFiles papers={papers} files={files} allFiles={allFiles} />
    </li>
  )
}

function MakeButton({ row: { title, makers }, projectId, label }: { row: Row; projectId: string; label: string }) {
  const [busy, setBusy] = useState(false)
  async function run() {
    setBusy(true)
    const { flush, project } = useProjectDraft.getState()
    await flush()
    for (const { kind, owner } of makers) {
      const ownerId = owner === 'year' ? String(project?.year) : projectId
      const made = await call('paper.generate', { kind, ownerId })
      if (made.ok) continue
      notifyError(made.error)
      break
    }
    setBusy(false)
  }
  return (
    <Button size="compact-sm" variant="light" loading={busy} onClick={() => void run()}>
      {label}
      <span className="visually-hidden">：{title}</span>
    </Button>
  )
}
