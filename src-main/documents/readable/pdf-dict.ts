/** What is not written as ISO 32000 has it: nothing is made of such a file. */
export class Unclear extends Error {}

/** A number, a name with its /, `5 0 R`, a list or a dictionary. */
export type PdfValue = string | PdfValue[] | PdfDict
export type PdfDict = Map<string, PdfValue>

const blank = /(?:[\s\0]|%[^\r\n]*)*/y
const reference = /(\d+)\s+(\d+)\s+R(?![A-Za-z0-9])/y
const token = /<<|>>|[[\]]|\/[^\s\0/<>[\](){}%]*|<[0-9A-Fa-f\s]*>|\((?:\\[\s\S]|[^\\()])*\)|[^\s\0/<>[\](){}%]+/y

/** Reads values one after the other, and is strict: what it does not know is Unclear. */
export class PdfText {
  readonly #text: string
  at: number

  constructor(text: string, at = 0) {
    this.#text = text
    this.at = at
  }

  /** What matches here, behind blanks; null = something else stands here. */
  take(pattern: RegExp): RegExpExecArray | null {
    blank.lastIndex = this.at
    blank.test(this.#text)
    pattern.lastIndex = blank.lastIndex
    const found = pattern.exec(this.#text)
    if (found) this.at = pattern.lastIndex
    return found
  }

  value(): PdfValue {
    const ref = this.take(reference)
    return ref ? `${ref[1]} ${ref[2]} R` : this.#valueOf(this.#token())
  }

  dict(): PdfDict {
    const value = this.value()
    if (!(value instanceof Map)) throw new Unclear('no dictionary')
    return value
  }

  #token(): string {
    const found = this.take(token)
    if (!found) throw new Unclear('unknown token')
    return found[0]
  }

  #valueOf(first: string): PdfValue {
    if (first === '<<') {
      const dict: PdfDict = new Map()
      for (let key = this.#token(); key !== '>>'; key = this.#token()) {
        if (!key.startsWith('/')) throw new Unclear('no key')
        dict.set(key.slice(1), this.value())
      }
      return dict
    }
    if (first !== '[') return first
    const list: PdfValue[] = []
    while (!this.take(/\]/y)) list.push(this.value())
    return list
  }
}

/** A whole number that stands there itself. */
export function wholeIn(value: PdfValue | undefined): number {
  if (typeof value !== 'string' || !/^\d{1,10}$/.test(value)) throw new Unclear('no whole number')
  return Number(value)
}
