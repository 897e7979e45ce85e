import { Button } from '@mantine/core'
import { useState } from 'react'
import type { DocumentVersion, EvidenceFile } from '#shared/documents/document-version'
import { keptUntil } from '#shared/law/retention'
import { isProcurementPaper } from '#shared/materials/retained-papers'
import { sizeText } from '#shared/text/size-text'
import { removeFile } from '../../actions/files'
import { useProjectDraft } from '../../project-draft/project-draft'
import { useExpectedPapers } from '../../project-draft/project-rules'
import { WholeDates } from '../../ui/whole-dates'
import { choosesByKey } from '../evidence/choose-row'
import { doubtOf } from '../evidence/doubtful-evidence'
import { EvidenceRow } from '../evidence/evidence-row'
import { removeEvidence, replaceEvidence } from '../evidence/set-removed'
import { useEvidenceManaging } from '../evidence/use-evidence-managing'
import { FileActions } from '../papers/file-actions'

/** Hundreds of photographs would bury the list. */
const shownAtFirst = 3

interface MaterialFilesProps {
  papers: DocumentVersion[]
  files: EvidenceFile[]
  /** Of all stages, to tell what is there twice. */
  allFiles: EvidenceFile[]
  /** The part of the screen whose files are chosen together. */
  scope: string
}

/** The files that are one material: papers made here, newest first, and evidence. */
export function MaterialFiles({ papers, files, allFiles, scope }: MaterialFilesProps) {
  const [all, setAll] = useState(false)
  const project = useProjectDraft((state) => state.project)
  const agreed = useProjectDraft((state) => state.agreed)
  const inForce = useExpectedPapers(project)
  const managing = useEvidenceManaging(allFiles)
  const until = project && keptUntil(agreed, project)
  const count = papers.length + files.length
  if (count === 0) return null
  const shown = all ? count : shownAtFirst
  function byKey(event: React.KeyboardEvent) {
    if (!choosesByKey(event, scope, files)) return
    setAll(true)
  }
  return (
    <ul className="material-list" onKeyDown={byKey}>
      {papers.slice(0, shown).map((paper) => (
        <li key={paper.id} data-file={paper.id}>
          <span className="material-text">
            <span className="material-name">{paper.fileName}</span>
            <span className="material-about">
              本程序生成，{sizeText(paper.sizeBytes)}
              {until && <WholeDates>{`，保存至 ${until}`}</WholeDates>}
              {paper !== papers.find(({ kind }) => kind === paper.kind) && '，旧版'}
            </span>
          </span>
          <FileActions stored={{ of: 'document', file: paper }} />
        </li>
      ))}
      {files.slice(0, Math.max(0, shown - papers.length)).map((file) => {
        const retained = isProcurementPaper(file, inForce)
        return (
          <EvidenceRow
            key={file.id}
            file={file}
            change={{ action: removeFile, run: () => void removeEvidence(file) }}
            replace={retained || file.unreadable || file.altered ? () => void replaceEvidence(file) : undefined}
            retained={retained}
            managing={managing(file)}
            scope={scope}
          >
            <Doubt text={doubtOf(file, allFiles)} />
          </EvidenceRow>
        )
      })}
      {count > shown && (
        <li data-more-files={[...papers, ...files].map(({ id }) => id).join(' ')}>
          <Button size="compact-sm" variant="subtle" onClick={() => setAll(true)}>
            另有 {count - shown} 份，全部显示
          </Button>
        </li>
      )}
    </ul>
  )
}

function Doubt({ text }: { text: string | null }) {
  return text && <strong className="warn material-doubt">{text}</strong>
}
