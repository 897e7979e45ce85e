import type ExcelJS from '@protobi/exceljs'
import { strFromU8, strToU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { packPart, zipParts } from '#main/documents/template/pack-parts'
import { inspectSheets } from '#main/documents/workbook/fill-workbook'
import { acceptanceLedger } from '#shared/papers/acceptance-ledger'
import { type ReplaceablePaper, wordsOf } from '#shared/papers/paper'
import { describeInspection } from '#shared/template/inspection'
import { defaultTemplate } from '../../fixtures/contract/sample'
import { officeLedger } from '../../fixtures/templates/office-workbook'

const words = wordsOf(acceptanceLedger as ReplaceablePaper)
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

async function said(bytes: Uint8Array): Promise<string> {
  const looked = await inspectSheets(bytes, words)
  if (!looked.ok) return `${looked.error.code} ${looked.error.params.detail}`
  return looked.value.usable ? `可以使用 ${looked.value.warnings.join('；')}` : describeInspection(looked.value)
}

/** The office's workbook with parts changed, or added with a relationship of the sheet or the workbook. */
async function altered(changes: Record<string, (xml: string) => string>): Promise<Uint8Array> {
  const parts = unzipSync(await officeLedger())
  for (const [path, change] of Object.entries(changes))
    parts[path] = strToU8(change(parts[path] ? strFromU8(parts[path]) : ''))
  return zipParts(Object.entries(parts).map(([path, bytes]) => packPart(path, bytes)))
}

const related = (of: string, type: string, path: string, contentType: string) => {
  const rels = `xl/${of === 'workbook' ? '' : 'worksheets/'}_rels/${of}.xml.rels`
  const link = `<Relationship Id="x1" Type="${type}" Target="/${path}"/>`
  return altered({
    [rels]: (xml) =>
      xml.includes('</Relationships>')
        ? xml.replace('</Relationships>', `${link}</Relationships>`)
        : `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${link}</Relationships>`,
    '[Content_Types].xml': (xml) =>
      xml.replace('</Types>', `<Override PartName="/${path}" ContentType="${contentType}"/></Types>`),
    [path]: () => '<x/>',
  })
}

const sheetType = (name: string) => `application/vnd.openxmlformats-officedocument.spreadsheetml.${name}+xml`
const intoSheet = (change: (xml: string) => string) => altered({ 'xl/worksheets/sheet1.xml': change })

describe('a workbook that must not be opened', () => {
  test.each([
    [
      'a macro',
      related(
        'workbook',
        'http://schemas.microsoft.com/office/2006/relationships/vbaProject',
        'xl/vbaProject.bin',
        'application/vnd.ms-office.vbaProject',
      ),
      '含有宏',
    ],
    [
      'an old macro sheet',
      related(
        'workbook',
        'http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet',
        'xl/macrosheets/sheet1.xml',
        'application/vnd.ms-excel.macrosheet+xml',
      ),
      '含有宏',
    ],
    [
      'a link to another workbook',
      related('workbook', `${office}/externalLink`, 'xl/externalLinks/externalLink1.xml', sheetType('externalLink')),
      '外部链接',
    ],
    [
      'a connection to data',
      related('workbook', `${office}/connections`, 'xl/connections.xml', sheetType('connections')),
      '数据连接',
    ],
    [
      'an embedded object',
      related(
        'sheet1',
        `${office}/oleObject`,
        'xl/embeddings/oleObject1.bin',
        'application/vnd.openxmlformats-officedocument.oleObject',
      ),
      '嵌入对象',
    ],
    ['comments', related('sheet1', `${office}/comments`, 'xl/comments1.xml', sheetType('comments')), '批注'],
    [
      'a table of its own',
      related('sheet1', `${office}/table`, 'xl/tables/table1.xml', sheetType('table')),
      '转换为区域',
    ],
    ['a .docx', Promise.resolve(defaultTemplate()), '不是 .xlsx'],
    ['an old .xls', Promise.resolve(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0])), '旧版 .xls'],
    ['no archive', Promise.resolve(strToU8('金额,1')), '不是 .xlsx 文件'],
    ['an entity', intoSheet((xml) => xml.replace('<worksheet', '<!DOCTYPE x [<!ENTITY a "b">]><worksheet')), 'DTD'],
    ['two rows of one number', intoSheet((xml) => xml.replace('<row r="5"', '<row r="4"')), '不完整'],
  ])('%s', async (_, bytes, reason) => {
    const told = await said(await bytes)
    expect(told).toMatch(/^TEMPLATE_HOSTILE /)
    expect(told).toContain(reason)
  })
})

