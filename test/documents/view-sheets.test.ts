import ExcelJS from '@protobi/exceljs'
import { expect, test } from 'vitest'
import { fitToShow } from '#main/documents/readable/fit-to-show'
import { viewSheets } from '#main/documents/workbook/view-sheets'
import { unwrap } from '#shared/result'

async function workbook(fill: (book: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  fill(book)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

test('a table of anybody is shown sheet by sheet, merged cells, dates and amounts as they are shown in it', async () => {
  const bytes = await workbook((book) => {
    const sheet = book.addWorksheet('七月')
    sheet.mergeCells('A1:B1')
    sheet.getCell('A1').value = '台账'
    sheet.getCell('A2').value = new Date(Date.UTC(2023, 6, 5))
    sheet.getCell('A2').numFmt = 'yyyy-mm-dd'
    sheet.getCell('B2').value = 1234.5
    sheet.getCell('B2').numFmt = '#,##0.00'
    book.addWorksheet('八月').getCell('A1').value = '无'
  })
  const sheets = unwrap(await viewSheets({ bytes }))
  expect(sheets.map(({ name }) => name)).toEqual(['七月', '八月'])
  expect(sheets[0]?.rows.map(({ cells }) => cells.map(({ text, across }) => [text, across]))).toEqual([
    [['台账', 2]],
    [
      ['2023-07-05', 1],
      ['1,234.50', 1],
    ],
  ])
})

test('what a template may not hold keeps no table from being looked at: it is neither read nor followed', async () => {
  const bytes = await workbook((book) => {
    const sheet = book.addWorksheet('表')
    sheet.getCell('A1').value = { text: '网页', hyperlink: 'http://example.com' }
    sheet.getCell('A1').note = '批注'
    sheet.addTable({ name: '表1', ref: 'A3', columns: [{ name: '户' }], rows: [['甲']] })
  })
  expect(unwrap(await viewSheets({ bytes }))[0]?.rows[0]?.cells[0]?.text).toBe('网页')
})

test.each([['no zip', new TextEncoder().encode('x')]])('%s is refused', async (_what, bytes) => {
  expect(await viewSheets({ bytes })).toMatchObject({ ok: false })
  expect(await fitToShow({ bytes })).toMatchObject({ ok: false })
})
