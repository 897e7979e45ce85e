import type { RefObject } from 'react'
import { ok } from '#shared/result'
import { useWholeList } from './whole-list'

export interface ToldList {
  heads: readonly string[]
  rows(): string[][]
}

/**
 * What is drawn as no table, rows with their files or the fields of a sheet, as a list for paper and clipboard. Its place
 * names it by `data-list`; a table inside of it is a part of it.
 */
export function useToldList(place: RefObject<HTMLElement | null>, list: ToldList | null): void {
  useWholeList(place, list && { heads: list.heads, read: async () => ok(list.rows()) })
}
