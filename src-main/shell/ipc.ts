import { app, type BrowserWindow, ipcMain } from 'electron'
import { ok, type Result } from '#shared/result'
import type { Backend } from '../backend'
import { OnDemand } from '../on-demand'
import { listRecent } from '../recent-list'
import { closeWhenSaved } from './close-when-saved'
import { GrantedPaths } from './granted-paths'
import { isOwnFrame } from './security'
import { droppedWire, eventWire, invokeWire } from './wires'

/**
 * Connects one window to the backend, which is loaded with the first question that the shell does not answer itself; null =
 * it cannot be had, and the app is ending. Only our own top frame is answered.
 */
export function serveIpc(backend: OnDemand<Promise<Backend | null>>, window: BrowserWindow): void {
  const closing = closeWhenSaved(window)
  const paths = new GrantedPaths()
  const desk = new OnDemand(async () => (await import('./desk')).openDesk(backend, window, closing, paths))
  // From its first answer on the program behind says who may know which counties there are: the window may be locked.
  let isBehind = false
  ipcMain.handle(invokeWire, async (event, channel: unknown, input: unknown): Promise<Result<unknown>> => {
    const isOwn = isOwnFrame(event.senderFrame)
    // All that the start screen shows: it stands before the program behind it is loaded.
    if (isOwn && !isBehind && channel === 'county.recent' && input === null) {
      const recent = listRecent(app.getPath('userData'))
      paths.grant(channel, recent)
      return ok(recent)
    }
    const answer = await (await desk.get()).answer(isOwn, channel, input)
    isBehind ||= backend.made !== null
    return answer
  })
  ipcMain.handle(droppedWire, async (event, dropped: unknown): Promise<string[]> => {
    return isOwnFrame(event.senderFrame) ? (await desk.get()).takeDropped(dropped) : []
  })
}

/** The screens hear what the backend has to say. */
export function forwardEvents(backend: Backend, window: BrowserWindow): void {
  const stop = backend.on((event, payload) => {
    if (!window.isDestroyed()) window.webContents.send(eventWire, event, payload)
  })
  window.on('closed', stop)
}
