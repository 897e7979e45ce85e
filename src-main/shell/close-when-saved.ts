import type { BrowserWindow } from 'electron'
import { eventWire } from './wires'

const closeTimeoutMs = 3000

export interface Closing {
  ready(): void
  wait(): void
}

/**
 * The window closes only after the screens have saved what was typed last, or after three seconds without a word of them;
 * `wait`: they are asking the clerk.
 */
export function closeWhenSaved(window: BrowserWindow): Closing {
  let timer: NodeJS.Timeout | undefined
  const ready = () => {
    clearTimeout(timer)
    if (!window.isDestroyed()) window.destroy()
  }
  window.on('close', (event) => {
    event.preventDefault()
    window.webContents.send(eventWire, 'beforeClose', null)
    timer ??= setTimeout(ready, closeTimeoutMs)
  })
  const wait = () => {
    clearTimeout(timer)
    timer = undefined
  }
  return { ready, wait }
}
