import './preview.css'
import { Loader, Modal } from '@mantine/core'
import { lazy, Suspense } from 'react'
import { ActionButton } from '../../actions/action-button'
import { print } from '../../actions/editing'
import { closePrintPreview, printPreviewed, usePrintPreview } from '../../printing'
import { ErrorNotice } from '../../ui/error-notice'

const PdfPaper = lazy(() => import('./pdf-paper').then((file) => ({ default: file.PdfPaper })))

/** Over dialogs and the previews over them. */
const aboveAll = 300

/** The pages as they will come out of the printer, and the way there. */
export function PrintPreview() {
  const shown = usePrintPreview((state) => state.shown)
  return (
    <Modal
      data-dialog="print-preview"
      opened={shown !== null}
      onClose={closePrintPreview}
      title={`打印预览：${shown?.title ?? ''}`}
      size="min(1000px, 94vw)"
      className="preview-dialog"
      zIndex={aboveAll}
    >
      {shown && (
        <div
          className="preview"
          data-testid="print-preview"
          data-state={shown.error ? shown.error.code : shown.pdf ? 'shown' : 'working'}
        >
          <div className="preview-bar print-preview-bar">
            <span>与打印出来的一样；份数、打印机在下一步选。</span>
            <span className="preview-tools">
              <ActionButton
                action={print}
                size="sm"
                data-autofocus
                whyNot={shown.pdf || shown.error ? null : '正在生成预览，请稍候。'}
                onClick={printPreviewed}
              />
            </span>
          </div>
          {shown.error && <ErrorNotice error={shown.error} />}
          {!shown.pdf && !shown.error && <Loader aria-label="正在生成打印预览" />}
          {shown.pdf && (
            <Suspense fallback={<Loader aria-label="正在生成打印预览" />}>
              <PdfPaper
                bytes={shown.pdf}
                fileName={shown.title}
                onError={(error) => usePrintPreview.setState({ shown: { ...shown, error } })}
              />
            </Suspense>
          )}
        </div>
      )}
    </Modal>
  )
}
