import { open } from 'node:fs/promises'
import { fileEnding } from '#shared/documents/openable'
import { wholeIn } from './pdf-dict'
import { PdfObjects } from './pdf-objects'
import { pictureKinds } from './picture'

/** One picture each; a .tif may hold several. */
const single = new Set<string>(pictureKinds.filter((kind) => kind !== 'tif' && kind !== 'tiff'))

/**
 * Pages of a file that opens: 1 of a picture, of a PDF what its own page tree says. null = nobody has counted them: another
 * format, or a PDF whose tables are mended by whoever opens it; such pages are typed.
 */
export async function pagesOf({ path, fileName }: { path: string; fileName: string }): Promise<number | null> {
  const ending = fileEnding(fileName)
  if (single.has(ending)) return 1
  return ending === 'pdf' ? pagesOfPdf(path).catch(() => null) : null
}

async function pagesOfPdf(path: string): Promise<number | null> {
  const file = await open(path)
  try {
    const read = async (offset: number, length: number) => {
      const { bytesRead, buffer } = await file.read(Buffer.alloc(length), 0, length, offset)
      return buffer.subarray(0, bytesRead)
    }
    const objects = await PdfObjects.open(read, (await file.stat()).size)
    const root = await objects.dict(objects.trailer.get('Root'))
    const pages = await objects.dict(root.get('Pages'))
    const count = wholeIn(await objects.resolve(pages.get('Count')))
    return pages.get('Type') === '/Pages' && count > 0 ? count : null
  } finally {
    await file.close()
  }
}
