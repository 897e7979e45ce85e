import { inflateSync } from 'node:zlib'
import { type PdfDict, PdfText, type PdfValue, Unclear, wholeIn } from './pdf-dict'

/** So many bytes of the file from there; fewer at its end. */
export type ReadAt = (offset: number, length: number) => Promise<Buffer>

type Place = { offset: number } | { within: number }

const largestObject = 2 ** 20
const largestTable = 8 * 2 ** 20
const largestInflated = 32 * 2 ** 20
const sectionsAtMost = 100

/** The objects of a PDF by its own tables (ISO 32000-1, 7.5): the newest of each number, by its tables' chain. Unclear where these are wrong. */
export class PdfObjects {
  readonly #read: ReadAt
  readonly #places = new Map<number, Place | null>()
  trailer: PdfDict = new Map()

  private constructor(read: ReadAt) {
    this.#read = read
  }

  static async open(read: ReadAt, sizeBytes: number): Promise<PdfObjects> {
    const head = (await read(0, 1024)).indexOf('%PDF-')
    const tail = (await read(Math.max(0, sizeBytes - 2048), 2048)).toString('latin1')
    const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail)
    if (head < 0 || !start) throw new Unclear('no head or no end')
    const objects = new PdfObjects((offset, length) => read(head + offset, length))
    await objects.#readSections(Number(start[1]))
    return objects
  }

  /** What is referred to, or the value itself. */
  async resolve(value: PdfValue | undefined): Promise<PdfValue> {
    const ref = typeof value === 'string' ? /^(\d+) \d+ R$/.exec(value) : null
    if (ref) return this.#object(Number(ref[1]))
    if (value === undefined) throw new Unclear('nothing there')
    return value
  }

  async dict(value: PdfValue | undefined): Promise<PdfDict> {
    const dict = await this.resolve(value)
    if (!(dict instanceof Map)) throw new Unclear('no dictionary')
    return dict
  }

  async #object(number: number): Promise<PdfValue> {
    const place = this.#places.get(number)
    if (!place) throw new Unclear('no such object')
    return 'offset' in place ? (await this.#textAt(place.offset, number)).value() : this.#inStream(place.within, number)
  }

  /** Behind `n g obj`. */
  async #textAt(offset: number, number?: number): Promise<PdfText> {
    const text = new PdfText((await this.#read(offset, largestObject)).toString('latin1'))
    const head = text.take(/(\d+)\s+\d+\s+obj/y)
    if (!head || (number !== undefined && Number(head[1]) !== number)) throw new Unclear('no object here')
    return text
  }

  async #inStream(within: number, number: number): Promise<PdfValue> {
    const place = this.#places.get(within)
    if (!place || !('offset' in place)) throw new Unclear('no stream of objects')
    const { dict, bytes } = await this.#stream(place.offset, within)
    const text = bytes.toString('latin1')
    const pairs = new PdfText(text)
    for (let left = wholeIn(dict.get('N')); left > 0; left -= 1) {
      const [one, at] = [wholeIn(pairs.value()), wholeIn(pairs.value())]
      if (one === number) return new PdfText(text, wholeIn(dict.get('First')) + at).value()
    }
    throw new Unclear('not in its stream')
  }

  async #stream(offset: number, number?: number): Promise<{ dict: PdfDict; bytes: Buffer }> {
    const text = await this.#textAt(offset, number)
    const dict = text.dict()
    if (!text.take(/stream\r?\n/y)) throw new Unclear('no stream')
    const length = wholeIn(await this.resolve(dict.get('Length')))
    if (length > largestTable) throw new Unclear('too long')
    const bytes = await this.#read(offset + text.at, length)
    const filter = [dict.get('Filter') ?? []].flat(2)
    if (filter.length === 0) return { dict, bytes }
    if (filter.join() !== '/FlateDecode') throw new Unclear('another filter')
    const [parameters] = [dict.get('DecodeParms')].flat()
    return { dict, bytes: unpredicted(inflateSync(bytes, { maxOutputLength: largestInflated }), parameters) }
  }

  /** From the newest to the oldest: what is known already stays. */
  async #readSections(newest: number): Promise<void> {
    const waiting = [newest]
    const seen = new Set<number>()
    for (let offset = waiting.shift(); offset !== undefined; offset = waiting.shift()) {
      if (seen.has(offset) || seen.size > sectionsAtMost) throw new Unclear('tables without end')
      seen.add(offset)
      const dict = (await this.#readTable(offset)) ?? (await this.#readTableStream(offset))
      if (seen.size === 1) this.trailer = dict
      const older = [dict.get('XRefStm'), dict.get('Prev')].filter((one) => one !== undefined)
      waiting.unshift(...older.map(wholeIn))
    }
  }

  #place(number: number, place: Place | null): void {
    if (!this.#places.has(number)) this.#places.set(number, place)
  }

  /** null = no table stands there, but maybe a stream. */
  async #readTable(offset: number): Promise<PdfDict | null> {
    if ((await this.#read(offset, 16)).toString('latin1').trimStart().startsWith('xref') === false) return null
    const text = new PdfText((await this.#read(offset, largestTable)).toString('latin1'))
    text.take(/xref/y)
    while (!text.take(/trailer/y)) {
      const [first, count] = [wholeIn(text.value()), wholeIn(text.value())]
      for (let number = first; number < first + count; number += 1) {
        const entry = text.take(/(\d{10}) \d{5} ([nf])/y)
        if (!entry) throw new Unclear('a broken table')
        this.#place(number, entry[2] === 'n' ? { offset: Number(entry[1]) } : null)
      }
    }
    return text.dict()
  }

  async #readTableStream(offset: number): Promise<PdfDict> {
    const { dict, bytes } = await this.#stream(offset)
    const widths = [dict.get('W') ?? []].flat().map(wholeIn)
    const [kindBytes = 0, firstBytes = 0, secondBytes = 0] = widths
    if (dict.get('Type') !== '/XRef' || widths.length !== 3 || Math.max(...widths) > 6) throw new Unclear('no table')
    const ranges = [dict.get('Index') ?? ['0', dict.get('Size') ?? '']].flat().map(wholeIn)
    let at = 0
    const field = (width: number, otherwise: number) => {
      if (width === 0) return otherwise
      if (at + width > bytes.length) throw new Unclear('a short table')
      at += width
      return bytes.readUIntBE(at - width, width)
    }
    for (let range = 0; range + 1 < ranges.length; range += 2) {
      const [first = 0, count = 0] = ranges.slice(range)
      for (let number = first; number < first + count; number += 1) {
        const kind = field(kindBytes, 1)
        const place = field(firstBytes, 0)
        field(secondBytes, 0)
        this.#place(number, kind === 1 ? { offset: place } : kind === 2 ? { within: place } : null)
      }
    }
    return dict
  }
}

/** Rows as PNG predicts them (7.4.4.4), of the kinds that writers of tables use: as they are, and from the row above. */
function unpredicted(bytes: Buffer, parameters: PdfValue | undefined): Buffer {
  if (!(parameters instanceof Map) || wholeIn(parameters.get('Predictor') ?? '1') === 1) return bytes
  const columns = wholeIn(parameters.get('Columns') ?? '1')
  const rows = bytes.length / (columns + 1)
  if (wholeIn(parameters.get('Predictor')) < 10 || !Number.isInteger(rows)) throw new Unclear('another predictor')
  const plain = Buffer.alloc(rows * columns)
  for (let row = 0; row < rows; row += 1) {
    const kind = bytes[row * (columns + 1)]
    if (kind !== 0 && kind !== 2) throw new Unclear('another kind of row')
    for (let column = 0; column < columns; column += 1) {
      const above = kind === 2 && row > 0 ? (plain[(row - 1) * columns + column] ?? 0) : 0
      plain[row * columns + column] = (bytes[row * (columns + 1) + 1 + column] ?? 0) + above
    }
  }
  return plain
}
