import { useEffect, useState } from 'react'
import type { AppError } from '#shared/errors'
import { imageOfPage } from './image-of-page'
import { openPdf, type Pdf } from './open-pdf'
import { PdfPage } from './pdf-page'
import { PrintButton } from './print-button'
import { printImages } from './print-images'

interface PdfPaperProps {
  bytes: Uint8Array
  fileName: string
  onError(error: AppError): void
  /** 打印 stands above it: the print preview has its own. */
  isPrinted?: boolean
}

/** The pages of a PDF, drawn as they come near the view: the first at once. */
export function PdfPaper({ bytes, fileName, onError, isPrinted = false }: PdfPaperProps) {
  const [pdf, setPdf] = useState<Pdf | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: opened once for these bytes
  useEffect(() => {
    let wanted = true
    const opening = openPdf(bytes, fileName)
    void opening.then((opened) => {
      if (!wanted) return
      if (opened.ok) setPdf(opened.value)
      else onError(opened.error)
    })
    return () => {
      wanted = false
      void opening.then((opened) => (opened.ok ? opened.value.close() : undefined))
    }
  }, [bytes])
  if (!pdf) return null
  const printed = { title: fileName, count: pdf.pageCount, image: (number: number) => imageOfPage(pdf, number) }
  return (
    <div className="pdf-pages" data-testid="pdf-pages" data-count={pdf.pageCount}>
      {isPrinted && (
        <div className="preview-bar stored-preview-bar">
          <PrintButton run={() => printImages(printed)} />
        </div>
      )}
      {Array.from({ length: pdf.pageCount }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: pages neither move nor go
        <PdfPage key={index} pdf={pdf} number={index + 1} />
      ))}
    </div>
  )
}
