import { AlignmentType, Document, Header, Packer, Paragraph, TextRun } from 'docx'
import type { LayoutAttachment, LayoutPart, OfficialForm, PaperLayout } from '#shared/template/layout'
import { oneRow } from '../docx-table'
import { closingItems } from './closing-items'
import { asTemplate } from './filling'
import { type Block, clauseItems, conditionMarker, type ItemPlace, noRoom } from './item-blocks'
import { hasEnd, officialEnd } from './official-end'
import { belowMark, overDay } from './official-look'
import { finishOfficial } from './official-package'
import { addressee, attachmentHead, attendanceLines, enclosures, numberLine, officialHead } from './official-parts'
import { lookOf } from './page-look'
import { styleIds } from './paper-styles'

/** The default template of a paper, from its layout: placeholders and conditions stand in it as the office may move them. */
export async function layoutDocument(layout: PaperLayout): Promise<Uint8Array> {
  const { title, subtitle, header, parts, signing = [], official, attachments = [] } = layout
  const { styles, numbering, properties, headers, footers } = lookOf(layout)
  const closing = signing.length > 0 ? closingItems(parts) : []
  const behind = official ? behindText(layout, official) : []
  const lastCertain = parts.findLastIndex(({ when }) => when === undefined)
  const ends = (at: number) => signing.length + behind.length === 0 && at >= lastCertain
  const document = new Document({
    title: title.replaceAll('\n', ''),
    styles,
    numbering: { config: [numbering] },
    evenAndOddHeaderAndFooters: official !== undefined,
    sections: [
      {
        properties,
        ...(header ? { headers: { default: headerOf(header) } } : headers ? { headers } : {}),
        footers,
        children: [
          ...(official ? officialHead(official) : []),
          ...(official?.mark?.form === 'minutes' ? [] : [titleParagraph(title, official?.mark !== undefined)]),
          ...(official?.mark ? [] : numberLine(official?.number)),
          ...(subtitle ? [new Paragraph({ style: styleIds.subtitle, text: subtitle })] : []),
          ...(official?.addressee ? [addressee(official.addressee)] : []),
          ...parts.flatMap((part, at) => partBlocks(layout, part, { closing: closing[at] ?? 0, ends: ends(at) })),
          ...behind,
          ...signingBlock(layout),
          ...attachments.flatMap((_, at) => attachmentPage(layout, at)),
          ...(official ? officialEnd(official) : []),
        ],
      },
    ],
  })
  const bytes = new Uint8Array(await Packer.toBuffer(document))
  return official ? finishOfficial(bytes) : bytes
}

const behindText = ({ attachments = [] }: PaperLayout, { enclosed = [], attendance }: OfficialForm) => [
  ...enclosures([...attachments.map(({ title }) => title), ...enclosed]),
  ...attendanceLines(attendance),
]

function attachmentPage(layout: PaperLayout, at: number): Block[] {
  const { attachments = [], official } = layout
  const { title, when, body } = attachments[at] as LayoutAttachment
  const blocks = partBlocks(layout, { body }, { ends: true })
  const head = official ? attachmentHead(title, at + 1, attachments.length) : [attachmentTitle(title)]
  return asTemplate.when(when, conditionMarker, () => [...head, ...blocks])
}

const attachmentTitle = (title: string) =>
  new Paragraph({ style: styleIds.attachment, pageBreakBefore: true, text: `附件：${title}` })

/** A long one is broken where it reads well. */
const titleParagraph = (title: string, isBelowMark: boolean) =>
  new Paragraph({
    style: styleIds.title,
    ...(isBelowMark ? { spacing: belowMark } : {}),
    children: title.split('\n').map((text, at) => new TextRun({ text, ...(at > 0 && { break: 1 }) })),
  })

const headerOf = (text: string) => new Header({ children: [new Paragraph({ style: styleIds.edge, text })] })

function partBlocks(
  layout: PaperLayout,
  { title, when, body }: LayoutPart,
  place: Pick<ItemPlace, 'closing' | 'ends'>,
): Block[] {
  const { tables = {} } = layout
  const { line, textWidth, ...look } = lookOf(layout)
  const numbering = look.numbering.reference
  const heading = (text: string) =>
    new Paragraph({ style: styleIds.article, numbering: { reference: numbering, level: 0 }, text })
  return asTemplate.when(when, conditionMarker, () => [
    ...(title ? [heading(title)] : []),
    ...clauseItems({ tables }, body, asTemplate, {
      ...place,
      numbering,
      line,
      textWidth,
    }),
  ])
}

/** Whether the 版记 follows the signature at once: it never stands alone on a page. */
const endsHere = ({ official, attachments = [] }: PaperLayout) =>
  attachments.length === 0 && official !== undefined && hasEnd(official)

/**
 * One row that is not split. LibreOffice first lays out 25 paragraphs and rows a page, and lines that come to stand on both
 * sides of that guess stay there whatever keeps them together. In a 公文 they are paragraphs: the seal lies over them.
 */
function signingBlock(layout: PaperLayout): Block[] {
  const { signing = [], official } = layout
  const lines = signing.map((text, at) => signingLine(layout, at, text))
  return official || lines.length === 0 ? lines : [oneRow(lines, lookOf(layout).textWidth), noRoom()]
}

/** Each of two parties begins below some space; those of a 公文 keep together, and with what they close. */
const signingLine = (layout: PaperLayout, index: number, text: string) => {
  const { signing = [], bothSign, official } = layout
  const isOverDay = official !== undefined && signing.length === 2 && index === 0
  const begins = index === 0 || (bothSign && text.startsWith('乙方（'))
  return new Paragraph({
    style: styleIds.sign,
    alignment: bothSign ? AlignmentType.LEFT : AlignmentType.RIGHT,
    keepLines: true,
    ...(official && { keepNext: index < signing.length - 1 || endsHere(layout) }),
    ...(begins ? { spacing: { before: 360 } } : {}),
    ...(isOverDay ? overDay : {}),
    text,
  })
}
