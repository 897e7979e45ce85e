import { type BrowserWindow, screen } from 'electron'
import { readPlace, visiblePlace } from '#shared/window-place'
import { keep, readKept } from './kept'

/** A window is moved in a hundred steps: what it comes to is kept. */
const STILL_MS = 800

/** Where the last window stood, on a display that is there; a first one is sized for an old 1366x768 screen. */
export function placeToOpen() {
  const first = screen.getPrimaryDisplay()
  const areas = [first, ...screen.getAllDisplays().filter(({ id }) => id !== first.id)].map(({ workArea }) => workArea)
  return visiblePlace(readPlace(readKept('window-place')), areas, { width: 1366, height: 768 })
}

export function keepPlace(window: BrowserWindow): void {
  let timer: NodeJS.Timeout | undefined
  let kept = readKept('window-place')
  const now = () => JSON.stringify({ ...window.getNormalBounds(), maximized: window.isMaximized() })
  const write = () => {
    if (window.isDestroyed() || window.isMinimized() || window.isFullScreen()) return
    const place = now()
    if (place !== kept) keep('window-place', place)
    kept = place
  }
  const later = () => {
    clearTimeout(timer)
    timer = setTimeout(write, STILL_MS)
  }
  window.on('resize', later)
  window.on('move', later)
  window.on('maximize', later)
  window.on('unmaximize', later)
  window.on('close', () => {
    clearTimeout(timer)
    write()
  })
}
