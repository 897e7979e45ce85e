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

/** Keeps the place in mind, whatever may happen to this screen; one that is left in good order forgets it. */
export function rememberPlace(countyFolder: () => string | null): () => void {
  placeLeft = sessionStorage.getItem(placeKey)
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
