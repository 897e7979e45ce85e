import ExcelJS from '@protobi/exceljs'
import { expect, test } from 'vitest'
import { plainSheetBytes } from '#main/documents/plain-sheet'
import { schemaErrors } from './ooxml-schema'

test('a list of households prints on lying A4, all columns side by side and its heads on each page', async () => {
  const bytes = await plainSheetBytes({ name: "户册'甲", heads: ['户编码', '户主'], rows: [['BY-00017', '示例户']] })
  expect(await schemaErrors(bytes)).toEqual([])
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer)
  const { pageSetup } = workbook.worksheets[0]!
  expect(pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', fitToPage: true, fitToHeight: 0 })
  expect(pageSetup.printTitlesRow).toBe('1:1')
})
