import { call, onEvent } from './api'

const flushers = new Set<() => Promise<void>>()

/** A form that saves by itself says how to save at once; answers how to take it back. */
export function registerPendingSave(flush: () => Promise<void>): () => void {
  flushers.add(flush)
  return () => flushers.delete(flush)
}

export async function flushPendingSaves(): Promise<void> {
  await Promise.all([...flushers].map((flush) => flush()))
}

/** The window closes after what was typed last is saved. */
export function saveBeforeClose(): () => void {
  return onEvent('beforeClose', async () => {
    await flushPendingSaves()
    await call('app.closeReady', null)
  })
}
