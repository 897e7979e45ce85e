import type { PaperWords } from '#shared/template/paper-words'
import { withoutInvisible } from './invisible-signs'

/** What stands between `{{` and `}}`. */
export type Placeholder =
  | { kind: 'open' | 'close'; condition: string }
  | { kind: 'cell'; list: string; column: string }
  | { kind: 'value'; name: string }

export interface FoundPlaceholder {
  /** Where it stands in its text, brackets included. */
  from: number
  to: number
  /** As typed, trimmed. */
  typed: string
  placeholder: Placeholder
  known: boolean
  /** Known only after signs nobody sees, or spaces, were taken out of the name. */
  mended: boolean
}

export const placeholderPattern = /\{\{([^{}]*)\}\}/g

/** Names are far shorter; signs nobody sees may be among them. */
const longestName = 200

export function readPlaceholder(inner: string): Placeholder {
  const text = inner.trim()
  const condition = /^如果(结束)?\s+(\S.*)$/u.exec(text)
  if (condition) return { kind: condition[1] ? 'close' : 'open', condition: condition[2] ?? '' }
  const dot = text.indexOf('.')
  if (dot > 0) return { kind: 'cell', list: text.slice(0, dot).trim(), column: text.slice(dot + 1).trim() }
  return { kind: 'value', name: text }
}

export function placeholdersIn(text: string, paper: PaperWords): FoundPlaceholder[] {
  if (!text.includes('{{')) return []
  return Array.from(text.matchAll(placeholderPattern), ({ 0: all, 1: whole = '', index }) => {
    const inner = whole.length > longestName ? whole.slice(0, longestName) : whole
    const typed = inner.trim()
    const place = { from: index, to: index + all.length, typed }
    const exact = readPlaceholder(inner)
    if (isKnown(exact, paper)) return { ...place, placeholder: exact, known: true, mended: false }
    const mended = readPlaceholder(withoutInvisible(inner))
    if (isKnown(mended, paper)) return { ...place, placeholder: mended, known: true, mended: true }
    return { ...place, placeholder: exact, known: false, mended: false }
  })
}

function isKnown(placeholder: Placeholder, { fields, lists, conditions }: PaperWords): boolean {
  if (placeholder.kind === 'value') return Object.hasOwn(fields, placeholder.name)
  if (placeholder.kind !== 'cell') return conditions.includes(placeholder.condition)
  if (!Object.hasOwn(lists, placeholder.list)) return false
  return lists[placeholder.list]?.columns.includes(placeholder.column) ?? false
}

/** `金额`, `台账.序号`; '' of a condition. */
export const keyOf = (placeholder: Placeholder): string =>
  placeholder.kind === 'cell'
    ? `${placeholder.list}.${placeholder.column}`
    : placeholder.kind === 'value'
      ? placeholder.name
      : ''

/** The text with a blank in the place of each placeholder. */
export function withoutPlaceholders(text: string, found: FoundPlaceholder[]): string {
  const starts = [0, ...found.map(({ to }) => to)]
  return starts.map((start, index) => text.slice(start, found[index]?.from)).join(' ')
}

/** Brackets are left that belong to no placeholder, full-width ones among them. */
export const strayBrackets = (rest: string): boolean => /[{｛]{2}|[}｝]{2}/.test(rest)
