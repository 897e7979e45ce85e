import { Button, Loader } from '@mantine/core'
import { lazy, useEffect, useState } from 'react'
import { isOpenable, whyNoPreview } from '#shared/documents/openable'
import type { AppError } from '#shared/errors'
import { ErrorNotice } from '../../ui/error-notice'
import { PictureView } from './picture-view'
import { Played } from './played'
import type { PreviewedFile } from './preview-state'
import { openElsewhere, readToShow } from './told-file'

const PdfPaper = lazy(() => import('./pdf-paper').then((file) => ({ default: file.PdfPaper })))

/** A stored file by its checked bytes; what cannot be shown here says why, and where it can. */
export function EvidencePreview({ file }: { file: PreviewedFile }) {
  const { of, id, fileName, preview, unreadable } = file
  const [bytes, setBytes] = useState<Uint8Array | null>(null)
  const [error, setError] = useState<AppError | null>(null)
  useEffect(() => {
    if (preview === null) return
    const stopper = new AbortController()
    void readToShow('file.read', { of, id }, stopper.signal).then((read) => {
      if (stopper.signal.aborted) return
      if (read.ok) setBytes(read.value.bytes)
      else setError(read.error)
    })
    return () => stopper.abort()
  }, [of, id, preview])
  const notDrawn = () => setError({ code: 'NOT_SHOWN', params: { name: fileName } })
  const state = preview === null ? 'elsewhere' : error ? error.code : bytes ? 'read' : 'reading'

  return (
    <div className="preview" data-testid="preview" data-state={state}>
      {unreadable && <p className="bad">{unreadable}</p>}
      {preview === null && <p>{whyNoPreview(fileName)}</p>}
      {error && <ErrorNotice error={error} />}
      {(preview === null || error) && <OpenElsewhere file={file} />}
      {preview !== null && !error && !bytes && <Loader aria-label="正在读取" />}
      {!error && bytes && preview === 'picture' && <PictureView bytes={bytes} fileName={fileName} onError={notDrawn} />}
      {!error && bytes && preview === 'played' && <Played bytes={bytes} fileName={fileName} onError={notDrawn} />}
      {!error && bytes && preview === 'pdf' && (
        <PdfPaper bytes={bytes} fileName={fileName} onError={setError} isPrinted />
      )}
    </div>
  )
}

/** As a copy, with the system's own program. */
export function OpenElsewhere({ file }: { file: PreviewedFile }) {
  if (!isOpenable(file.fileName)) return null
  return (
    <Button variant="light" onClick={() => void openElsewhere(file)}>
      用电脑上的程序打开
    </Button>
  )
}
