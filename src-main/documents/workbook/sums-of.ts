import { columnOf, placeOf } from './cell-place'

/** No sheet of figures is longer; what is asked beyond is left to the spreadsheet. */
const mostCells = 100_000

/**
 * What plain sums of one sheet come to, in exact decimals, so that programs that do not reckon (previews, phones) show them too.
 * A sum stands before or behind what it adds up: each leaves a mark, which becomes its value when all cells are known.
 */
export class SumsOf {
  readonly #numbers = new Map<string, string>()
  readonly #formulas = new Map<string, string>()
  readonly #marks: { place: string; prefix: string }[] = []

  note(place: string, number: string): void {
    this.#numbers.set(place, number)
  }

  mark(place: string, formula: string, prefix: string): string {
    this.#formulas.set(place, formula)
    // A sign that no sheet can hold.
    const mark = `\u0000${this.#marks.length}\u0000`
    this.#marks.push({ place, prefix })
    return mark
  }

  put(xml: string): string {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: it is in no sheet, so that it marks a place
    return xml.replace(/\u0000(\d+)\u0000/g, (_, at: string) => {
      const { place, prefix } = this.#marks[Number(at)]!
      const sum = this.#sumOf(this.#formulas.get(place) ?? '')
      return sum === null ? '' : `<${prefix}v>${sum}</${prefix}v>`
    })
  }

  /** Of SUM(E5:E9) alone, over cells without formulas; null = the spreadsheet reckons it. */
  #sumOf(formula: string): string | null {
    const [, from = '', to = from] = /^SUM\(([A-Z$\d]+)(?::([A-Z$\d]+))?\)$/.exec(formula) ?? []
    const [first, last] = [placeOf(from), placeOf(to)]
    if (!first || !last || (last.row - first.row + 1) * (last.column - first.column + 1) > mostCells) return null
    const isIn = (name: string) => {
      const [, letters = '', row] = /^([A-Z]+)(\d+)$/.exec(name) ?? []
      const [column, line] = [columnOf(letters), Number(row)]
      return first.row <= line && line <= last.row && first.column <= column && column <= last.column
    }
    if ([...this.#formulas.keys()].some(isIn)) return null
    const numbers = [...this.#numbers].filter(([name]) => isIn(name)).map(([, number]) => number)
    return numbers.every((number) => /^-?\d+(?:\.\d+)?$/.test(number)) ? exactSum(numbers) : null
  }
}

export function exactSum(numbers: readonly string[]): string {
  const places = Math.max(0, ...numbers.map((number) => number.split('.')[1]?.length ?? 0))
  const scaled = numbers.reduce((sum, number) => {
    const [whole = '0', part = ''] = number.split('.')
    return sum + BigInt(`${whole}${part.padEnd(places, '0')}`)
  }, 0n)
  const digits = String(scaled < 0n ? -scaled : scaled).padStart(places + 1, '0')
  const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`
  return scaled < 0n ? `-${text}` : text
}
