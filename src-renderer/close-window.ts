import { call, onEvent } from './api'
import { backUpBeforeLeaving } from './leaving-backup'
import { flushPendingSaves, leftUnsaved } from './pending-saves'

/** The window closes after what was typed last is saved; `ask` is called instead when something is not. */
export function saveBeforeClose(ask: (left: string[]) => void): () => void {
  return onEvent('beforeClose', async () => {
    const left = await leftUnsaved()
    if (left.length === 0) return closeWindow()
    await call('app.closeAsked', null)
    ask(left)
  })
}

/** Backed up first: from here on the window waits for that, or for the clerk. */
export async function closeWindow(): Promise<void> {
  await flushPendingSaves()
  await call('app.closeAsked', null)
  if (await backUpBeforeLeaving()) await call('app.closeReady', null)
}
