import { create } from 'zustand'

interface ChosenRows {
  /** The part of a screen they stand in: a stage of the project's materials, a record; '' = nothing is chosen. */
  scope: string
  ids: ReadonlySet<string>
  /** Chosen last: where a range begins. */
  last: string
}

const none: ChosenRows = { scope: '', ids: new Set(), last: '' }

/** Rows of stored files that are chosen to be moved or 移出 together. */
export const useChosenRows = create<ChosenRows>(() => none)

export const clearChosen = (): void => useChosenRows.setState(none)

/** Of one scope: what is chosen elsewhere is chosen no more. */
function idsIn(scope: string): Set<string> {
  const now = useChosenRows.getState()
  return new Set(now.scope === scope ? now.ids : [])
}

/** One more, or one less. */
export function toggleChosen(scope: string, id: string): void {
  const ids = idsIn(scope)
  if (!ids.delete(id)) ids.add(id)
  if (ids.size === 0) clearChosen()
  else useChosenRows.setState({ scope, ids, last: id })
}

export function chooseAll(scope: string, more: readonly string[]): void {
  const ids = new Set([...idsIn(scope), ...more])
  useChosenRows.setState({ scope, ids, last: more.at(-1) ?? '' })
}

/** All between the one chosen last and this one, as they stand on the screen. */
export function chooseTo(scope: string, id: string): void {
  const { last } = useChosenRows.getState()
  const shown = [...document.querySelectorAll<HTMLElement>(`[data-scope="${CSS.escape(scope)}"]`)]
  const order = shown.flatMap(({ dataset }) => dataset.file ?? [])
  const [from, to] = [order.indexOf(last), order.indexOf(id)]
  if (from < 0 || !idsIn(scope).has(last)) toggleChosen(scope, id)
  else chooseAll(scope, [...order.slice(Math.min(from, to), Math.max(from, to) + 1).filter((one) => one !== id), id])
}
