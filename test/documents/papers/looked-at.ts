import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect } from 'vitest'
import { normalisedXml } from '../docx-text'
import { pdfPages, toPdf } from '../soffice'

/** The text of a .docx is, but for ids, that of the paper that was looked at: `<id>.xml` among the fixtures, which UPDATE_GOLDEN writes anew. */
export function expectLookedAt(bytes: Uint8Array, id: string): void {
  const golden = resolve(import.meta.dirname, `../../fixtures/papers/${id}.xml`)
  const xml = normalisedXml(bytes, 'word/document.xml').replaceAll('><w:p', '>\n<w:p')
  if (process.env.UPDATE_GOLDEN) writeFileSync(golden, xml)
  expect(xml).toBe(readFileSync(golden, 'utf8'))
}

/** The texts of its pages as LibreOffice prints it; KEEP_PDF names where to keep them, to be looked at. */
export async function printedPages(bytes: Uint8Array): Promise<string[]> {
  const pdf = await toPdf(bytes, 'docx')
  if (process.env.KEEP_PDF) writeFileSync(process.env.KEEP_PDF, pdf)
  return pdfPages(pdf)
}
