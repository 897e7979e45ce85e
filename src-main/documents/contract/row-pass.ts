import type { Document, Element } from '@xmldom/xmldom'
import { dropIdentities } from './line-pass'
import { gatherPlaceholders, placeholderPattern, placeholdersIn, readPlaceholder } from './placeholders'
import { escapeXml, safeText } from './safe-text'
import { paragraphsOf, paragraphText, serialize } from './word-parts'

type Rows = Record<string, Record<string, string>[]>

/** Lists whose columns stand in a table row, `{{付款.比例}}`. */
export function listsInRow(row: Element): string[] {
  const names = paragraphsOf(row).flatMap((paragraph) =>
    placeholdersIn(paragraphText(paragraph)).flatMap(({ placeholder }) =>
      placeholder.kind === 'cell' ? [placeholder.list] : [],
    ),
  )
  return [...new Set(names)]
}

/**
 * Repeats every table row that holds `{{list.column}}` once for each entry of the list and gives the part's XML.
 * Linear: a row is serialised once and cut at its placeholders; entries are then joined as text.
 */
export function fillRows(document: Document, rows: Rows): string {
  const made: string[] = []
  for (const row of Array.from(document.getElementsByTagName('w:tr'))) {
    const [list] = listsInRow(row)
    if (list === undefined) continue
    const place = document.createProcessingInstruction('goufutong-rows', String(made.length))
    made.push(repeat(row, rows[list] ?? []))
    row.parentNode?.replaceChild(place, row)
  }
  return serialize(document).replace(/<\?goufutong-rows (\d+)\?>/g, (_, index: string) => made[Number(index)] ?? '')
}

function repeat(row: Element, entries: Record<string, string>[]): string {
  for (const paragraph of paragraphsOf(row)) gatherPlaceholders(paragraph)
  dropIdentities(row)
  const xml = serialize(row).replace(/^<w:tr\b[^>]*>/, (tag) => tag.replace(/ xmlns:\w+="[^"]*"/g, ''))
  const pieces = xml.split(placeholderPattern)
  return entries
    .map((entry) => pieces.map((piece, index) => (index % 2 === 0 ? piece : cell(piece, entry))).join(''))
    .join('')
}

function cell(inner: string, entry: Record<string, string>): string {
  const placeholder = readPlaceholder(inner)
  const value = placeholder.kind === 'cell' ? entry[placeholder.column] : undefined
  if (value === undefined) throw new Error(`no such column: ${inner}`)
  return escapeXml(safeText(value)).replaceAll('\n', '</w:t><w:br/><w:t xml:space="preserve">')
}
