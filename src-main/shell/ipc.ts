import { app, type BrowserWindow, ipcMain } from 'electron'
import { ok, type Result } from '#shared/result'
import type { Backend } from '../backend'
import { listRecent } from '../recent-list'
import { closeWhenSaved } from './close-when-saved'
import { GrantedPaths } from './granted-paths'
import { isOwnFrame } from './security'
import { droppedWire, eventWire, invokeWire } from './wires'

/**
 * Connects one window to the backend, which may still be loading; null = it cannot be had, and the app is ending. Only our
 * own top frame is answered. The desk with its schemas is loaded behind the window: no window waits for it.
 */
export function serveIpc(served: Promise<void>, backend: Promise<Backend | null>, window: BrowserWindow): void {
  const closing = closeWhenSaved(window)
  const paths = new GrantedPaths()
  const desk = served.then(() => import('./desk')).then(({ openDesk }) => openDesk(backend, window, closing, paths))
  ipcMain.handle(invokeWire, async (event, channel: unknown, input: unknown): Promise<Result<unknown>> => {
    const isOwn = isOwnFrame(event.senderFrame)
    // All that the start screen shows: it stands before the program behind it is loaded.
    if (isOwn && channel === 'county.recent' && input === null) {
      const recent = listRecent(app.getPath('userData'))
      paths.grant(channel, recent)
      return ok(recent)
    }
    return (await desk).answer(isOwn, channel, input)
  })
  ipcMain.handle(droppedWire, async (event, dropped: unknown): Promise<string[]> => {
    return isOwnFrame(event.senderFrame) ? (await desk).takeDropped(dropped) : []
  })
  void backend.then((opened) => {
    const stop = opened?.on((event, payload) => {
      if (!window.isDestroyed()) window.webContents.send(eventWire, event, payload)
    })
    if (stop) window.on('closed', stop)
  })
}
