import { plain } from './plain-text'

/** Blank places of a draft: underlines, boxes, 【】, ×××, dots. */
const blanks = /_{2,}|﹍+|【[\s　]*】|[（(][\s　]*[）)]|[×xX]{2,}|[.…]{3,}|□|\t+/g

/** The signed line is the draft's with its blanks filled in, and nothing slipped in beside them. */
export function isFilledIn(draft: string, signed: string): boolean {
  const parts = draft.normalize('NFKC').split(blanks).map(plain)
  if (parts.length === 1) return false
  const whole = plain(signed)
  let rest = whole
  for (const [index, part] of parts.entries()) {
    const at = index === 0 ? (rest.startsWith(part) ? 0 : -1) : rest.indexOf(part)
    if (at < 0) return false
    rest = rest.slice(at + part.length)
  }
  // The last words must end the line, unless a blank does.
  return whole.endsWith(parts.at(-1) ?? '')
}
