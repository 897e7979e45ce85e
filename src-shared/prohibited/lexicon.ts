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
  /^(?:不到|不足)?[\d.,一二两三四五六七八九十百千万]+余?[台部辆套个名位人支张组批处次件架项条份户座间栋把年月日]|^[\d.,]+万?元(?!\/)/

const figures = new Set('不0123456789.,一二两三四五六七八九十百千万')
const isQuantity = new Set<Kind>(['quantity'])

const lexicons = new WeakMap<ProhibitedWords, Lexicon>()

/**
 * Words as few and as known as can be, so that 工程师 is never read as 工程 and 派遣工作人员 not as 派遣工. Text is folded
 * (text/fold-text).
 */
export function tokenise(data: ProhibitedWords, text: string): Token[] {
  const lexicon = lexiconOf(data)
  const tokens: Token[] = []
  let unknown = ''
  const flush = () => {
    const kinds = lexicon.endings.find(([ending]) => unknown.endsWith(ending))?.[1] ?? null
    if (unknown) tokens.push({ text: unknown, kinds })
    unknown = ''
  }
  for (const token of cheapest(text, lexicon)) {
    if (token.kinds) flush()
    if (token.kinds) tokens.push(token)
    else unknown += token.text
  }
  flush()
  return tokens
}

/** A letter that no word covers costs a little more than a word. */
const unknownCost = 1.2

/** The cheapest way through the text, found from its end; of two as cheap the longer first word. */
function cheapest(text: string, lexicon: Lexicon): Token[] {
  const costs: number[] = []
  const first: Token[] = []
  costs[text.length] = 0
  for (let at = text.length - 1; at >= 0; at -= 1) {
    let best: Token = { text: text.charAt(at), kinds: null }
    let cost = unknownCost + (costs[at + 1] ?? 0)
    for (const token of wordsAt(text, at, lexicon)) {
      const whole = 1 + (costs[at + token.text.length] ?? 0)
      if (whole <= cost) [best, cost] = [token, whole]
    }
    costs[at] = cost
    first[at] = best
  }
  const path: Token[] = []
  for (let at = 0; at < text.length; at += first[at]?.text.length ?? 1) path.push(first[at] as Token)
  return path
}

/** Known words that begin here, the longest last. */
function wordsAt(text: string, at: number, { words, longest }: Lexicon): Token[] {
  const found: Token[] = []
  const count = figures.has(text.charAt(at)) ? quantity.exec(text.slice(at, at + 16))?.[0] : undefined
  if (count) found.push({ text: count, kinds: isQuantity })
  const most = Math.min(longest.get(text.charAt(at)) ?? 0, text.length - at)
  for (let length = 1; length <= most; length += 1) {
    const word = text.slice(at, at + length)
    const kinds = words.get(word)
    if (kinds) found.push({ text: word, kinds })
  }
  return found
}

function lexiconOf(data: ProhibitedWords): Lexicon {
  const kept = lexicons.get(data)
  if (kept) return kept
  const words: Lexicon['words'] = new Map()
  const add = (list: string, kind: Kind): void => {
    for (const word of wordsIn(data, list)) words.set(word, (words.get(word) ?? new Set()).add(kind))
  }
  for (const kind of wordKinds) add(data.words[kind].words, kind)
  for (const { code, groups } of [...data.uses, data.employment]) {
    groups.forEach((group, index) => {
      for (const part of parts) {
        add(group[part] ?? '', part)
        add(group[part] ?? '', `${code}/${index}/${part}`)
      }
    })
  }
  inheritFromEndings(words)
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

/** Words of a list, one by one: @staff stands for all words of that kind, (民政|低保)(专干|助理) for four. */
export function wordsIn(data: ProhibitedWords, list: string): string[] {
  return list
    .split(' ')
    .filter(Boolean)
    .flatMap((word) =>
      word.startsWith('@') ? wordsIn(data, data.words[word.slice(1) as WordKind].words) : unfold(word),
    )
}

function unfold(word: string): string[] {
  const [all, before = '', choice = '', after = ''] = /^([^(]*)\(([^)]*)\)(.*)$/.exec(word) ?? []
  return all === undefined ? [word] : choice.split('|').flatMap((one) => unfold(before + one + after))
}

/** 日常运行 is also what 运行 is: a word of a use takes over the same part of uses from the longest word it ends in. */
function inheritFromEndings(words: Lexicon['words']): void {
  const parted = (['things', 'deeds'] as const).map((part) => ({ part, end: new RegExp(`/${part}$`) }))
  for (const [word, kinds] of words) {
    for (const { part, end } of parted) {
      if (!kinds.has(part) || kinds.has('neutral')) continue
      const shorter = endsOf(word).find((ending) => words.get(ending)?.has(part))
      for (const kind of words.get(shorter ?? '') ?? []) if (end.test(kind)) kinds.add(kind)
    }
  }
}

/** Ends of a word of two letters and more, the longest first. */
const endsOf = (word: string) => Array.from({ length: Math.max(0, word.length - 2) }, (_, at) => word.slice(at + 1))
