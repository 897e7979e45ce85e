import { call, onEvent } from './api'
import { backUpBeforeLeaving } from './leaving-backup'
import { useLock } from './lock-state'
import { newId } from './new-id'
import { flushPendingSaves, leftUnsaved } from './pending-saves'

/** The window closes after what was typed last is saved; `ask` is called instead when something is not. */
export function saveBeforeClose(ask: (left: string[]) => void): () => void {
  return onEvent('beforeClose', async () => {
    if (useLock.getState().is !== 'open') return closeLocked()
    const left = await leftUnsaved()
    if (left.length === 0) return closeWindow()
    await call('app.closeAsked', null)
    ask(left)
  })
}

/** Nothing of it is lost behind the lock: with something unsaved the window stays, and says so; else it is backed up and closed. */
async function closeLocked(): Promise<void> {
  await call('app.closeAsked', null)
  const { is, left, inDialog } = useLock.getState()
  if (is === 'locking' || left.length > 0 || inDialog) return useLock.setState({ closing: 'barred' })
  useLock.setState({ closing: 'backingUp' })
  await call('backup.make', { kind: 'close', jobId: newId() })
  await call('app.closeReady', null)
}

/** Backed up first: from here on the window waits for that, or for the clerk. */
export async function closeWindow(): Promise<void> {
  await flushPendingSaves()
  await call('app.closeAsked', null)
  if (await backUpBeforeLeaving()) await call('app.closeReady', null)
}
