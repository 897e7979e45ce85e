import { useCallback } from 'react'
import { call } from '../../api'
import { PaperPreview } from './paper-preview'
import type { PreviewedFile } from './preview-state'

/** A Word paper of this program, as it is stored. */
export function DocxPaper({ of, id, fileName }: PreviewedFile) {
  const load = useCallback(() => call('file.read', { of, id }), [of, id])
  return <PaperPreview label={fileName} testId="preview-docx" load={load} />
}
