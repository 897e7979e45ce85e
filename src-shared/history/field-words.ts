import { fen } from '../money/fen'
import { formatYuan } from '../money/yuan'

/** What the fields of a body are called, for its history. A list has the words of its items. */
export interface FieldWords {
  readonly [field: string]: FieldWord
}

export interface FieldWord {
  readonly label: string
  readonly fields?: FieldWords
  /** What an item of a list, or a key, is called by its id; one that is not here has no name of its own. */
  readonly keys?: Readonly<Record<string, string>>
  /** Amount in 分, or basis points. */
  readonly figure?: 'fen' | 'bp'
  /** What is read for a stored code. */
  readonly names?: Readonly<Record<string, string>>
  /** The same where not every code is known beforehand. */
  readonly nameOf?: (code: string) => string
  /** What an item is read as, where that is more than its fields. */
  readonly itemText?: (item: object) => string
  /** A code of the program's own that says nothing to a clerk. */
  readonly silent?: boolean
}

interface Along {
  labels: string[]
  /** Of the last step that has one. */
  word: FieldWord | null
  /** The path ends at an item, and not at a field of it. */
  atItem: boolean
}

function along(words: FieldWords, path: string): Along {
  const found: Along = { labels: [], word: null, atItem: false }
  let known: FieldWords | undefined = words
  for (const step of path.split('/')) {
    const word: FieldWord | undefined = known?.[step]
    const key: string | undefined = word ? word.label : found.word?.keys?.[step]
    if (key !== undefined) found.labels.push(key)
    found.atItem = !word
    if (!word) continue
    found.word = word
    known = word.fields
  }
  return found
}

/** Label of a changed field, `decisions/d1/matter` → 议定事项·事项; the path itself where there is no word for it. */
export function fieldLabel(words: FieldWords, path: string): string {
  return along(words, path).labels.join('·') || path
}

/**
 * A value as the history shows it: amounts in 元, rates in per cent, codes by their names, items field by field; '' = nothing,
 * null = nothing a clerk reads.
 */
export function fieldText(words: FieldWords, path: string, value: unknown): string | null {
  if (path.endsWith('/#')) return value === undefined ? '' : '次序'
  const { word } = along(words, path)
  if (word?.silent) return null
  return word ? wordText(word, value) : plainText(value)
}

function wordText(word: FieldWord, value: unknown): string {
  if (value === null || value === undefined || word.silent) return ''
  if (Array.isArray(value)) {
    return value
      .map((one) => wordText(word, one))
      .filter((text) => text !== '')
      .join('；')
  }
  if (typeof value === 'object' && word.itemText) return word.itemText(value)
  if (typeof value === 'object') return word.fields ? itemText(word.fields, value) : plainText(value)
  return plainText(figureText(word, value))
}

function figureText({ figure, names = {}, nameOf }: FieldWord, value: unknown): unknown {
  if (typeof value === 'string' && nameOf) return nameOf(value)
  if (typeof value === 'number' && figure === 'fen') return `${formatYuan(fen(value))}元`
  if (typeof value === 'number' && figure === 'bp') return `${value / 100}%`
  return typeof value === 'string' && Object.hasOwn(names, value) ? names[value] : value
}

const itemText = (fields: FieldWords, item: object): string =>
  Object.entries(item)
    .flatMap(([key, one]) => {
      const word = fields[key]
      const text = word ? wordText(word, one) : ''
      return word && text !== '' ? [`${word.label} ${text}`] : []
    })
    .join('，')

/** Of what there are no words for, codes are left out: a text or a number is all that can be read. */
function plainText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (Array.isArray(value)) return value.map(plainText).join('；')
  return typeof value === 'object' ? '' : String(value)
}
