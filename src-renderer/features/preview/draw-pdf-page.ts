import type { RenderTask } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Pdf } from './open-pdf'

/** A page as long as a roll is drawn less sharply. */
const maxPixels = 16_000_000

/** Draws a page as wide as its place, as sharp as the screen; tells its height by width as soon as it is known. */
export function drawPdfPage(pdf: Pdf, number: number, canvas: HTMLCanvasElement, onRatio: (ratio: number) => void) {
  let cancelled = false
  let task: RenderTask | undefined
  async function draw(width: number): Promise<void> {
    const page = await pdf.page(number)
    if (cancelled) return
    const { width: own, height } = page.getViewport({ scale: 1 })
    onRatio(height / own)
    const wanted = (width * window.devicePixelRatio) / own
    const scale = Math.min(wanted, Math.sqrt(maxPixels / (own * height)))
    const viewport = page.getViewport({ scale })
    canvas.width = Math.max(1, Math.floor(viewport.width))
    canvas.height = Math.max(1, Math.floor(viewport.height))
    task = page.render({ canvas, viewport })
    await task.promise
    page.cleanup()
  }
  return {
    draw,
    cancel() {
      cancelled = true
      task?.cancel()
    },
    isCancelled: () => cancelled,
  }
}
