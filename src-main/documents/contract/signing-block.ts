import { Paragraph, type Table, TableRow } from 'docx'
import { cell, columnWidths, fixedTable, noBorders } from '../docx-table'
import { styleIds } from './contract-styles'
import type { Filling } from './filling'

const partyA = [
  '甲方（盖章）：{{甲方名称}}',
  '统一社会信用代码：{{甲方统一社会信用代码}}',
  '地址：{{甲方地址}}',
  '联系电话：{{甲方电话}}',
  '法定代表人（负责人）',
  '或授权代表（签字）：',
  '',
  '签订日期：{{签订日期}}',
]

const partyB = [
  '乙方（盖章）：{{乙方名称}}',
  '统一社会信用代码：{{乙方统一社会信用代码}}',
  '地址：{{乙方地址}}',
  '联系电话：{{乙方电话}}',
  '开户银行：{{乙方开户银行}}',
  '账号：{{乙方银行账号}}',
  '法定代表人或授权代表（签字）：',
  '',
  '签订日期：{{签订日期}}',
]

/**
 * Both parties side by side in one row that may not be split; its paragraphs and the last paragraphs of the last
 * article keep with the next one, so that the block never stands on a page without contract text.
 */
export function signingBlock(filling: Filling): (Paragraph | Table)[] {
  const widths = columnWidths([50, 50])
  const side = (lines: string[], width: number) =>
    cell(
      width,
      lines.map((line) => new Paragraph({ style: styleIds.sign, keepNext: true, text: filling.text(line) })),
    )
  const row = new TableRow({
    cantSplit: true,
    children: [side(partyA, widths[0] ?? 0), side(partyB, widths[1] ?? 0)],
  })
  const place = new Paragraph({ style: styleIds.sign, keepNext: true, text: filling.text('签订地点：{{签订地点}}') })
  return [place, fixedTable(widths, [row], noBorders)]
}
