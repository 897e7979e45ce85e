import type { ReactNode } from 'react'
import type { EvidenceFile } from '#shared/documents/document-version'
import { deleteRow } from '../../ui/delete-row'
import { sizeText } from '../bundle/size-text'
import { FileAction, FileActions } from '../papers/file-actions'

interface EvidenceRowProps {
  file: EvidenceFile
  /** 移出 or 恢复. */
  action: { label: string; run(): void }
  children?: ReactNode
}

/** A piece of evidence: what it is, its file, how long it is kept, and what can be done with it. */
export function EvidenceRow({ file, action, children }: EvidenceRowProps) {
  const title = file.title || file.fileName
  return (
    <li data-evidence={file.id} data-row>
      <span className="material-text">
        <span className="material-name">{title}</span>
        <span className="material-about">
          {file.fileName}，{sizeText(file.sizeBytes)}
          {file.retainUntil && `，保存至 ${file.retainUntil}`}
          {children}
        </span>
      </span>
      <FileActions stored={{ of: 'evidence', file }}>
        <FileAction label={action.label} name={title} run={(control) => deleteRow(control, action.run)} />
      </FileActions>
    </li>
  )
}
