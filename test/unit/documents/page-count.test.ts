import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { pagesOf } from '#main/documents/readable/page-count'
import { pdfOf } from '../../fixtures/pdf-files'
import { pdfAppended, pdfInStreams, pdfWithTable } from '../../fixtures/pdf-tables'

const folder = mkdtempSync(join(tmpdir(), 'goufutong-pages-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function counted(fileName: string, bytes: Uint8Array | string): Promise<number | null> {
  const path = join(folder, 'stored')
  writeFileSync(path, bytes)
  return pagesOf({ path, fileName })
}

describe('the pages of a stored file', () => {
  test.each<[string, number, Uint8Array]>([
    ['with a table', 7, pdfWithTable(7)],
    ['behind what a scanner has written first', 7, Buffer.concat([Buffer.from('扫描仪\n'), pdfWithTable(7)])],
    ['changed by what was written behind it', 9, pdfAppended(pdfWithTable(7), 9)],
    ['with all in compressed streams', 12, pdfInStreams(12)],
  ])('of a PDF %s are what its own page tree says', async (_, count, bytes) => {
    expect(await counted('合同.PDF', bytes)).toBe(count)
  })

  test('are one of a picture', async () => {
    expect(await counted('入户照片.jpg', '')).toBe(1)
    expect(await counted('签到表.png', '')).toBe(1)
  })

  const table = pdfWithTable(7)
  const changed = (from: string, to: string) => Buffer.from(table.toString('latin1').replace(from, to), 'latin1')
  test.each<[string, string, Uint8Array]>([
    ['a PDF without a table, which a reader mends', '合同.pdf', pdfOf(3)],
    ['a table that points elsewhere', '合同.pdf', changed('0000000009', '0000000011')],
    ['a table that leads back to itself', '合同.pdf', changed('/Size 4', `/Prev ${table.lastIndexOf('xref\n0 4')}`)],
    ['a count that is none', '合同.pdf', changed('/Count 7', '/Count -')],
    ['something written behind its end', '合同.pdf', Buffer.concat([table, Buffer.from('又写了一行')])],
    ['a PDF that broke off', '合同.pdf', table.subarray(0, 200)],
    ['no PDF at all', '合同.pdf', Buffer.from('不是PDF')],
    ['a .tif, which may hold several', '传真.tif', Buffer.alloc(8)],
    ['a text', '总结.docx', Buffer.alloc(8)],
    ['a recording', '访问录音.mp3', Buffer.alloc(8)],
  ])('are not guessed: %s', async (_, fileName, bytes) => {
    expect(await counted(fileName, bytes)).toBeNull()
  })
})
