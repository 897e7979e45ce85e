import { create } from 'zustand'
import type { TextTable } from '#shared/text/sheet-cells'
import { countFieldsInHand } from '../pending-saves'
import { ownPrintOf } from '../printing'
import type { ClipboardTexts } from './clipboard-texts'
import { hasFocus, type ListInView, listsInView } from './lists-in-view'

/** What is done with a list, step by step; null = nothing. */
export type ListWork =
  | { step: 'choose'; act: ListAct; lists: ListInView[] }
  | { step: 'refuse'; title: string; why: string }
  | { step: 'read'; act: ListAct; list: ListInView }
  | { step: 'print'; table: TextTable; filter: string }
  | { step: 'copy'; table: TextTable; texts: ClipboardTexts }

export type ListAct = 'print' | 'copy'
export const listActNames: Record<ListAct, string> = { print: '打印', copy: '复制' }

export const useListWork = create<{ work: ListWork | null }>(() => ({ work: null }))

export const setListWork = (work: ListWork | null): void => useListWork.setState({ work })

/** Of the only list, or the one in hand; of several the clerk says which. `near`: a control of the list that is meant. False = there is none. */
export function beginList(act: ListAct, near?: Element): boolean {
  const part = near?.closest('section, details, [data-list-place]')
  const lists = listsInView().filter(({ place }) => part?.contains(place) ?? true)
  const [first] = lists
  if (!first) return false
  const isMeant = lists.length === 1 || hasFocus(first) || part
  if (isMeant) workOn(act, first)
  else setListWork({ step: 'choose', act, lists })
  return true
}

/** Of the list that is meant; one that cannot be printed now says why. */
export function workOn(act: ListAct, list: ListInView): void {
  countFieldsInHand()
  const own = ownWay(act, list)
  const why = whyNotList(act, list)
  if (why !== null) setListWork({ step: 'refuse', title: list.title, why })
  else setListWork(own ? null : { step: 'read', act, list })
  if (why === null) void own?.print()
}

/** Why it cannot be done with that list, as a sentence; null = it can. */
export const whyNotList = (act: ListAct, list: ListInView): string | null => ownWay(act, list)?.whyNot() ?? null

const ownWay = (act: ListAct, { place, title }: ListInView) => (act === 'print' ? ownPrintOf(place, title) : null)

export const hasList = (): boolean => listsInView().length > 0
