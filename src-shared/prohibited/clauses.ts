import { foldText } from '../catalog/text'
import { type Token, tokenise } from './lexicon'
import type { ProhibitedWords } from './words'

/** Words between two commas, in the order of the sentence. */
export interface Clause {
  tokens: Token[]
  /** Stood in brackets behind the clause before. */
  bracket: boolean
}

const sentenceEnd = /[。;!?；！？\n]/
/** A comma inside a figure (1,000) parts nothing. */
const clauseEnd = /(?<!\d),|,(?!\d)|:/
const title = /《[^》]*》/g
const bracket = /\(([^()]*)\)/g
const listNumber = /^\(?(?:[一二三四五六七八九十]+|\d{1,2})[、.)](?!\d)/

/** Texts read last: two rules read the same ones, and most stay the same from one check to the next. */
const lastRead = new WeakMap<ProhibitedWords, Map<string, Clause[][]>>()
const kept = 1000

/** Sentences of a text, each as its clauses; titles in 《》 are names and say nothing. */
export function readClauses(data: ProhibitedWords, text: string): Clause[][] {
  const known = lastRead.get(data) ?? new Map<string, Clause[][]>()
  lastRead.set(data, known)
  const before = known.get(text)
  if (before) return before
  const clauses = split(data, text)
  if (known.size >= kept) known.clear()
  known.set(text, clauses)
  return clauses
}

function split(data: ProhibitedWords, text: string): Clause[][] {
  return text
    .split(sentenceEnd)
    .map((sentence) => foldText(sentence).replace(title, '').replace(listNumber, ''))
    .map((sentence) => sentence.split(clauseEnd).flatMap((clause) => clausesOf(data, clause)))
    .filter((clauses) => clauses.length > 0)
}

/** 设备费(乙方自备): the words in brackets are a clause of their own behind the one they stand in. */
function clausesOf(data: ProhibitedWords, text: string): Clause[] {
  const inner = [...text.matchAll(bracket)].map((match) => match[1] ?? '')
  return [text.replace(bracket, ''), ...inner]
    .map((part, index) => ({ tokens: tokenise(data, part), bracket: index > 0 }))
    .filter(({ tokens }) => tokens.length > 0)
}
