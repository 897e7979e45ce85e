import type { PaperBlock } from '#shared/review/paper-text'
import type { Labels, ListPlace } from './numbering-labels'
import { attributeIn, scanXml, type Tag } from './scan-xml'

interface OpenParagraph {
  style: string
  list: string
  depth: number
  text: string
}

interface OpenTable {
  number: number
  cells: string[]
  cell: string[]
}

/** Reads parts of a .docx into blocks; a text box stands before the paragraph that holds it. */
export class PartReader {
  readonly blocks: PaperBlock[] = []
  readonly #labels: Labels
  readonly #styles: Map<string, ListPlace>
  #tables = 0
  #openTables: OpenTable[] = []
  #paragraphs: OpenParagraph[] = []
  /** Depth inside what is not read: mc:Fallback, the twin of a text box for older programs. */
  #skipped = 0
  #inProperties = false

  constructor(labels: Labels, styles: Map<string, ListPlace>) {
    this.#labels = labels
    this.#styles = styles
  }

  read(source: string): void {
    scanXml(source, (tag) => this.#tag(tag))
  }

  #tag(tag: Tag): void {
    const { local, kind } = tag
    if (local === 'Fallback' && kind !== 'empty') this.#skipped += kind === 'open' ? 1 : -1
    if (this.#skipped > 0) return
    if (local === 'pPr') this.#inProperties = kind === 'open'
    else if (this.#inProperties) this.#property(tag)
    else if (local === 't' && kind === 'open') this.#add(tag.text)
    else if (local === 'tab' && kind === 'empty') this.#add('\t')
    else if (local === 'br' && kind === 'empty') this.#add('\n')
    else if (local === 'p' && kind === 'open') this.#paragraphs.push({ style: '', list: '', depth: 0, text: '' })
    else if (local === 'p' && kind === 'close') this.#endParagraph()
    else this.#table(tag)
  }

  #property({ local, attributes }: Tag): void {
    const paragraph = this.#paragraphs.at(-1)
    if (!paragraph) return
    if (local === 'pStyle') paragraph.style = attributeIn(attributes, 'val')
    if (local === 'numId') paragraph.list = attributeIn(attributes, 'val')
    if (local === 'ilvl') paragraph.depth = Number(attributeIn(attributes, 'val'))
  }

  #add(text: string): void {
    const paragraph = this.#paragraphs.at(-1)
    if (paragraph) paragraph.text += text
  }

  #endParagraph(): void {
    const paragraph = this.#paragraphs.pop()
    if (!paragraph) return
    const { style, list, depth, text } = paragraph
    const place = list === '' ? this.#styles.get(style) : { list, depth }
    const label = place ? this.#labels.next(place) : ''
    const cell = this.#openTables.at(-1)?.cell
    if (cell) cell.push(label + text)
    else if (text.trim() !== '') this.blocks.push({ kind: 'paragraph', label, text })
  }

  #table({ local, kind }: Tag): void {
    const table = this.#openTables.at(-1)
    if (local === 'tbl' && kind === 'open') this.#openTables.push({ number: this.#tables++, cells: [], cell: [] })
    else if (local === 'tbl' && kind === 'close') this.#openTables.pop()
    else if (!table) return
    else if (local === 'tr' && kind === 'open') table.cells = []
    else if (local === 'tc' && kind === 'open') table.cell = []
    else if (local === 'tc' && kind === 'close') table.cells.push(table.cell.join('\n'))
    else if (local === 'tr' && kind === 'close')
      this.blocks.push({ kind: 'row', table: table.number, cells: table.cells })
  }
}
