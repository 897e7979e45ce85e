import type { Element } from '@xmldom/xmldom'
import { paragraphText, textElements } from './word-parts'

/** What stands between `{{` and `}}`, trimmed. */
export type Placeholder =
  | { kind: 'open' | 'close'; condition: string }
  | { kind: 'cell'; list: string; column: string }
  | { kind: 'value'; name: string }

export const placeholderPattern = /\{\{([^{}]*)\}\}/g

export function readPlaceholder(inner: string): Placeholder {
  const text = inner.trim()
  const condition = /^如果(结束)?\s+(\S.*)$/u.exec(text)
  if (condition) return { kind: condition[1] ? 'close' : 'open', condition: condition[2] ?? '' }
  const dot = text.indexOf('.')
  if (dot > 0) return { kind: 'cell', list: text.slice(0, dot).trim(), column: text.slice(dot + 1).trim() }
  return { kind: 'value', name: text }
}

export function placeholdersIn(text: string): { inner: string; placeholder: Placeholder }[] {
  return Array.from(text.matchAll(placeholderPattern), ([, inner = '']) => ({
    inner: inner.trim(),
    placeholder: readPlaceholder(inner),
  }))
}

/** The marker a paragraph consists of, `{{如果 多年期}}` and nothing else; null for any other paragraph. */
export function markerOf(paragraph: Element): { kind: 'open' | 'close'; condition: string } | null {
  const text = paragraphText(paragraph).trim()
  if (!/^\{\{[^{}]*\}\}$/.test(text)) return null
  const placeholder = readPlaceholder(text.slice(2, -2))
  return placeholder.kind === 'open' || placeholder.kind === 'close' ? placeholder : null
}

/** Texts in which brackets are left that belong to no placeholder, full-width ones among them. */
export function strayBrackets(text: string): boolean {
  return /[{｛]{2}|[}｝]{2}/.test(text.replaceAll(placeholderPattern, ''))
}

/** Moves each placeholder that office programs split over several runs into the run where it begins. */
export function gatherPlaceholders(paragraph: Element): void {
  const elements = textElements(paragraph)
  const texts = elements.map((element) => element.textContent ?? '')
  const owners = texts.flatMap((text, index) => new Array<number>(text.length).fill(index))
  const joined = texts.join('')
  for (const match of joined.matchAll(placeholderPattern))
    owners.fill(owners[match.index] ?? 0, match.index, match.index + match[0].length)
  const gathered = texts.map(() => '')
  for (const [place, owner] of owners.entries()) gathered[owner] = (gathered[owner] ?? '') + (joined[place] ?? '')
  for (const [index, element] of elements.entries())
    if (gathered[index] !== texts[index]) setText(element, gathered[index] ?? '')
}

/** Text of a w:t with its spaces kept. */
export function setText(element: Element, text: string): void {
  element.textContent = text
  element.setAttribute('xml:space', 'preserve')
}
