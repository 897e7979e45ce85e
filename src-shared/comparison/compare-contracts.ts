import type { PaperText } from '../review/paper-text'
import { type Clause, clausePlace, clausesOf } from './clauses'
import type { ComparedClause, ComparedRow } from './comparison'
import { isFilledIn } from './filled-blanks'
import { mattersOf } from './matters'
import { type Pair, pairUp } from './pair-up'
import { likeness, plain } from './plain-text'
import { type Piece, wordDifferences } from './word-differences'

/**
 * The draft contract of the procurement papers against the signed one, clause by clause (P33), in the order of the signed one.
 * A clause finds its twin by its title, then by its number where one of them has no title, then by what it says, so that one
 * put in between shifts no other.
 */
export function compareContracts(draft: PaperText, signed: PaperText): ComparedClause[] {
  return pairUp(clausesOf(draft), clausesOf(signed), {
    key: ({ title }) => plain(title),
    ways: [
      (one, other) => one.number === other.number && (one.number === '' || one.title === '' || other.title === ''),
      (one, other) => one.number !== '' && other.number !== '' && likeness(textOf(one), textOf(other)) > 0.5,
    ],
  })
    .map(comparedClause)
    .filter(({ draft: one, signed: other, rows }) => rows.length > 0 || (one ?? other)?.number !== '')
}

/** Where a compared clause stands: in the signed contract, or in the draft where it is gone. */
export const comparedPlace = ({ draft, signed }: Pick<ComparedClause, 'draft' | 'signed'>): string =>
  clausePlace(signed ?? draft ?? { number: '', title: '' })

const textOf = ({ title, lines }: Clause) => [title, ...lines].join('\n')

function comparedClause({ draft, signed }: Pair<Clause>): ComparedClause {
  const rows = pairUp(linesOf(draft), linesOf(signed), {
    key: ({ text }) => plain(text),
    ways: [(one, other) => isFilledIn(one.text, other.text), (one, other) => likeness(one.text, other.text) > 0.35],
  }).map(comparedRow)
  const titles = [draft?.title ?? '', signed?.title ?? '']
  const renamed = plain(titles[0] ?? '') !== plain(titles[1] ?? '')
  const state = !draft ? 'signedOnly' : !signed ? 'draftOnly' : renamed || rows.some(isApart) ? 'changed' : 'same'
  return {
    state,
    draft: draft && headingOf(draft),
    signed: signed && headingOf(signed),
    rows,
    matters: mattersOf(titles.join(' '), rows),
  }
}

const headingOf = ({ number, title }: Clause) => ({ number, title })
const isApart = ({ kind }: ComparedRow) => kind !== 'same' && kind !== 'filled'

/** Objects, so that two lines of one text are two. */
const linesOf = (clause: Clause | null) => (clause?.lines ?? []).map((text) => ({ text }))

function comparedRow({ draft, signed }: Pair<{ text: string }>): ComparedRow {
  if (!draft || !signed) {
    const alone = (line: { text: string } | null): Piece[] => (line ? [{ text: line.text, differs: true }] : [])
    return { kind: draft ? 'draftOnly' : 'signedOnly', draft: alone(draft), signed: alone(signed) }
  }
  if (plain(draft.text) === plain(signed.text)) {
    const whole = ({ text }: { text: string }): Piece[] => [{ text, differs: false }]
    return { kind: 'same', draft: whole(draft), signed: whole(signed) }
  }
  const kind = isFilledIn(draft.text, signed.text) ? 'filled' : 'changed'
  return { kind, ...wordDifferences(draft.text, signed.text) }
}
