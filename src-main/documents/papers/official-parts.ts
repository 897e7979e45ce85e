import { AlignmentType, BorderStyle, LineRuleType, Paragraph, TextRun } from 'docx'
import type { LayoutLine, OfficialForm } from '#shared/template/layout'
import { twips } from '../docx-page'
import { asTemplate } from './filling'
import { conditionMarker } from './item-blocks'
import { officialStyleIds, red } from './official-look'
import { face, styleIds } from './paper-styles'

/** 纪要标志, its upper edge 35 mm below that of the type area, 发文字号 and the red line (GB/T 9704 10.3); of a letter the number. */
export function officialHead({ mark, number }: OfficialForm): Paragraph[] {
  if (!mark) return []
  if (mark.form === 'letter') return numberLine(number, AlignmentType.RIGHT)
  const line = new Paragraph({
    style: styleIds.edge,
    border: { bottom: { style: BorderStyle.SINGLE, size: 12, color: red } },
    spacing: { after: 300 },
    text: '',
  })
  const marked = new Paragraph({
    style: officialStyleIds.mark,
    spacing: { line: 560, lineRule: LineRuleType.EXACT, before: twips(35), after: 240 },
    text: mark.text,
  })
  return [marked, ...numberLine(number), line]
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
