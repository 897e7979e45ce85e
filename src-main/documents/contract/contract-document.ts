import { Document, Header, Packer, Paragraph, type Table, TabStopType } from 'docx'
import type { ClauseItem, ClauseLibrary, ClauseText } from '#shared/contract/clauses'
import { contractPage, pageFooter, tabbed, textWidth } from '../docx-page'
import { textTable } from '../docx-table'
import { bodyLine, contractNumbering, contractStyles, numberingReference, styleIds } from './contract-styles'
import type { Filling } from './filling'
import { signingBlock } from './signing-block'

type Block = Paragraph | Table

/**
 * The contract made declaratively from the clause library. Filled with `asTemplate` it is the .docx template shipped
 * with the program, filled with a model it is the contract itself (the measure of the template pipeline).
 */
export async function contractDocument(library: ClauseLibrary, filling: Filling): Promise<Uint8Array> {
  const document = new Document({
    title: '政府购买社会救助服务合同',
    creator: '购服通',
    description: `${library.name}（${library.status}）`,
    styles: contractStyles,
    numbering: contractNumbering,
    sections: [
      {
        properties: contractPage,
        headers: { default: header(filling) },
        footers: { default: pageFooter(styleIds.edge) },
        children: [...opening(filling), ...body(library, filling), ...annex(library, filling)],
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
  const blocks = clause.body.flatMap((item, index) =>
    filling.when(typeof item === 'string' ? undefined : item.when, conditionMarker, () =>
      itemBlocks(library, item, filling, {
        bound: (isLast && index >= clause.body.length - 1) || isTable(clause.body[index + 1]),
        beforeTable: isTable(clause.body[index + 1]),
      }),
    ),
  )
  return isHead ? blocks : [title, ...blocks]
}

const isTable = (item: ClauseItem | undefined) => typeof item === 'object' && 'table' in item

/** `bound` paragraphs stay on one page with what follows: a table's lead, and the last words before the signing block. */
interface Place {
  bound: boolean
  beforeTable: boolean
}

function itemBlocks(library: ClauseLibrary, item: ClauseItem, filling: Filling, place: Place): Block[] {
  if (typeof item === 'object' && 'table' in item) return [table(library, item.table, filling), spacer()]
  const { level, text } = typeof item === 'string' ? { level: 1 as const, text: item } : item
  const style = [styleIds.text, styleIds.clause, styleIds.point][level] ?? styleIds.text
  return filling.lines(text).map(
    (line) =>
      new Paragraph({
        style,
        ...(level === 0 ? {} : { numbering: { reference: numberingReference, level } }),
        ...(place.bound ? { keepNext: true, keepLines: true } : {}),
        ...(place.beforeTable ? { spacing: { ...bodyLine, after: 80 } } : {}),
        text: line,
      }),
  )
}

function table(library: ClauseLibrary, name: string, filling: Filling): Table {
  const found = library.tables[name]
  if (!found) throw new Error(`no such table in the clause library: ${name}`)
  return textTable({
    ...found,
    rows: filling.rows(found.rows),
    styles: { text: styleIds.cell, head: styleIds.cellHead },
  })
}

/** Space below a table; two tables in a row would else run together. */
const spacer = () => new Paragraph({ style: styleIds.edge, text: '' })

const conditionMarker = (text: string) => new Paragraph({ style: styleIds.text, text })

function annex(library: ClauseLibrary, filling: Filling): Block[] {
  return filling.when('附价款明细', conditionMarker, () => [
    new Paragraph({ style: styleIds.article, pageBreakBefore: true, text: filling.text('{{报价附件}}　报价明细') }),
    table(library, '价款明细', filling),
    spacer(),
  ])
}
