import ExcelJS from '@protobi/exceljs'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { plainSheetBytes } from '#main/documents/plain-sheet'
import { mostHouseholds, readHouseholdTable } from '#main/documents/reading/household-table'
import { type Result, unwrap } from '#shared/result'
import { inGbk } from '../../fixtures/households/household-files'
import { schemaErrors } from '../ooxml-schema'

const read = async (bytes: Uint8Array, sheet = '') => unwrap(await readHouseholdTable({ bytes, sheet }))
const cellsOf = async (bytes: Uint8Array) => (await read(bytes)).rows.map(({ cells }) => cells)
const bytesOf = async (book: ExcelJS.Workbook) => new Uint8Array(await book.xlsx.writeBuffer())
const why = (answer: Result<unknown>) => (answer.ok ? '' : answer.error.params.detail)

/** A workbook whose one sheet is written as here. */
const withSheet = (xml: string) =>
  zipSync({
    'xl/workbook.xml': strToU8(
      '<workbook xmlns:r="r"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/worksheets/sheet1.xml': strToU8(xml),
  })

describe('a register of households in a .xlsx', () => {
  test('is read as it is shown: texts, formulas, days, codes with zeros in front, yes and no', async () => {
    const book = new ExcelJS.Workbook()
    const sheet = book.addWorksheet('户册')
    sheet.addRow(['户编码', '出生', '录入', '口数', '比例', '是否', '公式', '富文本'])
    sheet.addRow([7, new Date('1980-02-29'), new Date('2023-03-01T08:30:00Z'), 3, 0.1 + 0.2, true])
    sheet.getCell('A2').numFmt = '0000'
    sheet.getCell('B2').numFmt = 'yyyy"年"m"月"d"日"'
    sheet.getCell('C2').numFmt = 'yyyy-mm-dd hh:mm'
    sheet.getCell('G2').value = { formula: 'D2*2', result: 6 }
    sheet.getCell('H2').value = { richText: [{ text: '张' }, { text: '三' }] }
    expect(await cellsOf(await bytesOf(book))).toEqual([
      ['户编码', '出生', '录入', '口数', '比例', '是否', '公式', '富文本'],
      ['0007', '1980-02-29', '2023-03-01 08:30', '3', '0.3', '是', '6', '张三'],
    ])
  })

  test('keeps the lines of the sheet, its holes, and tells which numbers have lost digits', async () => {
    const book = new ExcelJS.Workbook()
    const sheet = book.addWorksheet('户册')
    sheet.getCell('B3').value = Number('150825198001011234')
    sheet.getCell('D3').value = '150825198001011234'
    sheet.getCell('B5').value = 999_999_999_999_999
    expect((await read(await bytesOf(book))).rows).toEqual([
      { line: 3, cells: ['', expect.stringMatching(/^1508251980010112\d\d$/), '', '150825198001011234'], lost: [1] },
      { line: 5, cells: ['', '999999999999999'] },
    ])
  })

  test('a sheet is chosen by its name; hidden ones are none', async () => {
    const book = new ExcelJS.Workbook()
    book.addWorksheet('说明').addRow(['请看第二张'])
    book.addWorksheet('户册').addRow(['户编码'])
    book.addWorksheet('底稿', { state: 'hidden' }).addRow(['不读'])
    const bytes = await bytesOf(book)
    expect(await read(bytes)).toMatchObject({
      sheets: ['说明', '户册'],
      sheet: '说明',
      rows: [{ cells: ['请看第二张'] }],
    })
    expect(await read(bytes, '户册')).toMatchObject({ sheet: '户册', rows: [{ cells: ['户编码'] }] })
  })

  test('tells what a merged cell leaves empty below it, and which rows nobody sees', async () => {
    const book = new ExcelJS.Workbook()
    const sheet = book.addWorksheet('户册')
    sheet.addRows([['户主', '乡镇'], ['张三', '某镇'], ['李四'], ['王五'], ['赵六', '别镇']])
    sheet.mergeCells('B2:B4')
    sheet.getRow(4).hidden = true
    expect((await read(await bytesOf(book))).rows).toEqual([
      { line: 1, cells: ['户主', '乡镇'] },
      { line: 2, cells: ['张三', '某镇'] },
      { line: 3, cells: ['李四', ''], merged: [1] },
      { line: 4, cells: ['王五', ''], merged: [1], hidden: true },
      { line: 5, cells: ['赵六', '别镇'] },
    ])
  })

  test('how a name is read aloud is no part of it', async () => {
    const xml =
      '<worksheet><sheetData><row r="2"><c r="B2" t="inlineStr"><is><t>単</t><rPh sb="0" eb="1"><t>ヒトエ</t></rPh></is></c></row></sheetData></worksheet>'
    expect((await read(withSheet(xml))).rows).toEqual([{ line: 2, cells: ['', '単'] }])
  })

  const named = (start: string, stream = '') =>
    Buffer.concat([Buffer.from(start, 'latin1'), Buffer.alloc(600), Buffer.from(stream, 'utf16le')])

  test.each([
    ['an old .xls', named('\u00d0\u00cf\u0011\u00e0', 'Workbook'), '是旧版 .xls 文件，请另存为 .xlsx'],
    [
      'a .xlsx with a password',
      named('\u00d0\u00cf\u0011\u00e0', 'EncryptedPackage'),
      '设有打开密码（已加密），请取消密码后另存为 .xlsx',
    ],
    ['a PDF', named('%PDF-1.7\n'), '是 PDF，不是表格'],
    [
      'a page of the web called .xls',
      Buffer.from('\uFEFF\n<html xmlns:x="x"><table><tr><td>户编码</td></tr></table></html>'),
      '是网页格式的表格，请在表格软件中打开后另存为 .xlsx',
    ],
    ['texts with a NUL among them', Buffer.from('户编码,户主\n1,张\0三'), '不是表格文件，或者里面有不是文字的字节'],
  ])('%s is refused by what it is', async (_what, bytes, detail) => {
    expect(why(await readHouseholdTable({ bytes, sheet: '' }))).toBe(detail)
  })

  test.each([
    ['entities of its own', '<!DOCTYPE a [<!ENTITY b "c">]><worksheet/>', '内部写法不是表格软件的写法'],
    [
      'more rows than a register has',
      `<worksheet><sheetData>${'<row><c><v>1</v></c></row>'.repeat(mostHouseholds + 1)}</sheetData></worksheet>`,
      `有${mostHouseholds + 1}行，一次最多 ${mostHouseholds} 行`,
    ],
  ])('with %s it is refused', async (_what, xml, detail) => {
    expect(why(await readHouseholdTable({ bytes: withSheet(xml), sheet: '' }))).toBe(detail)
  })
})

describe('a register of households in a .csv', () => {
  test('UTF-16 is read in either order of its bytes', async () => {
    const little = Buffer.from('\uFEFF户主\t类型\n张三\t低保', 'utf16le')
    const rows = [
      ['户主', '类型'],
      ['张三', '低保'],
    ]
    expect(await cellsOf(little)).toEqual(rows)
    expect(await cellsOf(Buffer.from(little).swap16())).toEqual(rows)
  })

  test('a quote that is never closed, or in the middle of another cell, swallows no row', async () => {
    const lines = ['户主,类型', '"张三,低保', '李四,特困', '王五,"低保', '赵六,特困']
    const { rows } = await read(Buffer.from(lines.join('\n')))
    expect(rows.map(({ line, cells }) => [line, ...cells])).toEqual([
      [1, '户主', '类型'],
      [2, '"张三', '低保'],
      [3, '李四', '特困'],
      [4, '王五', '"低保'],
      [5, '赵六', '特困'],
    ])
  })

  test('rare characters of names are there in GB18030, of four bytes', async () => {
    const bytes = Buffer.concat([inGbk('户主,类型\n'), Buffer.of(0x95, 0x32, 0x82, 0x36), inGbk('三,低保')])
    expect(await read(bytes)).toMatchObject({ encoding: 'GBK（GB18030）', rows: [{}, { cells: ['𠀀三', '低保'] }] })
  })

  test('a few broken bytes do not make another coding of UTF-8, and are told', async () => {
    const bytes = Buffer.from('户主,类型\n张三,低保\n李四,特困')
    bytes[bytes.indexOf('三') + 2] = 0x20
    expect(await read(bytes)).toMatchObject({
      encoding: 'UTF-8',
      rows: [{}, { line: 2, broken: [0] }, { line: 3, cells: ['李四', '特困'] }],
    })
  })

  test('a broken byte of GBK takes no delimiter and no line end with it', async () => {
    const bytes = inGbk('户主,类型\n张三,低保\n李四,特困')
    // The second byte of 三 and of 困 is gone: a first one stands before the comma, and one at the end.
    const at = bytes.indexOf(inGbk('三')) + 1
    const cut = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1, -1)])
    const { rows } = await read(cut)
    expect(rows.map(({ line, cells, broken }) => [line, cells.length, broken])).toEqual([
      [1, 2, undefined],
      [2, 2, [0]],
      [3, 2, [1]],
    ])
    expect([rows[1]?.cells[1], rows[2]?.cells[0]]).toEqual(['低保', '李四'])
  })
})

describe('a sheet of texts that the program writes', () => {
  const heads = ['户编码', '身份证号', '原因']
  const rows = [
    ['001', '150825198001011234', ' 前后有空 '],
    ['<a&b>', '', '带\u0000控制符'],
  ]

  test('is valid, and opens with every cell as it was, none of them a number', async () => {
    const bytes = await plainSheetBytes({ name: '名单', heads, rows })
    expect(await schemaErrors(bytes)).toEqual([])
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(bytes as never)
    const sheet = book.getWorksheet('名单')!
    expect(sheet.getCell('A2').value).toBe('001')
    expect(sheet.getCell('B2').value).toBe('150825198001011234')
    expect(sheet.getCell('B2').numFmt).toBe('@')
    expect(await cellsOf(bytes)).toEqual([heads, ['001', '150825198001011234', '前后有空'], ['<a&b>', '', '带控制符']])
  })
})
