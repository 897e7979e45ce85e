/**
 * How titles are found: every character and every pair of neighbours is a word of the index, so that two characters of a
 * Chinese name find it. Longer words are looked for by their pairs, then held against the key itself.
 */

/** A text as it is searched: width and case do not matter, signs and spaces part words. */
export function searchKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Words of the index for one key, spaced. */
export function indexWords(key: string): string {
  return [...new Set(key.split(' ').flatMap((word) => [...word, ...pairsOf(word)]))].join(' ')
}

/** What was typed, as words of the index that must all be there, and as texts the key must hold; null = nothing to look for. */
export function searchWords(typed: string): { words: string[]; parts: string[] } | null {
  const parts = searchKey(typed)
    .split(' ')
    .filter((part) => part !== '')
  if (parts.length === 0) return null
  const words = new Set(parts.flatMap((part) => ([...part].length < 2 ? [part] : pairsOf(part))))
  return { words: [...words], parts }
}

function pairsOf(word: string): string[] {
  const signs = [...word]
  return signs.slice(1).map((sign, at) => `${signs[at]}${sign}`)
}
