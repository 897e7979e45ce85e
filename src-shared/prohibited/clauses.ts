import { foldText } from '../text/fold-text'
import { LastRead } from '../text/last-read'
import { type Token, tokenise } from './lexicon'
import type { ProhibitedWords } from './words'

/** Words between two commas, in the order of the sentence. */
export interface Clause {
  tokens: Token[]
  /** Stood in brackets behind the clause before. */
  bracket: boolean
  /** Begins an item of a list behind a colon: what is denied before the colon is denied in every item. */
  item: boolean
}

const sentenceEnd = /[。!?！？\n]/
const pieceEnd = /[;；]/
const colon = /[:：]/
/** A comma inside a figure (1,000) parts nothing. */
const clauseEnd = /(?<!\d),|,(?!\d)/
const title = /《[^》]*》/g
const bracket = /\(([^()]*)\)/g
const listNumber = /^\(?(?:[一二三四五六七八九十]+|\d{1,2})[、.)](?!\d)/

const lastRead = new LastRead<Clause[][]>()

/** Sentences of a text, each as its clauses; titles in 《》 are names and say nothing. */
export const readClauses = (data: ProhibitedWords, text: string): Clause[][] =>
  lastRead.of(data, text, () => split(data, text))

function split(data: ProhibitedWords, text: string): Clause[][] {
  return text
    .split(sentenceEnd)
    .flatMap(piecesOf)
    .map((pieces) => pieces.flatMap((piece, index) => clausesOfPiece(data, piece, index > 0)))
    .filter((clauses) => clauses.length > 0)
}

/** 不得用于下列事项：工作经费；购置设备。 is one sentence; without a colon every ； ends one. */
function piecesOf(sentence: string): string[][] {
  const pieces = sentence.split(pieceEnd)
  return colon.test(pieces[0] ?? '') ? [pieces] : pieces.map((piece) => [piece])
}

function clausesOfPiece(data: ProhibitedWords, piece: string, listed: boolean): Clause[] {
  const folded = foldText(piece).replace(title, '').replace(listNumber, '')
  return folded.split(colon).flatMap((part, partIndex) =>
    part
      .split(clauseEnd)
      .flatMap(inReadableParts)
      .flatMap((clause, clauseIndex) =>
        clausesOf(data, clause).map((one, index) => ({
          ...one,
          item: index === 0 && clauseIndex === 0 && (partIndex > 0 || listed),
        })),
      ),
  )
}

const longestClause = 300
/** More than stands between a deed and its thing. */
const overlap = 60

/** Nobody writes a clause of hundreds of letters; each word is held against each, so that one of thousands would hold the program up. */
function inReadableParts(clause: string): string[] {
  if (clause.length <= longestClause) return [clause]
  const count = Math.ceil((clause.length - overlap) / (longestClause - overlap))
  return Array.from({ length: count }, (_, at) => {
    const from = at * (longestClause - overlap)
    return clause.slice(from, from + longestClause)
  })
}

/** 设备费(乙方自备): the words in brackets are a clause of their own behind the one they stand in. */
function clausesOf(data: ProhibitedWords, text: string): Omit<Clause, 'item'>[] {
  const inner = [...text.matchAll(bracket)].map((match) => match[1] ?? '')
  return [text.replace(bracket, ''), ...inner]
    .map((part, index) => ({ tokens: tokenise(data, part), bracket: index > 0 }))
    .filter(({ tokens }) => tokens.length > 0)
}
