import { type ProhibitedWords, type WordKind, wordKinds } from './words'

const parts = ['says', 'things', 'deeds', 'unless'] as const
type Part = (typeof parts)[number]

/** What a word is: a kind of the reading words, or a part of some use, and of which (`PX-03/0/things`). */
export type Kind = WordKind | 'quantity' | Part | `${string}/${number}/${Part}`

export interface Token {
  text: string
  /** Null: a stretch of text that no list knows. */
  kinds: Set<Kind> | null
}

interface Lexicon {
  words: Map<string, Set<Kind>>
  /** First letter of a word -> length of the longest word that begins with it. */
  longest: Map<string, number>
  /** Ends of words, longest first: ~柜 makes 密集柜 what 档案柜 is. */
  endings: [string, Set<Kind>][]
}

const quantity =
  /^[\d.,一二两三四五六七八九十百千万]+余?[台部辆套个名位人支张组批处次件架项条份户座间栋把年月日]|^[\d.,]+万?元(?!\/)/

const lexicons = new WeakMap<ProhibitedWords, Lexicon>()

/** The longest known word wins at every place, so that 工程师 is never read as 工程. Text is folded (catalog/text). */
export function tokenise(data: ProhibitedWords, text: string): Token[] {
  const lexicon = lexiconOf(data)
  const tokens: Token[] = []
  let unknown = ''
  const flush = () => {
    const kinds = lexicon.endings.find(([ending]) => unknown.endsWith(ending))?.[1] ?? null
    if (unknown) tokens.push({ text: unknown, kinds })
    unknown = ''
  }
  for (let at = 0; at < text.length; ) {
    const known = knownAt(text, at, lexicon)
    if (!known) {
      unknown += text[at]
      at += 1
      continue
    }
    flush()
    tokens.push(known)
    at += known.text.length
  }
  flush()
  return tokens
}

function knownAt(text: string, at: number, { words, longest }: Lexicon): Token | null {
  for (let length = Math.min(longest.get(text.charAt(at)) ?? 0, text.length - at); length > 0; length -= 1) {
    const word = text.slice(at, at + length)
    const kinds = words.get(word)
    if (kinds) return { text: word, kinds }
  }
  const count = quantity.exec(text.slice(at, at + 16))?.[0]
  return count ? { text: count, kinds: new Set<Kind>(['quantity']) } : null
}

function lexiconOf(data: ProhibitedWords): Lexicon {
  const kept = lexicons.get(data)
  if (kept) return kept
  const words: Lexicon['words'] = new Map()
  const add = (list: string, kind: Kind) => {
    for (const word of list.split(' ').filter(Boolean)) words.set(word, (words.get(word) ?? new Set()).add(kind))
  }
  for (const kind of wordKinds) add(data.words[kind].words, kind)
  for (const { code, groups } of [...data.uses, data.employment]) {
    groups.forEach((group, index) => {
      for (const part of parts) {
        add(group[part], part)
        add(group[part], `${code}/${index}/${part}`)
      }
    })
  }
  const endings = [...words]
    .flatMap(([word, kinds]): Lexicon['endings'] => (word.startsWith('~') ? [[word.slice(1), kinds]] : []))
    .sort(([a], [b]) => b.length - a.length)
  const longest: Lexicon['longest'] = new Map()
  for (const word of words.keys()) {
    const first = word.charAt(0)
    longest.set(first, Math.max(longest.get(first) ?? 0, word.length))
  }
  const made = { words, longest, endings }
  lexicons.set(data, made)
  return made
}
