import { AlignmentType, BorderStyle, Paragraph, TabStopType, TextRun } from 'docx'
import type { LayoutLine, OfficialForm } from '#shared/template/layout'
import { conditionMarker } from '../contract/clause-blocks'
import { face, styleIds } from '../contract/contract-styles'
import { asTemplate } from '../contract/filling'
import { tabbed } from '../docx-page'
import { officialStyleIds, officialWidth } from './official-look'

const red = 'C00000'

/** 发文机关标志 or 纪要标志, 发文字号 and the red line (GB/T 9704 7.2, 10.1, 10.3). */
export function officialHead({ mark, number }: OfficialForm): Paragraph[] {
  if (!mark) return []
  const letter = mark.form === 'letter'
  const style = letter ? BorderStyle.THICK_THIN_SMALL_GAP : BorderStyle.SINGLE
  const line = new Paragraph({
    style: styleIds.edge,
    border: { bottom: { style, size: letter ? 24 : 12, color: red } },
    ...(letter ? {} : { spacing: { after: 300 } }),
    text: '',
  })
  const marked = new Paragraph({ style: officialStyleIds.mark, text: mark.text })
  const numbered = numberLine(number, letter ? AlignmentType.RIGHT : AlignmentType.CENTER)
  return letter ? [marked, line, ...numbered] : [marked, ...numbered, line]
}

type Side = typeof AlignmentType.RIGHT | typeof AlignmentType.CENTER

/** Below the title where there is no mark. */
export function numberLine(number: LayoutLine | undefined, alignment: Side = AlignmentType.CENTER): Paragraph[] {
  if (!number) return []
  return asTemplate.when(number.when, conditionMarker, () => [
    new Paragraph({ style: styleIds.text, alignment, indent: unindented, text: number.text }),
  ])
}

const unindented = { firstLine: 0, firstLineChars: 0 }

export const addressee = (text: string) => new Paragraph({ style: styleIds.text, indent: unindented, text })

/** 附件：1.节点表 and the others below it, each under the first; one alone has no number. */
export function enclosures(titles: string[]): Paragraph[] {
  const [first, ...others] = titles.map((title, at) => (titles.length > 1 ? `${at + 1}.${title}` : title))
  if (first === undefined) return []
  return [
    new Paragraph({ style: styleIds.text, text: '', keepNext: true }),
    new Paragraph({ style: styleIds.text, text: `附件：${first}`, keepNext: true }),
    ...others.map(
      (text) =>
        new Paragraph({ style: styleIds.text, indent: { firstLine: 1600, firstLineChars: 500 }, text, keepNext: true }),
    ),
  ]
}

/** 出席、请假 with who it was behind the colon, the first below an empty line (GB/T 9704 10.3). */
export const attendanceLines = (all: LayoutLine[] = []): Paragraph[] => [
  ...(all.length > 0 ? [new Paragraph({ style: styleIds.text, text: '', keepNext: true })] : []),
  ...all.flatMap(({ text, when }) =>
    asTemplate.when(when, conditionMarker, () => [
      new Paragraph({ style: styleIds.text, keepNext: true, children: labelled(text) }),
    ]),
  ),
]

/** What comes before the first colon in 黑体. */
function labelled(text: string): TextRun[] {
  const at = text.indexOf('：') + 1
  return [new TextRun({ text: text.slice(0, at), font: face('黑体') }), new TextRun({ text: text.slice(at) })]
}

/**
 * 版记: 抄送机关, 印发机关 and day in 四号 between two lines, a thinner one among them (GB/T 9704 7.4); a letter has no lines
 * and no 印发.
 */
export function officialEnd({ mark, copies, issued }: OfficialForm): Paragraph[] {
  const line = (size: number) => ({ style: BorderStyle.SINGLE, size, color: '000000' })
  const border = mark?.form === 'letter' ? {} : { border: { top: line(8), bottom: line(8), between: line(6) } }
  const right = { type: TabStopType.RIGHT, position: officialWidth - 280 }
  const entry = (text: string, keepNext: boolean) =>
    new Paragraph({
      style: officialStyleIds.end,
      keepNext,
      ...border,
      tabStops: [right],
      children: tabbed(text),
    })
  return [
    ...(copies ? asTemplate.when(copies.when, conditionMarker, () => [entry(copies.text, issued !== undefined)]) : []),
    ...(issued ? [entry(issued, false)] : []),
  ]
}

/** 附件1 at the head of a page of its own, and its title. */
export function attachmentHead(title: string, number: number, count: number): Paragraph[] {
  return [
    new Paragraph({
      style: officialStyleIds.attachment,
      pageBreakBefore: true,
      text: count > 1 ? `附件${number}` : '附件',
    }),
    new Paragraph({ style: styleIds.title, text: title }),
  ]
}
