import { fen } from '../money/fen'
import { formatYuan } from '../money/yuan'

/** What the fields of a body are called, for its history. A list has the words of its items. */
export interface FieldWords {
  readonly [field: string]: {
    readonly label: string
    readonly fields?: FieldWords
    /** Amount in 分, or basis points. */
    readonly figure?: 'fen' | 'bp'
    /** What is read for a stored code. */
    readonly names?: Readonly<Record<string, string>>
  }
}

type Word = FieldWords[string]

/** Words along a path; steps that are ids of items or keys have none. */
function wordsAlong(words: FieldWords, path: string): Word[] {
  const found: Word[] = []
  let known: FieldWords | undefined = words
  for (const step of path.split('/')) {
    const word: Word | undefined = known?.[step]
    if (!word) continue
    found.push(word)
    known = word.fields
  }
  return found
}

/** Label of a changed field, `decisions/d1/matter` → 议定事项·事项; the path itself where there is no word for it. */
export function fieldLabel(words: FieldWords, path: string): string {
  return (
    wordsAlong(words, path)
      .map(({ label }) => label)
      .join('·') || path
  )
}

/** A value as the history shows it: amounts in 元, rates in per cent, codes by their names; all else as it is stored. */
export function fieldValue(words: FieldWords, path: string, value: unknown): unknown {
  const word = wordsAlong(words, path).at(-1)
  if (typeof value === 'number' && word?.figure === 'fen') return `${formatYuan(fen(value))}元`
  if (typeof value === 'number' && word?.figure === 'bp') return `${value / 100}%`
  if (typeof value === 'string' && word?.names && Object.hasOwn(word.names, value)) return word.names[value]
  if (typeof value === 'boolean') return value ? '是' : '否'
  return value
}
