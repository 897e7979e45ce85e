import { fail, ok, type Result } from '#shared/result'
import type { PaperChart } from '#shared/template/chart'
import type { CellLooks } from '#shared/template/paper-model'
import { chartRelationship, type DrawnChart, withCharts } from './chart-parts'
import { drawingXml } from './chart-xml'
import type { CompiledTemplate } from './compile-template'
import { packPart, zipParts } from './pack-parts'
import { withPagesAgain } from './pages-again'
import type { LastChild, Piece } from './pieces'
import { safeText } from './safe-text'
import { escapeAttribute, escapeXml } from './xml-text'

/** What goes into a paper, as text. */
export interface PaperContent {
  preview: boolean
  /** The instant it is made, for the document's properties; absent = as the template says. */
  madeAt?: string | undefined
  values: Record<string, string>
  conditions: Record<string, boolean>
  rows: Record<string, Record<string, string>[]>
  /** By list, and by entry of it: columns that look other than the rest. */
  looks?: Record<string, CellLooks[]> | undefined
  /** By the field in whose place they stand; where nothing can be drawn, in a header or a text box, the field's text stands. */
  charts?: Record<string, PaperChart> | undefined
  /** The pages again, each time on a new one, with these in the place of the above. */
  again?: readonly Pick<PaperContent, 'values' | 'conditions' | 'rows'>[] | undefined
}

interface Entry {
  cells: Record<string, string>
  looks: CellLooks
  /** One of the last two of its kind, or no part of what repeats. */
  isLast: boolean
}

const noEntry: Entry = { cells: {}, looks: {}, isLast: true }

/** Far more than any paper; a template that repeats itself without end stops here. */
const mostCharacters = 32 * 2 ** 20

/** The paper: fixed pieces and values joined, and packed. TEMPLATE_INVALID when it grows beyond every measure. */
export function fillTemplate(template: CompiledTemplate, text: PaperContent): Result<Uint8Array> {
  const filler = new Filler(text)
  try {
    const parts = template.parts.map((part) => {
      if (!('pieces' in part)) return part
      const whole = filler.fill(part)
      const pages = part.path === template.main ? withPagesAgain(whole, pagesAgain(part, text)) : whole
      return packPart(part.path, Buffer.from(pages, 'utf8'))
    })
    return ok(zipParts(withCharts(parts, filler.charts)))
  } catch (error) {
    if (error instanceof TooLong) return fail('TEMPLATE_INVALID', { detail: '按范本生成的文书过大' })
    throw error
  }
}

/** The same part once more for each of `again`. */
function* pagesAgain(part: { path: string; pieces: Piece[] }, { again = [], ...text }: PaperContent) {
  let characters = 0
  for (const page of again) {
    const filled = new Filler({ ...text, ...page, charts: undefined }).fill(part)
    characters += filled.length
    if (characters > mostCharacters) throw new TooLong()
    yield filled
  }
}

class TooLong extends Error {}

class Filler {
  readonly #text: PaperContent
  readonly #escaped = new Map<string, string>()
  #out: string[] = []
  #characters = 0
  #breakIsDue = false
  #part = ''
  readonly charts: DrawnChart[] = []

  constructor(text: PaperContent) {
    this.#text = text
  }

  fill({ path, pieces }: { path: string; pieces: Piece[] }): string {
    this.#part = path
    this.#out = []
    this.#breakIsDue = false
    this.#all(pieces, noEntry, '')
    return this.#out.join('')
  }

