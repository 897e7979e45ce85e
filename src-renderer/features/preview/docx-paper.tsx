import { useCallback } from 'react'
import { call } from '../../api'
import { PaperPreview } from '../papers/paper-preview'

/** A Word paper of this program, as it is stored. */
export function DocxPaper({ id, fileName }: { id: string; fileName: string }) {
  const load = useCallback(() => call('document.read', { id }), [id])
  return <PaperPreview label={fileName} testId="preview-docx" load={load} />
}
