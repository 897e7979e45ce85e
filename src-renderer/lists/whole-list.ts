import { type RefObject, useEffect, useRef } from 'react'
import { fail, ok, type Result } from '#shared/result'

/** A list of which only the first pages are drawn. */
export interface WholeList {
  heads: readonly string[]
  read: ReadWhole
}

/** All rows as they would be drawn, numbers masked as there; `onRows` hears how many there are so far. CANCELLED. */
export type ReadWhole = (onRows: (rows: number) => void, signal: AbortSignal) => Promise<Result<string[][]>>

const lists = new WeakMap<Element, () => WholeList | null>()

/** What is drawn in `place` is the beginning of that list; null = it is all there is. */
export function useWholeList(place: RefObject<HTMLElement | null>, list: WholeList | null): void {
  const latest = useRef(list)
  latest.current = list
  useEffect(() => {
    const { current } = place
    if (!current) return
    lists.set(current, () => latest.current)
    return () => void lists.delete(current)
  })
}

export function wholeListOf(table: Element): WholeList | null {
  for (let at: Element | null = table; at; at = at.parentElement) {
    const list = lists.get(at)
    if (list) return list()
  }
  return null
}

interface Page<Row, Cursor> {
  rows: Row[]
  /** null = there are no further ones. */
  next: Cursor | null
}

/** Page by page to the end, with `cells` of each row. */
export async function readPages<Row, Cursor>(
  read: (after: Cursor | null) => Promise<Result<Page<Row, Cursor>>>,
  cells: (row: Row) => string[],
  onRows: (rows: number) => void,
  signal: AbortSignal,
): Promise<Result<string[][]>> {
  const all: string[][] = []
  for (let after: Cursor | null = null; ; ) {
    if (signal.aborted) return fail('CANCELLED')
    const page: Result<Page<Row, Cursor>> = await read(after)
    if (!page.ok) return page
    for (const row of page.value.rows) all.push(cells(row))
    onRows(all.length)
    after = page.value.next
    if (after === null) return ok(all)
  }
}
