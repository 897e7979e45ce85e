import { LineRuleType, Paragraph, type Table, TextRun } from 'docx'
import type { TemplateItem, TemplateTable } from '#shared/template/layout'
import { textLooks } from '#shared/template/text-look'
import { textTable } from '../docx-table'
import type { Filling } from './filling'
import { bodyLine, styleIds } from './paper-styles'

export type Block = Paragraph | Table

interface Tables {
  tables: Record<string, TemplateTable>
}

/** Where items stand: their numbering and which list of it. */
export interface ItemPlace {
  numbering: string
  instance?: number
  /** How many of the last items stay on one page with what follows them: a signature. */
  closing?: number
  /** They end the paper or begin its next page: what stands below a last table takes no room. */
  ends?: boolean
  /** Absent = that of contracts. */
  line?: typeof bodyLine
  /** Absent = that of contracts. */
  textWidth?: number
}

/** Paragraphs and tables of a clause or attachment, each with its condition. */
export function clauseItems(library: Tables, items: TemplateItem[], filling: Filling, place: ItemPlace): Block[] {
  const all = onlyItemsSaid(items, filling)
  const lastCertain = all.findLastIndex((item) => conditionOf(item) === undefined)
  return all.flatMap((item, index, said) => {
    const next = said[index + 1]
    const closes = index >= said.length - (place.closing ?? 0)
    const beforeTable = isTable(next) && stands(next, item)
    const leads = closes || beforeTable || endsInColon(item)
    return filling.when(conditionOf(item), conditionMarker, () =>
      isTable(item)
        ? [
            libraryTable(library, item.table, filling, place, closes),
            place.ends && index >= lastCertain && !isTable(next) ? noRoom() : spacer(closes),
          ]
        : textItem(item, filling, place, { leads, beforeTable }),
    )
  })
}

/** A list of one item is a sentence: it stands behind the words that lead to it (`template/only-items.ts`). */
function onlyItemsSaid(items: TemplateItem[], filling: Filling): TemplateItem[] {
  const said: TemplateItem[] = []
  items.forEach((item, index) => {
    const lead = said.at(-1)
    const line = isPoint(item) && !isPoint(items[index + 1]) ? filling.onlyLine(item.text) : null
    if (line !== null && typeof lead === 'string' && endsInColon(lead)) said[said.length - 1] = lead + line
    else said.push(item)
  })
  return said
}

type TextItem = Exclude<TemplateItem, { table: string }>

const isTable = (item: TemplateItem | undefined): item is Extract<TemplateItem, { table: string }> =>
  typeof item === 'object' && 'table' in item

const isPoint = (item: TemplateItem | undefined): item is Extract<TemplateItem, { text: string }> =>
  typeof item === 'object' && 'text' in item && item.level === 2

const conditionOf = (item: TemplateItem) => (typeof item === 'string' ? undefined : item.when)

/** Whether what follows may stand where the item does: under another condition it is its alternative. */
const stands = (next: TemplateItem, item: TemplateItem) =>
  conditionOf(item) === undefined || conditionOf(next) === undefined || conditionOf(next) === conditionOf(item)

const textOf = (item: TextItem) => (typeof item === 'string' ? item : item.text)

const endsInColon = (item: TemplateItem) => !isTable(item) && textOf(item).endsWith('：')

/** What `leads` stays on one page with what follows it. */
function textItem(
  item: TextItem,
  filling: Filling,
  { numbering, instance, line = bodyLine }: ItemPlace,
  { leads, beforeTable }: { leads: boolean; beforeTable: boolean },
): Paragraph[] {
  const { level, text, look } = typeof item === 'string' ? { level: 1 as const, text: item, look: undefined } : item
  const style = [styleIds.text, styleIds.clause, styleIds.point][level]
  return filling.lines(text).map(
    (words) =>
      new Paragraph({
        style: style ?? styleIds.text,
        ...(level === 0
          ? {}
          : { numbering: { reference: numbering, level, ...(instance === undefined ? {} : { instance }) } }),
        ...(leads ? { keepNext: true, keepLines: true } : {}),
        ...(beforeTable ? { spacing: { ...line, after: 80 } } : {}),
        ...(look ? { children: [new TextRun({ text: words, ...textLooks[look] })] } : { text: words }),
      }),
  )
}

function libraryTable(
  library: Tables,
  name: string,
  filling: Filling,
  { textWidth }: ItemPlace,
  leads: boolean,
): Table {
  const found = library.tables[name]
  if (!found) throw new Error(`no such table in the clause library: ${name}`)
  return textTable({
    ...found,
    rows: filling.rows(found.rows),
    styles: { text: styleIds.cell, head: styleIds.cellHead },
    textWidth,
    leads,
  })
}

/** Space below a table; two tables in a row would else run together. */
const spacer = (leads: boolean) => new Paragraph({ style: styleIds.edge, text: '', ...(leads && { keepNext: true }) })

/** What Word must have behind a table: 1 pt high, or it begins a page with nothing on it where the table fills the last one. */
export const noRoom = () =>
  new Paragraph({ style: styleIds.edge, spacing: { line: 20, lineRule: LineRuleType.EXACT }, text: '' })

export const conditionMarker = (text: string) => new Paragraph({ style: styleIds.text, text })