  #all(pieces: Piece[], entry: Entry, line: string): void {
    for (const piece of pieces) {
      if (typeof piece === 'string') this.#add(piece)
      else this.#place(piece, entry, line)
    }
  }

  #add(text: string): void {
    this.#characters += text.length
    if (this.#characters > mostCharacters) throw new TooLong()
    this.#out.push(text)
  }

  #place(piece: Exclude<Piece, string>, entry: Entry, line: string): void {
    if ('value' in piece) this.#add(this.#field(piece))
    else if ('cell' in piece) this.#add(this.#value(known(entry.cells, piece.cell), piece))
    else if ('ofLast' in piece) this.#add(entry.isLast ? piece.ofLast : '')
    else if ('line' in piece) this.#add(escapeXml(safeText(line)))
    else if ('lines' in piece) this.#lines(piece, entry)
    else if ('leads' in piece)
      this.#all(this.#linesOf(piece.leads).length < 2 ? piece.withItem : piece.alone, entry, line)
    else if ('made' in piece) this.#add(escapeXml(this.#text.madeAt ?? piece.made))
    else if ('preview' in piece) this.#add(this.#text.preview ? piece.preview : '')
    else if ('pageBreak' in piece) this.#breakIsDue = piece.pageBreak === 'due'
    else if ('takesBreak' in piece) {
      this.#add(this.#breakIsDue ? piece.takesBreak : piece.otherwise)
      this.#breakIsDue = false
    } else this.#depending(piece, entry, line)
  }

  /** What depends on conditions and lists. */
  #depending(piece: Exclude<Piece, string>, entry: Entry, line: string): void {
    const { conditions, rows, looks } = this.#text
    if ('when' in piece && known(conditions, piece.when)) this.#all(piece.body, entry, line)
    if ('rows' in piece)
      known(rows, piece.rows).forEach((cells, at, all) => {
        this.#all(piece.each, { cells, looks: looks?.[piece.rows]?.[at] ?? {}, isLast: at >= all.length - 2 }, line)
      })
    if ('lookOf' in piece) {
      const look = entry.looks[piece.lookOf]
      this.#add(look ? piece.looks[look] : piece.plain)
    }
    if ('ifSaid' in piece && piece.ifSaid.some((column) => known(entry.cells, column).trim() !== ''))
      this.#all(piece.body, entry, line)
    if ('ifAny' in piece && piece.ifAny.some((list) => known(rows, list).length > 0)) this.#all(piece.body, entry, line)
    if ('lastParagraph' in piece && !this.#endsInParagraph(piece.children)) this.#add(piece.lastParagraph)
  }

  #lines({ lines: name, one, each }: Extract<Piece, { lines: string }>, entry: Entry): void {
    const lines = this.#linesOf(name)
    if (lines.length < 2) this.#all(one, entry, '')
    else
      lines.forEach((line, at) => {
        this.#all(each, { ...entry, isLast: at >= lines.length - 2 }, line)
      })
  }

  #linesOf(name: string): string[] {
    return known(this.#text.values, name)
      .split(/\r\n?|\n/)
      .filter((line) => line.trim() !== '')
  }

  #endsInParagraph(children: LastChild[]): boolean {
    const { conditions } = this.#text
    return children.findLast(({ under }) => under.every((name) => known(conditions, name)))?.isParagraph ?? false
  }

  /** A field's value, or the chart that stands in its place in a run of text. */
  #field(piece: Extract<Piece, { value: string }>): string {
    const { value, run } = piece
    const chart = this.#text.charts?.[value]
    if (!chart || run === undefined) return this.#value(known(this.#text.values, value), piece)
    const number = this.charts.length + 1
    this.charts.push({ part: this.#part, number, chart })
    return `</${run}t>${drawingXml(chartRelationship(number), number, chart)}<${run}t xml:space="preserve">`
  }

  #value(text: string, { gap, quoted }: { gap: string; quoted: boolean }): string {
    const key = `${quoted ? '"' : gap} ${text}`
    const done = this.#escaped.get(key)
    if (done !== undefined) return done
    const safe = safeText(text)
    const escaped = (quoted ? escapeAttribute(safe) : escapeXml(safe)).replaceAll('\n', () => gap)
    this.#escaped.set(key, escaped)
    return escaped
  }
}

/** The compiler lets only names of the paper through, and a model has all of them. */
function known<T>(record: Record<string, T>, name: string): T {
  if (!Object.hasOwn(record, name)) throw new Error(`the paper has no ${name}`)
  return record[name]!
}
