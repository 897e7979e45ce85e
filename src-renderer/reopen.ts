import { useNavigation } from './navigation'
import { flushPendingSaves } from './pending-saves'

const placeKey = 'place-to-reopen'

/** Loads the window anew and comes back to where it is now. What was typed is saved before. */
export async function reopenHere(): Promise<void> {
  await flushPendingSaves()
  const { screen, projectId, tab, year } = useNavigation.getState()
  sessionStorage.setItem(placeKey, JSON.stringify({ screen, projectId, tab, year }))
  window.location.reload()
}

/** After `reopenHere`: turns to the place it left, once. */
export function returnToPlace(): void {
  const place = sessionStorage.getItem(placeKey)
  sessionStorage.removeItem(placeKey)
  if (place !== null) useNavigation.setState(JSON.parse(place))
}
