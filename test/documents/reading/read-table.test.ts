import ExcelJS from '@protobi/exceljs'
import { describe, expect, test } from 'vitest'
import { readTable } from '#main/documents/reading/read-table'
import { unwrap } from '#shared/result'
import { partOfDefault, withParts } from '../../fixtures/templates/altered'

const bytesOf = (text: string) => new TextEncoder().encode(text)

describe('a table a contractor has sent', () => {
  test('.xlsx is read by its first sheet, numbers and formulas by their values', async () => {
    const book = new ExcelJS.Workbook()
    const sheet = book.addWorksheet('报价')
    sheet.addRow(['项目', '数量', '单价', '金额'])
    sheet.addRow(['入户调查', 3200, 0.1 + 0.2, { formula: 'B2*C2', result: 960 }])
    sheet.getCell('A4').value = { richText: [{ text: '报' }, { text: '告' }] }
    sheet.getCell('D4').value = 6000
    book.addWorksheet('别的').addRow(['不读'])
    const read = unwrap(await readTable({ bytes: new Uint8Array(await book.xlsx.writeBuffer()) }))
    expect(read).toEqual([
      ['项目', '数量', '单价', '金额'],
      ['入户调查', '3200', '0.3', '960'],
      ['报告', '', '', '6000'],
    ])
  })

  test('.csv is read in UTF-8, with or without its mark, and in GBK', async () => {
    expect(unwrap(await readTable({ bytes: bytesOf('\uFEFF项目,金额\n甲,1') }))[0]).toEqual(['项目', '金额'])
    const gbk = new Uint8Array([0xcf, 0xee, 0xc4, 0xbf, 0x2c, 0x31])
    expect(unwrap(await readTable({ bytes: gbk }))).toEqual([['项目', '1']])
  })

  test.each([
    ['an old .xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), '.xls'],
    ['a program', new Uint8Array([0x4d, 0x5a, 0, 1]), '不是表格文件'],
    ['a broken archive', new Uint8Array([0x50, 0x4b, 3, 4, 9]), '压缩包损坏'],
    ['a letter', withParts({ 'word/document.xml': partOfDefault('word/document.xml') }), '没有工作表'],
  ])('%s is refused with the reason', async (_, bytes, why) => {
    const read = await readTable({ bytes })
    expect(read).toMatchObject({ ok: false, error: { code: 'TABLE_INVALID' } })
    expect(JSON.stringify(read)).toContain(why)
  })
})