const drawn = (change: (sheet: ExcelJS.Worksheet, workbook: ExcelJS.Workbook) => void) => officeLedger(change)

describe('a workbook that is no template of this paper', () => {
  test.each<[string, Promise<Uint8Array>, string]>([
    [
      'a formula that calls a program (DDE)',
      intoSheet((xml) => xml.replace('<f>SUM(E4)</f>', "<f>cmd|'/C calc'!A0</f>")),
      'E5的公式不能使用',
    ],
    [
      'a formula that fetches something',
      drawn((sheet) => {
        sheet.getCell('F5').value = { formula: 'WEBSERVICE("https://example.org")' }
      }),
      'F5的公式不能使用',
    ],
    [
      'one cell of the row that repeats, in no sum',
      drawn((sheet) => {
        sheet.getCell('F5').value = { formula: 'E4*2' }
      }),
      'F5的公式引用了会重复的列表行里的一格',
    ],
    [
      'no row of the list',
      drawn((sheet) => {
        sheet.spliceRows(4, 1, [''])
      }),
      '没有“台账”的列表行：请在一行的格里写 {{台账.序号}}',
    ],
    [
      'cells merged out of the row that repeats',
      drawn((sheet) => {
        sheet.unMergeCells('A5:D5')
        sheet.mergeCells('A4:A5')
      }),
      '合并单元格A4:A5跨出了会重复的列表行',
    ],
    [
      'a placeholder in the head of the page',
      drawn((sheet) => {
        sheet.headerFooter.oddHeader = '&C{{单位}}'
      }),
      '页眉页脚',
    ],
    [
      'what must be said, in a hidden column',
      drawn((sheet) => {
        sheet.getColumn(5).hidden = true
      }),
      '“台账.已付金额（元）”只写在隐藏的列里',
    ],
    [
      'a condition',
      drawn((sheet) => {
        sheet.getCell('F6').value = '{{如果 有}}'
      }),
      '不认识的占位符：如果 有',
    ],
    [
      'full-width brackets',
      drawn((sheet) => {
        sheet.getCell('F5').value = '｛｛单位｝｝'
      }),
      '括号不成对或使用了全角括号：F5',
    ],
    [
      'two sheets, of which the second is wrong',
      drawn((_, workbook) => {
        workbook.addWorksheet('二').getCell('C3').value = '{{没有}}'
      }),
      '不认识的占位符：没有（“二”C3）',
    ],
  ])('%s', async (_, bytes, reason) => {
    expect(await said(await bytes)).toContain(reason)
  })

  test.each<[string, Promise<Uint8Array>, string]>([
    [
      'single brackets',
      drawn((sheet) => {
        sheet.getCell('F5').value = '{单位}'
      }),
      '写成“{{单位}}”（F5）',
    ],
    [
      'a cell that cuts a long text off',
      drawn((sheet) => {
        sheet.getCell('B4').alignment = {}
      }),
      '没有设“自动换行”，字多时印不全：B4',
    ],
    [
      'a formula that only the spreadsheet reckons',
      drawn((sheet) => {
        sheet.getCell('F5').value = { formula: 'COUNT(E4)' }
      }),
      '程序不核对：F5',
    ],
    [
      'looks of newer programs',
      intoSheet((xml) => xml.replace('</worksheet>', '<extLst><ext uri="{x}"/></extLst></worksheet>')),
      '新版格式不会留在文书里',
    ],
  ])('%s is told, and it can be used', async (_, bytes, hint) => {
    const told = await said(await bytes)
    expect(told).toMatch(/^可以使用/)
    expect(told).toContain(hint)
  })
})
