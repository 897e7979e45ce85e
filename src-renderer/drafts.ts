import { call } from './api'
import { createAutosave } from './autosave'
import { registerPendingSave } from './pending-saves'

/** Drafts as they stand; the same on the disk a quarter of a second later. */
const drafts = new Map<string, string>()
/** Keys whose draft on the disk is not that of `drafts` yet. */
const changed = new Set<string>()
const saving = createAutosave(write, 150, 400)

registerPendingSave(() => saving.flush())

let known = false

/**
 * What a killed program or a failed save has left, read once, before the first screen is drawn that may show it: in a county
 * with accounts it is told to nobody who has not signed in.
 */
export async function loadDrafts(): Promise<void> {
  const kept = await call('draft.list', null)
  if (!kept.ok) return
  known = true
  for (const { key, body } of kept.value) if (!drafts.has(key)) drafts.set(key, body)
}

export const areDraftsKnown = (): boolean => known

/** Keeps what is typed in a form until it is saved or given up: `value` must be fit for JSON. */
export function keepDraft(key: string, value: unknown): void {
  const body = JSON.stringify(value)
  if (drafts.get(key) === body) return
  drafts.set(key, body)
  changed.add(key)
  saving.touch()
}

export function dropDraft(key: string): void {
  if (!drafts.delete(key)) return
  changed.add(key)
  saving.touch()
}

export const draftKeys = (): string[] => [...drafts.keys()]

/** As kept by an older version it may be of another shape: `isWhole` tells; null when it is none. */
export function findDraft<T>(key: string, isWhole: (value: unknown) => value is T): T | null {
  const body = drafts.get(key)
  if (body === undefined) return null
  const value: unknown = JSON.parse(body)
  return isWhole(value) ? value : null
}

async function write(): Promise<void> {
  const keys = [...changed]
  changed.clear()
  // A disk of the app's own data that is full as well: the text stays on the screen, where the failed save is shown.
  await Promise.all(
    keys.map((key) => {
      const body = drafts.get(key)
      return body === undefined ? call('draft.drop', { key }) : call('draft.keep', { key, body })
    }),
  )
}
