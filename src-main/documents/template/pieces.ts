import type { TextLook } from '#shared/template/text-look'

/** What a template becomes: fixed text and places, in order; filled by joining. Plain data, fit for a message between threads. */
export type Piece =
  | string
  /** A field's value; `gap` stands for a line break. In a run of text: the prefix of its elements, a chart may stand there. */
  | { value: string; gap: string; quoted: boolean; run?: string }
  /** A column of the row at hand. */
  | { cell: string; gap: string; quoted: boolean }
  /** Properties of the run that says a column: as the row at hand has it look. */
  | { lookOf: string; plain: string; looks: Record<TextLook, string> }
  /** A row of several that one entry repeats: where one of its columns says something. */
  | { ifSaid: string[]; body: Piece[] }
  /** The line at hand of a value of several lines. */
  | { line: true }
  | { when: string; body: Piece[] }
  /** What only the last two of what repeats have: they stay with what follows, and no page is filled up to keep all of it. */
  | { ofLast: string }
  /** Table rows, once for each entry of the list. */
  | { rows: string; each: Piece[] }
  /** A table that would be empty without entries. */
  | { ifAny: string[]; body: Piece[] }
  /** A paragraph that is one field: a paragraph for each line where the value has several. */
  | { lines: string; one: Piece[]; each: Piece[] }
  /** The words that lead to a numbered list: with its one item behind them where the value has one line, else alone. */
  | { leads: string; withItem: Piece[]; alone: Piece[] }
  /** When the file was made; what the template says where nobody tells. */
  | { made: string }
  /** 预览稿 on top of a header. */
  | { preview: string }
  /** The page break of a dropped marker, and the paragraph that takes it over. */
  | { pageBreak: 'due' | 'over' }
  | { takesBreak: string; otherwise: string }
  /** A cell ends with a paragraph: written when the last child that stays is none. */
  | { lastParagraph: string; children: LastChild[] }

export interface LastChild {
  under: string[]
  isParagraph: boolean
}

/** Collects pieces; texts side by side become one. */
export class Pieces {
  readonly list: Piece[] = []
  #text: string[] = []

  add(piece: Piece): void {
    if (typeof piece === 'string') {
      if (piece !== '') this.#text.push(piece)
      return
    }
    this.#flush()
    this.list.push(piece)
  }

  done(): Piece[] {
    this.#flush()
    return this.list
  }

  #flush(): void {
    if (this.#text.length > 0) this.list.push(this.#text.join(''))
    this.#text = []
  }
}
