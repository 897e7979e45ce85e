import { Paragraph } from 'docx'
import { styleIds } from './contract-styles'
import type { Filling } from './filling'

const signature = ['法定代表人（负责人）或授权代表（签字）：', '签订日期：{{签订日期}}']

const lines = [
  '签订地点：{{签订地点}}',
  '甲方（盖章）：{{甲方名称}}',
  ...signature,
  '乙方（盖章）：{{乙方名称}}',
  ...signature,
]

/**
 * Both parties, one below the other, as paragraphs that keep with the next one like the last paragraph of the last
 * article: the block is never split and never stands on a page without contract text. Short enough to leave no page half
 * empty before it: addresses and accounts stand in the head. (Not a table: LibreOffice does not keep a paragraph with a
 * table that follows.)
 */
export function signingBlock(filling: Filling): Paragraph[] {
  return lines.map(
    (line, index) =>
      new Paragraph({
        style: styleIds.sign,
        keepLines: true,
        keepNext: index < lines.length - 1,
        ...(line.includes('盖章') ? { spacing: { before: 360 } } : {}),
        text: filling.text(line),
      }),
  )
}
