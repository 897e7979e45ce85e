import type { ReactNode } from 'react'
import type { EvidenceFile } from '#shared/documents/document-version'
import { deleteRow } from '../../ui/delete-row'
import { sizeText } from '../bundle/size-text'
import { FileAction, FileActions } from '../papers/file-actions'

interface EvidenceRowProps {
  file: EvidenceFile
  /** 移出 or 恢复. */
  action: { label: string; run(): void }
  /** 替换 of a procurement paper: it has to be kept. */
  replace?: (() => void) | undefined
  children?: ReactNode
}

/** A piece of evidence: what it is, its file, how long it is kept, and what can be done with it. */
export function EvidenceRow({ file, action, replace, children }: EvidenceRowProps) {
  const title = file.title || file.fileName
  return (
    <li data-evidence={file.id} data-row>
      <span className="material-text">
        <span className="material-name">{title}</span>
        <span className="material-about">
          {file.fileName}，{sizeText(file.sizeBytes)}
          {retention(file, replace !== undefined)}
          {children}
        </span>
      </span>
      <FileActions stored={{ of: 'evidence', file }}>
        {replace && <FileAction label="替换" name={title} run={replace} />}
        <FileAction label={action.label} name={title} run={(control) => deleteRow(control, action.run)} />
      </FileActions>
    </li>
  )
}

function retention({ retainUntil }: EvidenceFile, retained: boolean): string {
  if (retainUntil) return `，保存至 ${retainUntil}`
  return retained ? '，自采购结束之日起保存15年' : ''
}
