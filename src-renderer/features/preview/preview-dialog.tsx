import './preview.css'
import { Loader, Modal } from '@mantine/core'
import { lazy, Suspense, useEffect, useState } from 'react'
import { pictureType } from '#shared/documents/openable'
import type { AppError } from '#shared/errors'
import { call } from '../../api'
import { ErrorNotice } from '../../ui/error-notice'
import { closePreview, type PreviewedFile, usePreview } from './preview-state'

const PdfPaper = lazy(() => import('./pdf-paper').then((file) => ({ default: file.PdfPaper })))
const DocxPaper = lazy(() => import('./docx-paper').then((file) => ({ default: file.DocxPaper })))

/** The component library's dialogs stand at 200: a file is also looked at from one of them. */
const aboveDialogs = 250

/** A stored file shown inside the program; it never leaves it for that. */
export function PreviewDialog() {
  const shown = usePreview((state) => state.shown)
  useEffect(() => closePreview, [])
  return (
    <Modal
      opened={shown !== null}
      onClose={closePreview}
      title={shown?.fileName}
      size="min(1000px, 94vw)"
      className="preview-dialog"
      zIndex={aboveDialogs}
    >
      {shown && (
        <Suspense fallback={<Loader aria-label="正在打开" />}>
          {shown.preview === 'docx' ? <DocxPaper {...shown} /> : <EvidencePreview key={shown.id} file={shown} />}
        </Suspense>
      )}
    </Modal>
  )
}

function EvidencePreview({ file: { of, id, fileName, preview } }: { file: PreviewedFile }) {
  const [bytes, setBytes] = useState<Uint8Array | null>(null)
  const [error, setError] = useState<AppError | null>(null)
  useEffect(() => {
    let wanted = true
    void call('file.read', { of, id }).then((read) => {
      if (!wanted) return
      if (read.ok) setBytes(read.value.bytes)
      else setError(read.error)
    })
    return () => {
      wanted = false
    }
  }, [of, id])
  const notDrawn = () => setError({ code: 'NOT_SHOWN', params: { name: fileName } })

  return (
    <div className="preview" data-testid="preview" data-state={error ? error.code : bytes ? 'read' : 'reading'}>
      {error && <ErrorNotice error={error} />}
      {!error && !bytes && <Loader aria-label="正在读取" />}
      {!error && bytes && preview === 'picture' && <Picture bytes={bytes} fileName={fileName} onError={notDrawn} />}
      {!error && bytes && preview === 'pdf' && <PdfPaper bytes={bytes} fileName={fileName} onError={setError} />}
    </div>
  )
}

function Picture({ bytes, fileName, onError }: { bytes: Uint8Array; fileName: string; onError(): void }) {
  const [address, setAddress] = useState('')
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: pictureType(fileName) ?? '' }))
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [bytes, fileName])
  return address && <img src={address} alt={fileName} onError={onError} />
}
