import type { Pdf } from './open-pdf'

/** Dots to an inch on paper, of the 72 a PDF counts by. */
const sharp = 200 / 72
/** A page as long as a roll is drawn less sharply. */
const maxPixels = 16_000_000

/** A page as it prints; one that lies is turned, to fill a sheet that stands. */
export async function imageOfPage(pdf: Pdf, number: number): Promise<Blob> {
  const page = await pdf.page(number)
  const own = page.getViewport({ scale: 1 })
  const scale = Math.min(sharp, Math.sqrt(maxPixels / (own.width * own.height)))
  const rotation = (page.rotate + (own.width > own.height ? 90 : 0)) % 360
  const viewport = page.getViewport({ scale, rotation })
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.floor(viewport.width))
  canvas.height = Math.max(1, Math.floor(viewport.height))
  await page.render({ canvas, viewport, intent: 'print' }).promise
  page.cleanup()
  const drawn = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.9))
  canvas.width = 0
  if (!drawn) throw new Error('no image of a page')
  return drawn
}
