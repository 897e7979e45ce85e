import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { schemaErrors } from './ooxml-schema'
import { pdfText, readDocx, toPdf } from './soffice'

async function smallDocx(): Promise<Uint8Array> {
  const table = new Table({
    columnWidths: [2000],
    rows: [new TableRow({ children: [new TableCell({ children: [new Paragraph('单元格')] })] })],
  })
  return new Uint8Array(
    await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('示例'), table] }] })),
  )
}

describe('the tools that judge documents', () => {
  test('a document of docx has no schema error, and a renamed element has one', async () => {
    const good = await smallDocx()
    expect(await schemaErrors(good)).toEqual([])
    const parts = unzipSync(good)
    const xml = strFromU8(parts['word/document.xml']!).replaceAll('w:tblGrid', 'w:tblGrit')
    const bad = zipSync({ ...parts, 'word/document.xml': strToU8(xml) })
    expect((await schemaErrors(bad)).join('\n')).toContain('tblGrit')
  })

  test('LibreOffice and python-docx read the same text, also side by side', async () => {
    const bytes = await smallDocx()
    const [pdf, second, reading] = await Promise.all([toPdf(bytes, 'docx'), toPdf(bytes, 'docx'), readDocx(bytes)])
    expect(await pdfText(pdf)).toContain('示例')
    expect(await pdfText(second)).toContain('单元格')
    expect(reading.paragraphs[0]?.text).toBe('示例')
    expect(reading.tables).toEqual([[['单元格']]])
  })
})
