import { Document, Header, Packer, Paragraph, TabStopType } from 'docx'
import type { ClauseLibrary, ClauseText } from '#shared/contract/clauses'
import { contractPage, pageFooter, tabbed, textWidth } from '../docx-page'
import type { Filling } from '../papers/filling'
import { type Block, clauseItems, conditionMarker } from '../papers/item-blocks'
import { contractNumbering, numberingReference, paperStyles, styleIds } from '../papers/paper-styles'
import { attachmentPages } from './attachment-pages'
import { signingBlock } from './signing-block'

/**
 * The contract made declaratively from the clause library. Filled with `asTemplate` it is the .docx template shipped
 * with the program, filled with a model it is the contract itself (the measure of the template pipeline).
 */
export async function contractDocument(library: ClauseLibrary, filling: Filling): Promise<Uint8Array> {
  const document = new Document({
    title: filling.text('{{项目名称}}合同'),
    subject: '政府购买社会救助服务合同',
    creator: filling.text('{{甲方名称}}'),
    lastModifiedBy: filling.text('{{甲方名称}}'),
    styles: paperStyles,
    numbering: contractNumbering,
    sections: [
      {
        properties: contractPage,
        headers: { default: header(filling) },
        footers: { default: pageFooter(styleIds.edge) },
        children: [...opening(filling), ...body(library, filling), ...attachmentPages(library, filling)],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

function header(filling: Filling): Header {
  const right = { type: TabStopType.RIGHT, position: textWidth }
  const text = filling.text('合同编号：{{合同编号}}')
  return new Header({
    children: [
      new Paragraph({
        style: styleIds.edge,
        tabStops: [right],
        children: tabbed(`政府购买社会救助服务合同\t${text}`),
      }),
    ],
  })
}

function opening(filling: Filling): Block[] {
  return [
    new Paragraph({ style: styleIds.title, text: '政府购买社会救助服务合同' }),
    new Paragraph({ style: styleIds.subtitle, text: filling.text('{{项目名称}}') }),
  ]
}

/**
 * LibreOffice first lays out the pages of a long paper by a guessed number of paragraphs and rows, and keeps a heading at
 * the foot of page 1 where that guess ends between it and its text. The head of every contract is long enough that it ends
 * before 第一条 (the random contracts on paper show it).
 */
function body(library: ClauseLibrary, filling: Filling): Block[] {
  const last = library.clauses.at(-1)
  return [
    ...library.clauses.flatMap((clause) =>
      filling.when(clause.when, conditionMarker, () => clauseBlocks(library, clause, filling, clause === last)),
    ),
    ...signingBlock(filling),
  ]
}

function clauseBlocks(library: ClauseLibrary, clause: ClauseText, filling: Filling, isLast: boolean): Block[] {
  const isHead = clause.code === 'C00'
  const title = new Paragraph({
    style: styleIds.article,
    numbering: { reference: numberingReference, level: 0 },
    text: clause.title,
  })
  const blocks = clauseItems(library, clause.body, filling, { numbering: numberingReference, closing: isLast ? 1 : 0 })
  return isHead ? blocks : [title, ...blocks]
}
