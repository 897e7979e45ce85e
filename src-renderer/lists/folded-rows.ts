import { type RefObject, useEffect, useRef } from 'react'

const folded = new WeakMap<HTMLTableRowElement, () => string[][]>()

/** A row that stands for others, which are folded away: on paper and in a copy they stand in its place, none where all are in view. */
export function useFoldedRows(row: RefObject<HTMLTableRowElement | null>, rows: () => string[][]): void {
  const latest = useRef(rows)
  latest.current = rows
  useEffect(() => {
    const { current } = row
    if (!current) return
    folded.set(current, () => latest.current())
    return () => void folded.delete(current)
  })
}

/** Null = the row stands for itself. */
export const foldedIn = (row: HTMLTableRowElement): string[][] | null => folded.get(row)?.() ?? null
