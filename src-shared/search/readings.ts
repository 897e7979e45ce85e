import { searchKey, searchWords } from '../records/search-words'
import { writtenDays } from './found-days'
import { foundKey } from './search-text'

/** text: stands somewhere; run: stands so, no longer number around it; day: such a day is written, whichever way. */
export interface WantedPart {
  is: 'text' | 'run' | 'day'
  held: string
  /** Words of the index that must all be there. */
  words: readonly string[]
}

/** One way to understand what was typed: all of its parts are wanted. */
export type Reading = readonly WantedPart[]

/** As it is typed; and, where that differs, a day as the day it is, and 家计调查2023 as 家计调查 and 2023. None = nothing to look for. */
export function readingsOf(typed: string): Reading[] {
  const days = writtenDays(typed)
  const signs = [...typed]
  const rest = signs.map((sign, at) => (days.some(({ at: [from, to] }) => at >= from && at < to) ? ' ' : sign)).join('')
  const parts = searchWords(foundKey(rest))?.parts ?? []
  const asTyped = [...parts.map(text), ...days.map(({ at }) => run(foundKey(signs.slice(...at).join(''))))]
  if (asTyped.length === 0) return []
  const pieces = parts.flatMap(piecesOf)
  if (days.length === 0 && pieces.length === parts.length) return [asTyped]
  return [
    asTyped,
    [...pieces.map(text), ...days.map(({ word }) => ({ is: 'day' as const, held: word, words: [word] }))],
  ]
}

/** Beside Han digits of more than one sign are a word of their own, 第1期 is one; in a code like JD000777 a year alone is. */
const piecesOf = (part: string): string[] =>
  part.split(/^[a-z\d]+$/.test(part) ? /(?<!\d)((?:19|20)\d\d)(?!\d)/ : /(\d{2,})/).filter((piece) => piece !== '')

const wordsOf = (key: string) => searchWords(key)?.words ?? []
const text = (held: string): WantedPart => ({ is: 'text', held, words: wordsOf(held) })
const run = (held: string): WantedPart => ({ is: 'run', held: searchKey(held), words: wordsOf(held) })
