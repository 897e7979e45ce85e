import { columnOf, lettersOf } from './cell-place'

/** `A1`, `$A$1`, of whole columns without a row, of whole rows without a column. */
interface Corner {
  column: string
  row: number | null
  isFixedRow: boolean
}

/** What a formula refers to; `sheet` null = its own. */
export interface Reference {
  sheet: string | null
  from: Corner
  /** Null = one cell. */
  to: Corner | null
  /** Stands where a range may stand as well: SUM(E5). */
  inSum: boolean
}

export type FormulaPart = string | { written: string; reference: Reference }

/** Functions that reckon with what stands in the sheets and with nothing else, and say the same every day. */
const known = new Set(
  'SUM SUBTOTAL COUNT COUNTA COUNTBLANK COUNTIF COUNTIFS SUMIF SUMIFS SUMPRODUCT PRODUCT AVERAGE MAX MIN ROUND ROUNDUP ROUNDDOWN INT ABS MOD IF IFERROR AND OR NOT ROW ROWS COLUMN TEXT VALUE LEFT RIGHT MID LEN TRIM CONCATENATE REPT N T ISBLANK ISNUMBER ISTEXT DATE YEAR MONTH DAY DAYS DATEDIF VLOOKUP HLOOKUP INDEX MATCH LOOKUP LARGE SMALL RANK CHOOSE EXACT SUBSTITUTE FIND SEARCH ISERROR ISNA NUMBERSTRING'.split(
    ' ',
  ),
)
/** Those that take a range where one cell stands. */
const sums = new Set('SUM SUBTOTAL COUNT COUNTA COUNTBLANK COUNTIF SUMPRODUCT PRODUCT AVERAGE MAX MIN'.split(' '))

const longest = 2_000
const text = /"(?:[^"]|"")*"/y
const sheetName = /(?:'((?:[^'[\]|]|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!/uy
const cells = /(\$?[A-Z]{1,3})(\$?)([1-9]\d{0,6})(?::(\$?[A-Z]{1,3})(\$?)([1-9]\d{0,6}))?(?![\p{L}\p{N}_.(!:])/uy
const columns = /(\$?[A-Z]{1,3}):(\$?[A-Z]{1,3})(?![\p{L}\p{N}_.(!:])/uy
const rows = /(\$?)([1-9]\d{0,6}):(\$?)([1-9]\d{0,6})(?![\p{L}\p{N}_.(!:])/uy
const call = new RegExp(`(${[...known].join('|')})\\(`, 'y')
const rest = /\d+(?:\.\d+)?(?:E[+-]?\d+)?|(?:TRUE|FALSE)(?![A-Z(])|#N\/A|[-+*/^&=<>(),%\s]/y

/** Its parts; null when it holds anything that is not known to be harmless: other files, names, programs, other functions. */
export function readFormula(formula: string): FormulaPart[] | null {
  return formula.length > longest ? null : new FormulaReader(formula).read()
}

class FormulaReader {
  readonly #formula: string
  /** Functions and brackets that are open. */
  readonly #open: string[] = []
  #at = 0

  constructor(formula: string) {
    this.#formula = formula
  }

  read(): FormulaPart[] | null {
    const parts: FormulaPart[] = []
    while (this.#at < this.#formula.length) {
      const part = this.#text() ?? this.#reference() ?? this.#call() ?? this.#other()
      if (part === null) return null
      parts.push(part)
    }
    return this.#open.length === 0 ? parts : null
  }

  readonly #take = (pattern: RegExp) => {
    pattern.lastIndex = this.#at
    const match = pattern.exec(this.#formula)
    if (match) this.#at = pattern.lastIndex
    return match
  }

  #text(): string | null {
    return this.#take(text)?.[0] ?? null
  }

  /** A name of a sheet without cells behind it leaves nothing that fits. */
  #reference(): FormulaPart | null {
    const named = this.#take(sheetName)
    const reference = referenceAt(this.#take)
    if (!reference) {
      this.#at -= named?.[0].length ?? 0
      return null
    }
    const sheet = named ? (named[1]?.replaceAll("''", "'") ?? named[2] ?? '') : null
    const inSum = sums.has(this.#open.at(-1) ?? '')
    return { written: named?.[0] ?? '', reference: { sheet, ...reference, inSum } }
  }

  #call(): string | null {
    const [whole, name = ''] = this.#take(call) ?? []
    if (whole === undefined) return null
    this.#open.push(name)
    return whole
  }

  #other(): string | null {
    const [other] = this.#take(rest) ?? []
    if (other === '(') this.#open.push('')
    return other === undefined || (other === ')' && this.#open.pop() === undefined) ? null : other
  }
}

function referenceAt(take: (pattern: RegExp) => RegExpExecArray | null): Pick<Reference, 'from' | 'to'> | null {
  const found = take(cells)
  if (found) {
    const [, column = '', fixed, row, toColumn, toFixed, toRow] = found
    const to = toColumn ? { column: toColumn, row: Number(toRow), isFixedRow: toFixed === '$' } : null
    return { from: { column, row: Number(row), isFixedRow: fixed === '$' }, to }
  }
  const whole = take(columns)
  if (whole) {
    const [, column = '', toColumn = ''] = whole
    const corner = { row: null, isFixedRow: true }
    return { from: { ...corner, column }, to: { ...corner, column: toColumn } }
  }
  const lines = take(rows)
  if (!lines) return null
  const [, fixed, row, toFixed, toRow] = lines
  return {
    from: { column: '', row: Number(row), isFixedRow: fixed === '$' },
    to: { column: '', row: Number(toRow), isFixedRow: toFixed === '$' },
  }
}

export const referencesIn = (parts: readonly FormulaPart[]): Reference[] =>
  parts.flatMap((part) => (typeof part === 'string' ? [] : [part.reference]))

/** The formula with other corners for each reference. */
export const writeFormula = (
  parts: readonly FormulaPart[],
  moved: (reference: Reference) => Pick<Reference, 'from' | 'to'>,
): string =>
  parts
    .map((part) => {
      if (typeof part === 'string') return part
      const { from, to } = moved(part.reference)
      return `${part.written}${cornerText(from)}${to ? `:${cornerText(to)}` : ''}`
    })
    .join('')

const cornerText = ({ column, row, isFixedRow }: Corner) =>
  `${column}${row === null ? '' : `${isFixedRow ? '$' : ''}${row}`}`

/** A formula that was drawn over other cells, as it reads there: what is not fixed moves along. Null = off the sheet. */
export function movedBy(parts: readonly FormulaPart[], by: { rows: number; columns: number }): string | null {
  let isOff = false
  const moved = (corner: Corner): Corner => {
    const row = corner.row === null || corner.isFixedRow ? corner.row : corner.row + by.rows
    const letters = corner.column
    const column = letters === '' || letters.startsWith('$') ? null : columnOf(letters) + by.columns
    if ((row !== null && row < 1) || (column !== null && column < 1)) isOff = true
    return { ...corner, row, column: column === null || isOff ? letters : lettersOf(column) }
  }
  const text = writeFormula(parts, ({ from, to }) => ({ from: moved(from), to: to && moved(to) }))
  return isOff ? null : text
}
