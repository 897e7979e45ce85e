import { Paragraph } from 'docx'
import type { Filling } from '../papers/filling'
import { conditionMarker } from '../papers/item-blocks'
import { styleIds } from '../papers/paper-styles'

const date = '签订日期：{{签订日期}}'
const representative = '法定代表人（负责人）或授权代表（签字）：'

/** A unit seals and has its representative sign; an individual signs and leaves a fingerprint. */
const blocks: { when?: string; lines: string[] }[] = [
  { lines: ['签订地点：{{签订地点}}', '甲方（盖章）：{{甲方名称}}', representative, date] },
  { when: '乙方为单位', lines: ['乙方（盖章）：{{乙方名称}}', representative, date] },
  { when: '乙方为自然人', lines: ['乙方（签字、捺印）：{{乙方名称}}', date] },
]

/**
 * Both parties, one below the other, as paragraphs that keep with the next one like the last paragraph of the last
 * article: the block is never split and never stands on a page without contract text. Short enough to leave no page half
 * empty before it: addresses and accounts stand in the head. (Not a table: LibreOffice does not keep a paragraph with a
 * table that follows.)
 */
export function signingBlock(filling: Filling): Paragraph[] {
  return blocks.flatMap(({ when, lines }) =>
    filling.when(when, conditionMarker, () =>
      lines.map((line, index) => signingLine(filling.text(line), when !== undefined && index === lines.length - 1)),
    ),
  )
}

const signingLine = (text: string, isLast: boolean) =>
  new Paragraph({
    style: styleIds.sign,
    keepLines: true,
    keepNext: !isLast,
    ...(/^[甲乙]方（/.test(text) ? { spacing: { before: 360 } } : {}),
    text,
  })
