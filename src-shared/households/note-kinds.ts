import type { RowNote } from './table'

/** A kind of reason, and against how many rows it stands. */
export interface NoteKind {
  kind: string
  rows: number
}

/** What there is of notes, none of them itself: they are read by the page. */
export interface NoteList {
  count: number
  /** Most rows first; a row with several reasons counts under each. */
  kinds: NoteKind[]
}

/** Those of a row stand together. */
export function listOfNotes(notes: readonly RowNote[]): NoteList {
  const kinds = new Map<string, NoteKind & { last: number }>()
  for (const { kind, line } of notes) {
    const known = kinds.get(kind)
    if (!known) kinds.set(kind, { kind, rows: 1, last: line })
    else if (known.last !== line) {
      known.rows++
      known.last = line
    }
  }
  const sorted = [...kinds.values()].sort((one, other) => other.rows - one.rows)
  return { count: notes.length, kinds: sorted.map(({ kind, rows }) => ({ kind, rows })) }
}
