import type { PaperModel } from '#shared/template/paper-model'
import type { PaperWords } from '#shared/template/paper-words'
import { keyOf } from '../template/placeholders'
import { safeText } from '../template/safe-text'
import { attributeOf, prefixOf, type XmlElement } from '../template/xml-node'
import { escapeAttribute, escapeXml } from '../template/xml-text'
import { nameOf } from './cell-place'
import { type MapOf, movedFormula } from './moved-refs'
import { heightFor } from './row-height'
import type { RowBlock } from './row-map'
import { widthsOf } from './sheet-around'
import type { SheetCell, SheetRow } from './sheet-cells'
import { mergesIn } from './sheet-merges'
import type { FilledCell, SheetPlaces } from './sheet-places'
import { SumsOf } from './sums-of'
import { numberOf } from './typed-value'
import type { TemplateSheet, Workbook } from './workbook-parts'

type Entry = Record<string, string>

/** The rows of one sheet, filled: those of a list once for each entry. */
export class RowEmitter {
  readonly #workbook: Workbook
  readonly #sheet: TemplateSheet
  readonly #places: SheetPlaces
  readonly #words: PaperWords
  readonly #model: PaperModel
  readonly #mapOf: MapOf
  readonly #room
  readonly #sums = new SumsOf()

  constructor(
    workbook: Workbook,
    sheet: TemplateSheet,
    places: SheetPlaces,
    words: PaperWords,
    model: PaperModel,
    mapOf: MapOf,
  ) {
    this.#workbook = workbook
    this.#sheet = sheet
    this.#places = places
    this.#words = words
    this.#model = model
    this.#mapOf = mapOf
    this.#room = { merges: mergesIn(sheet.part.root), widthOf: widthsOf(sheet), styles: workbook.styles }
  }

  xml(): string {
    const rows: string[] = []
    const map = this.#mapOf(this.#sheet.name)!
    for (let at = 0; at < this.#sheet.rows.length; ) {
      const row = this.#sheet.rows[at]!
      const block = this.#places.blocks.find(({ from, to }) => from <= row.number && row.number <= to)
      if (!block) {
        rows.push(this.#row(row, map.first(row.number), {}))
        at += 1
        continue
      }
      const repeated = this.#sheet.rows.filter(({ number }) => block.from <= number && number <= block.to)
      const entries = this.#model.rows[block.list] ?? []
      for (let copy = 0; copy < map.copies(block); copy += 1)
        for (const one of repeated)
          rows.push(this.#row(one, map.inCopy(one.number, block, copy), entries[copy] ?? null, { block, copy }))
      at += repeated.length
    }
    return this.#sums.put(rows.join(''))
  }

  #row(row: SheetRow, number: number, entry: Entry | null, in_: { block?: RowBlock; copy?: number } = {}): string {
    let height = 0
    const cells = row.cells.map((cell) => {
      const place = nameOf({ row: number, column: cell.column })
      const filled = this.#places.cells.get(cell)
      if (filled) {
        const text = this.#textOf(filled, entry)
        height = Math.max(height, heightFor(text, cell, this.#room))
        return this.#filled(filled, place, text)
      }
      if (cell.formula?.parts) return this.#formula(cell, place, in_)
      if (cell.number !== null) this.#sums.note(place, cell.number)
      return this.#tag(cell.element, place, cell.style) + this.#inner(cell.element)
    })
    return `${this.#rowTag(row.element, number, height)}${cells.join('')}</${row.element.name}>`
  }

  #rowTag(element: XmlElement, number: number, needed: number): string {
    const drawn = Number(attributeOf(element, 'ht') ?? 0)
    const grows = needed > (drawn || 15)
    const given = element.attributes.filter(
      ({ name }) => !['r', 'spans'].includes(name) && !(grows && ['ht', 'customHeight'].includes(name)),
    )
    const height = grows ? ` ht="${needed}" customHeight="1"` : ''
    return `<${element.name} r="${number}"${given.map(attributeText).join('')}${height}>`
  }

  /** Its end tag is written by who writes what stands in it. */
  #tag(element: XmlElement, place: string, style: number, type = attributeOf(element, 't')): string {
    const others = element.attributes.filter(({ name }) => !['r', 's', 't', 'cm', 'vm'].includes(name))
    const told = `${style > 0 ? ` s="${style}"` : ''}${type ? ` t="${type}"` : ''}`
    return `<${element.name} r="${place}"${told}${others.map(attributeText).join('')}>`
  }

  #inner(element: XmlElement): string {
    return `${this.#sheet.part.source.slice(element.openEnd, element.closeStart)}</${element.name}>`
  }

  #textOf({ text, found }: FilledCell, entry: Entry | null): string {
    let at = 0
    const pieces: string[] = []
    for (const { from, to, placeholder } of found) {
      const { values } = this.#model
      const said =
        placeholder.kind === 'cell'
          ? (entry?.[placeholder.column] ?? '')
          : placeholder.kind === 'value'
            ? (values[placeholder.name] ?? '')
            : ''
      pieces.push(text.slice(at, from), safeText(said))
      at = to
    }
    return [...pieces, text.slice(at)].join('')
  }

  /** A value alone in its cell is what it is: a number, a day; with words around it, or without a kind, a text. */
  #filled({ cell, text, found }: FilledCell, place: string, said: string): string {
    const { element, style } = cell
    const { styles, from1904 } = this.#workbook
    const [only] = found
    const isAlone = found.length === 1 && only && text.trim() === text.slice(only.from, only.to)
    const kind = isAlone ? this.#words.kinds?.[keyOf(only.placeholder)] : undefined
    const number = kind ? numberOf(kind, said, from1904) : null
    const typed = number !== null && kind ? styles.forKind(style, kind) : null
    const prefix = prefixOf(element)
    if (number !== null && typed !== null) {
      this.#sums.note(place, number)
      return `${this.#tag(element, place, typed, '')}<${prefix}v>${number}</${prefix}v></${element.name}>`
    }
    if (said === '') return `${this.#tag(element, place, style, '')}</${element.name}>`
    const quoted = /^[=+\-@\t\r]/.test(said) ? styles.quoted(style) : style
    const shown = `<${prefix}is><${prefix}t>${cellText(said)}</${prefix}t></${prefix}is>`
    return `${this.#tag(element, place, quoted, 'inlineStr')}${shown}</${element.name}>`
  }

  #formula(cell: SheetCell, place: string, in_: { block?: RowBlock; copy?: number }): string {
    const { element, style } = cell
    const prefix = prefixOf(element)
    const formula = movedFormula(cell.formula!.parts!, { sheet: this.#sheet.name, ...in_ }, this.#mapOf, {
      reaches: true,
    })
    const value = this.#sums.mark(place, formula, prefix)
    return `${this.#tag(element, place, style, '')}<${prefix}f>${escapeXml(formula)}</${prefix}f>${value}</${element.name}>`
  }
}

const attributeText = ({ name, value }: { name: string; value: string }) => ` ${name}="${escapeAttribute(value)}"`

/** _x0041_ would be read as a sign by its number. */
const cellText = (text: string) => escapeXml(text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'))
