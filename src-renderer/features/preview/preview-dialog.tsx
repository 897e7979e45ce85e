import './preview.css'
import { Loader, Modal } from '@mantine/core'
import { lazy, Suspense, useEffect } from 'react'
import { EvidencePreview } from './evidence-preview'
import { closePreview, type PreviewedFile, turn, usePreview } from './preview-state'
import { PreviewTurns } from './preview-turns'

const DocxPaper = lazy(() => import('./docx-paper').then((file) => ({ default: file.DocxPaper })))
const StoredSheets = lazy(() => import('./stored-sheets').then((file) => ({ default: file.StoredSheets })))

/** The component library's dialogs stand at 200: a file is also looked at from one of them. */
const aboveDialogs = 250

/** A stored file shown inside the program; it never leaves it for that. ← and → turn to the files beside it. */
export function PreviewDialog() {
  const shown = usePreview((state) => state.shown)
  useEffect(() => closePreview, [])
  return (
    <Modal
      data-dialog="preview"
      opened={shown !== null}
      onClose={closePreview}
      title={shown && <PreviewTurns name={shown.fileName} />}
      size="min(1000px, 94vw)"
      className="preview-dialog"
      zIndex={aboveDialogs}
      onKeyDown={turnByKey}
    >
      {shown && (
        <Suspense fallback={<Loader aria-label="正在打开" />}>
          <Shown key={`${shown.of} ${shown.id}`} file={shown} />
        </Suspense>
      )}
    </Modal>
  )
}

function Shown({ file }: { file: PreviewedFile }) {
  if (file.preview === 'docx') return <DocxPaper {...file} />
  return file.preview === 'sheets' ? <StoredSheets {...file} /> : <EvidencePreview file={file} />
}

/** What plays, and a table wider than the window, has the arrow keys itself. */
function turnByKey({ key, target, altKey, ctrlKey }: React.KeyboardEvent): void {
  const by = ({ ArrowLeft: -1, ArrowRight: 1 } as const)[key as 'ArrowLeft']
  if (by === undefined || altKey || ctrlKey) return
  const element = target as HTMLElement
  if (element.matches('audio, video, input, textarea, select')) return
  if (element.matches('.sheet-preview, .picture-view') && element.scrollWidth > element.clientWidth) return
  turn(by)
}
