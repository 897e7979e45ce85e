import { useNavigation } from './navigation'
import { flushPendingSaves } from './pending-saves'

/** Lives as long as the window: a screen come back from a crash finds it, a new start of the program does not. */
const placeKey = 'place-to-reopen'

let reopening = false
/** Where the screen before this one was. */
let placeLeft: string | null = null

/** Loads the window anew and comes back to where it is now. What was typed is saved before. */
export async function reopenHere(): Promise<void> {
  await flushPendingSaves()
  reopening = true
  window.location.reload()
}

/** Whether this window was loaded anew. One that was not need not ask its storage, for which it would wait for the other process. */
export const isReload = () =>
  performance.getEntriesByType('navigation').some((entry) => 'type' in entry && entry.type === 'reload')

/** Whether this window begins in a county, as the last one ended: then it does not show the start screen first. */
export const beginsInCounty = (): boolean => window.goufutong.beginsInCounty || isReload()

/** Keeps the place in mind, whatever may happen to this screen; one that is left in good order forgets it. */
export function rememberPlace(countyFolder: () => string | null): () => void {
  placeLeft = isReload() ? sessionStorage.getItem(placeKey) : null
  const forget = () => {
    if (!reopening) sessionStorage.removeItem(placeKey)
  }
  window.addEventListener('pagehide', forget)
  const stop = useNavigation.subscribe(({ screen, projectId, tab, recordKind, recordId, year }) => {
    sessionStorage.setItem(
      placeKey,
      JSON.stringify({ county: countyFolder(), place: { screen, projectId, tab, recordKind, recordId, year } }),
    )
  })
  return () => {
    window.removeEventListener('pagehide', forget)
    stop()
  }
}

/** Turns to the place where this window was before it was loaded, when it was in this county. */
export function returnToPlace(countyFolder: string): void {
  const { county, place } = JSON.parse(placeLeft ?? '{}')
  placeLeft = null
  if (county === countyFolder) useNavigation.setState(place)
}
