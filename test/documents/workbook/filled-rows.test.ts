import ExcelJS from '@protobi/exceljs'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { fillSheets } from '#main/documents/workbook/fill-workbook'
import { acceptanceLedger } from '#shared/papers/acceptance-ledger'
import { type ReplaceablePaper, wordsOf } from '#shared/papers/paper'
import { unwrap } from '#shared/result'
import { plainModel } from '#shared/template/paper-model'
import { officeLedger } from '../../fixtures/templates/office-workbook'
import { schemaErrors } from '../ooxml-schema'

const words = wordsOf(acceptanceLedger as ReplaceablePaper)
const blank = Object.fromEntries(words.lists.台账!.columns.map((column) => [column, '/']))

async function filled(template: Uint8Array, rows: Record<string, string>[]) {
  const model = plainModel({
    values: { 单位: '示例旗民政局', 项目名称: '家计调查', 版本: '第1版' },
    rows: { 台账: rows.map((row, at) => ({ ...blank, 序号: String(at + 1), ...row })) },
  })
  const bytes = unwrap(await fillSheets({ title: '验收台账', words }, model, template))
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer)
  return { bytes, sheet: workbook.worksheets[0]!, xml: strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml']!) }
}

const paid = (text: string) => ({ '已付金额（元）': text })

describe('rows of an office’s own workbook', () => {
  test('repeat for each entry; what stands below goes down with merged cells, print area, formats and validations', async () => {
    const template = await officeLedger((sheet) => {
      sheet.addConditionalFormatting({
        ref: 'A4:F4',
        rules: [{ type: 'expression', priority: 1, formulae: ['LEFT($F4,2)="合格"'], style: { font: { bold: true } } }],
      })
      sheet.getCell('F6').dataValidation = { type: 'list', allowBlank: true, formulae: ['"是,否"'] }
    })
    const { bytes, sheet, xml } = await filled(template, [{}, {}, {}])
    expect(await schemaErrors(bytes)).toEqual([])
    expect(['A4', 'A5', 'A6'].map((at) => sheet.getCell(at).value)).toEqual([1, 2, 3])
    expect(sheet.getCell('A7').value).toBe('合计')
    expect(sheet.getCell('E7').value).toMatchObject({ formula: 'SUM(E4:E6)' })
    expect(xml.match(/<mergeCell ref="[^"]+"/g)).toEqual(
      ['A1:F1', 'A2:F2', 'A7:D7', 'A8:F8'].map((ref) => `<mergeCell ref="${ref}"`),
    )
    expect(xml).toContain('sqref="A4:F6"')
    expect(xml).toContain('sqref="F8"')
    expect(strFromU8(unzipSync(bytes)['xl/workbook.xml']!)).toMatch(/\$A\$?1:\$F\$?8</)
  })

  test('say money to the 分 as exact decimal text, and sum it exactly', async () => {
    const { xml } = await filled(await officeLedger(), [
      paid('9,007,199,254,740.99'),
      paid('0.10'),
      paid('0.20'),
      paid('/'),
    ])
    expect(xml).toMatch(/<c r="E4"[^>]*><v>9007199254740\.99<\/v>/)
    expect(xml).toMatch(/<c r="E8"[^>]*><f>SUM\(E4:E7\)<\/f><v>9007199254741\.29<\/v>/)
  })

  test.each(['=1+1', '+86', '-1', '@SUM(A1)', "=cmd|' /C calc'!A0"])('%s of the data stays a text', async (text) => {
    const { bytes, sheet, xml } = await filled(await officeLedger(), [{ 验收节点: text }])
    expect(sheet.getCell('B4')).toMatchObject({ value: text, type: ExcelJS.ValueType.String })
    expect(xml.match(/<f>[^<]*<\/f>/g)).toEqual(['<f>SUM(E4)</f>'])
    const style = Number(/<c r="B4" s="(\d+)"/.exec(xml)?.[1])
    const styles = strFromU8(unzipSync(bytes)['xl/styles.xml']!)
    expect([...styles.split('<cellXfs')[1]!.matchAll(/<xf [^>]*>/g)][style]?.[0]).toContain('quotePrefix="1"')
  })

  test('hold placeholders of the data as they are, and leave none of the template’s behind', async () => {
    const { bytes, sheet } = await filled(await officeLedger(), [{ 验收节点: '{{单位}}_x0041_' }])
    // By ECMA-376 22.9.2.19 _x0041_ alone would be read as A.
    expect(sheet.getCell('B4').text.replaceAll('\u2060', '')).toBe('{{单位}}_x005F_x0041_')
    expect(strFromU8(unzipSync(bytes)['xl/sharedStrings.xml']!)).not.toContain('{{')
  })

  test('grow with a long text, and a list without entries leaves its row empty', async () => {
    const { sheet } = await filled(await officeLedger(), [{ 验收节点: '很长的节点名称'.repeat(10) }, {}])
    expect(sheet.getRow(4).height).toBeGreaterThan(80)
    expect(sheet.getRow(5).height).toBeLessThan(30)
    const empty = await filled(await officeLedger(), [])
    expect(empty.sheet.getCell('A4').value).toBeNull()
    expect(empty.sheet.getCell('A5').value).toBe('合计')
  })

  test('side by side repeat together, with the cells that are merged over both', async () => {
    const template = await officeLedger((sheet) => {
      sheet.spliceRows(5, 0, ['', '验收书：{{台账.验收书编号}}'])
      sheet.unMergeCells('A5:D5')
      sheet.mergeCells('A4:A5')
    })
    const { sheet, xml } = await filled(template, [{ 验收书编号: '甲' }, { 验收书编号: '乙' }])
    expect(['B5', 'B7'].map((at) => sheet.getCell(at).value)).toEqual(['验收书：甲', '验收书：乙'])
    expect(xml).toContain('ref="A4:A5"')
    expect(xml).toContain('ref="A6:A7"')
  })
})
