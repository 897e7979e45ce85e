import { Button } from '@mantine/core'
import { IconFilePlus } from '@tabler/icons-react'
import { useState } from 'react'
import { type DocumentVersion, type EvidenceFile, type Stage, stageNames } from '#shared/documents/document-version'
import { call } from '../../api'
import { notifyError } from '../../ui/notify'
import { sizeText } from '../bundle/size-text'
import { savePaper } from '../papers/save-paper'
import { doubtOf } from './doubtful-evidence'
import { EvidenceDialog } from './evidence-dialog'
import { EvidenceRow } from './evidence-row'
import { removeEvidence } from './set-removed'

interface StageMaterialsProps {
  stage: Stage
  projectId: string
  papers: DocumentVersion[]
  files: EvidenceFile[]
  /** Of all stages. */
  allFiles: EvidenceFile[]
  onChanged(): void
}

const about: Record<Stage, string> = {
  before: '预算、采购、合同',
  during: '服务、检查、验收',
  after: '评价、结算、移交',
}

/** One stage's papers made here and evidence brought in. */
export function StageMaterials({ stage, projectId, papers, files, allFiles, onChanged }: StageMaterialsProps) {
  const [adding, setAdding] = useState<string[]>([])

  async function choose() {
    const chosen = await call('dialog.openFiles', { title: `选择${stageNames[stage]}佐证材料，可选多份`, kind: 'any' })
    if (!chosen.ok) return notifyError(chosen.error)
    setAdding(chosen.value)
  }

  return (
    <section className="sheet" aria-label={`${stageNames[stage]}材料`} data-testid={`stage-${stage}`}>
      <h2 className="sheet-title">
        {stageNames[stage]} <small>{about[stage]}</small>
      </h2>
      {papers.length + files.length === 0 && <p className="muted">还没有材料。</p>}
      <ul className="material-list">
        {papers.map((paper) => (
          <li key={paper.id}>
            <span className="material-name">{paper.fileName}</span>
            <Button size="compact-sm" variant="subtle" onClick={() => void savePaper(paper)}>
              另存为
              <span className="visually-hidden">：{paper.fileName}</span>
            </Button>
            <span className="material-about">本程序生成，{sizeText(paper.sizeBytes)}</span>
          </li>
        ))}
        {files.map((file) => (
          <EvidenceRow
            key={file.id}
            file={file}
            action={{ label: '移出', run: () => void removeEvidence(file, onChanged) }}
          >
            <Doubt text={doubtOf(file, allFiles)} />
          </EvidenceRow>
        ))}
      </ul>
      <Button
        size="compact-md"
        variant="light"
        leftSection={<IconFilePlus size={16} aria-hidden="true" />}
        onClick={() => void choose()}
      >
        添加{stageNames[stage]}材料…
      </Button>
      {adding.length > 0 && (
        <EvidenceDialog
          paths={adding}
          stage={stage}
          projectId={projectId}
          onClose={() => setAdding([])}
          onAdded={onChanged}
        />
      )}
    </section>
  )
}

function Doubt({ text }: { text: string | null }) {
  return text && <strong className="warn material-doubt">{text}</strong>
}
