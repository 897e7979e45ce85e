import { AlignmentType, Document, Header, Packer, Paragraph } from 'docx'
import type { LayoutPart, PaperLayout } from '#shared/template/layout'
import { type Block, clauseItems, conditionMarker } from '../contract/clause-blocks'
import { contractStyles, layoutNumbering, styleIds } from '../contract/contract-styles'
import { asTemplate } from '../contract/filling'
import { contractPage, pageFooter } from '../docx-page'

/** The default template of a paper, from its layout: placeholders and conditions stand in it as the office may move them. */
export async function layoutDocument(layout: PaperLayout): Promise<Uint8Array> {
  const { title, subtitle, header, parts, signing = [] } = layout
  const document = new Document({
    title,
    styles: contractStyles,
    numbering: { config: [layoutNumbering] },
    sections: [
      {
        properties: contractPage,
        ...(header ? { headers: { default: headerOf(header) } } : {}),
        footers: { default: pageFooter(styleIds.edge) },
        children: [
          new Paragraph({ style: styleIds.title, text: title }),
          ...(subtitle ? [new Paragraph({ style: styleIds.subtitle, text: subtitle })] : []),
          ...parts.flatMap((part, index) => partBlocks(layout, part, index === parts.length - 1)),
          ...signing.map(signingLine),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

const headerOf = (text: string) => new Header({ children: [new Paragraph({ style: styleIds.edge, text })] })

function partBlocks(
  { tables = {}, signing }: PaperLayout,
  { title, when, body }: LayoutPart,
  isLast: boolean,
): Block[] {
  const numbering = layoutNumbering.reference
  const heading = (text: string) =>
    new Paragraph({ style: styleIds.article, numbering: { reference: numbering, level: 0 }, text })
  return asTemplate.when(when, conditionMarker, () => [
    ...(title ? [heading(title)] : []),
    ...clauseItems({ tables }, body, asTemplate, { numbering, endsTheText: isLast && signing !== undefined }),
  ])
}

/** Unit and day keep together, and with what they close. */
const signingLine = (text: string, index: number, all: string[]) =>
  new Paragraph({
    style: styleIds.sign,
    alignment: AlignmentType.RIGHT,
    keepLines: true,
    keepNext: index < all.length - 1,
    ...(index === 0 ? { spacing: { before: 360 } } : {}),
    text,
  })
