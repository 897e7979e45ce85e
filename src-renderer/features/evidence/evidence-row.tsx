import type { ReactNode } from 'react'
import type { EvidenceFile } from '#shared/documents/document-version'
import type { Action } from '../../actions/action'
import type { FileManaging } from './file-more'
import { FileRow } from './file-row'

interface EvidenceRowProps {
  file: EvidenceFile
  /** 移出 or 取回. */
  change: { action: Action; run(): void }
  /** 替换 of a procurement paper, which has to be kept, and of what cannot be opened. */
  replace?: (() => void) | undefined
  /** A procurement paper. */
  retained?: boolean
  managing?: FileManaging | undefined
  scope?: string
  children?: ReactNode
}

/** A piece of evidence: what it is, its file, how long it is kept, and what can be done with it. */
export function EvidenceRow({ file, retained = false, ...rest }: EvidenceRowProps) {
  const keptUntil = file.retainUntil ?? (retained ? null : undefined)
  return (
    <FileRow stored={{ of: 'evidence', file }} name={file.title || file.fileName} keptUntil={keptUntil} {...rest} />
  )
}
