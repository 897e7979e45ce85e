import { Paragraph, TabStopType } from 'docx'
import { tabbed, textWidth } from '../docx-page'
import { styleIds } from './contract-styles'
import type { Filling } from './filling'

const signature = ['法定代表人（负责人）或授权代表（签字）：', '签订日期：{{签订日期}}']

const lines = [
  '签订地点：{{签订地点}}',
  '',
  '甲方（盖章）：{{甲方名称}}',
  '统一社会信用代码：{{甲方统一社会信用代码}}',
  '地址：{{甲方地址}}\t联系电话：{{甲方电话}}',
  ...signature,
  '',
  '乙方（盖章）：{{乙方名称}}',
  '统一社会信用代码：{{乙方统一社会信用代码}}',
  '地址：{{乙方地址}}\t联系电话：{{乙方电话}}',
  '开户银行：{{乙方开户银行}}\t账号：{{乙方银行账号}}',
  ...signature,
]

/**
 * Both parties, one below the other, as paragraphs that keep with the next one like the last paragraphs of the last
 * article: the block is never split and never stands on a page without contract text. (Not a table: LibreOffice
 * does not keep a paragraph with a table that follows.)
 */
export function signingBlock(filling: Filling): Paragraph[] {
  const middle = { type: TabStopType.LEFT, position: Math.round(textWidth * 0.56) }
  return lines.map(
    (line, index) =>
      new Paragraph({
        style: styleIds.sign,
        keepLines: true,
        keepNext: index < lines.length - 1,
        tabStops: [middle],
        children: tabbed(filling.text(line)),
      }),
  )
}
