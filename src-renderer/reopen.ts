import { areDraftsKnown, findDraft, keepDraft } from './drafts'
import { type Screen, useNavigation } from './navigation'
import { flushPendingSaves } from './pending-saves'

/** Where in a county, or before one, the clerk is. */
type Place = Pick<
  ReturnType<typeof useNavigation.getState>,
  'screen' | 'projectId' | 'tab' | 'recordKind' | 'recordId' | 'contractorId' | 'year'
>

/** Lives as long as the window: at once, also for a screen that has crashed. */
const windowKey = 'place-to-reopen'
/** With the app's own data: for a later start, in good order or after a power cut. No name is in it. */
const draftKey = (countyFolder: string) => `place ${countyFolder}`
const outside: Screen[] = ['start', 'wizard']

/** Where the window was before it was loaded anew. */
let left: { county: string | null; place: Place } | null = null

/** Loads the window anew and comes back to where it is now. What was typed is saved before. */
export async function reopenHere(): Promise<void> {
  await flushPendingSaves()
  window.location.reload()
}

/** Whether this window was loaded anew. One that was not need not ask its storage, for which it would wait for the other process. */
export const isReload = () =>
  performance.getEntriesByType('navigation').some((entry) => 'type' in entry && entry.type === 'reload')

/** Whether this window begins in a county, as the last one ended: then it does not show the start screen first. */
export const beginsInCounty = (): boolean => window.goufutong.beginsInCounty || isReload()

/** Keeps the place in mind, whatever may happen to this screen or to the program, and saves what stands in it when it goes. */
export function rememberPlace(countyFolder: () => string | null): () => void {
  left = isReload() ? JSON.parse(sessionStorage.getItem(windowKey) ?? 'null') : null
  const save = () => void flushPendingSaves()
  window.addEventListener('pagehide', save)
  const stop = useNavigation.subscribe(({ screen, projectId, tab, recordKind, recordId, contractorId, year }) => {
    const county = countyFolder()
    const place: Place = { screen, projectId, tab, recordKind, recordId, contractorId, year }
    sessionStorage.setItem(windowKey, JSON.stringify({ county, place }))
    // What is not known yet is written over by nothing: whoever signs in comes back to it.
    if (county && areDraftsKnown() && !outside.includes(screen)) keepDraft(draftKey(county), place)
  })
  return () => {
    window.removeEventListener('pagehide', save)
    stop()
  }
}

/** Where this window was before it was loaded, or else where the clerk was in this county last; null = nowhere yet. */
export function placeLeft(countyFolder: string | null): Place | null {
  const before = left
  left = null
  if (before?.county === countyFolder) return before.place
  return countyFolder === null ? null : findDraft(draftKey(countyFolder), isPlace)
}

const isPlace = (value: unknown): value is Place => typeof (value as Place | null)?.screen === 'string'
