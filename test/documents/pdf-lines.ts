import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** A line of a page with its lower edge in points from the top, headers and footers left out. */
export interface PdfLine {
  text: string
  bottom: number
}

/** Where the text of a page ends: below it stands the footer (A4, 28 mm margins). */
export const textTop = 79
export const textBottom = 842 - 79

const line = /<line [^>]*yMax="([\d.]+)"[^>]*>(.*?)<\/line>/gs

/** Lines of each page, as pdftotext -bbox-layout finds them. */
export async function pdfLines(pdf: Uint8Array): Promise<PdfLine[][]> {
  const folder = await mkdtemp(join(tmpdir(), 'pdf-lines-'))
  try {
    await writeFile(join(folder, 'in.pdf'), pdf)
    await promisify(execFile)('pdftotext', ['-bbox-layout', join(folder, 'in.pdf'), join(folder, 'out.html')])
    const html = await readFile(join(folder, 'out.html'), 'utf8')
    return html
      .split('<page ')
      .slice(1)
      .map((page) =>
        [...page.matchAll(line)]
          .map(([, bottom = '0', words = '']) => ({ text: plain(words), bottom: Number(bottom) }))
          .filter(({ bottom }) => bottom > textTop && bottom < textBottom + 8)
          .toSorted((one, other) => one.bottom - other.bottom),
      )
  } finally {
    await rm(folder, { recursive: true })
  }
}

const plain = (words: string) =>
  words
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, '')
