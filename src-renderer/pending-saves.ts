import { call, onEvent } from './api'

const flushers = new Set<() => Promise<void>>()
const unsaved = new Set<() => string[]>()

/** A form that saves by itself says how to save at once; answers how to take it back. */
export function registerPendingSave(flush: () => Promise<void>): () => void {
  flushers.add(flush)
  return () => flushers.delete(flush)
}

/** A form says what of it is in no county yet, in the clerk's words: 旗县信息（保存失败）; answers how to take it back. */
export function registerUnsaved(describe: () => string[]): () => void {
  unsaved.add(describe)
  return () => unsaved.delete(describe)
}

export async function flushPendingSaves(): Promise<void> {
  await Promise.all([...flushers].map((flush) => flush()))
}

/** What is in no county yet, in the clerk's words. */
export const unsavedNow = (): string[] => [...unsaved].flatMap((describe) => describe())

/** The window closes after what was typed last is saved; `ask` is called instead when something is not. */
export function saveBeforeClose(ask: (left: string[]) => void): () => void {
  return onEvent('beforeClose', async () => {
    await flushPendingSaves()
    const left = unsavedNow()
    if (left.length === 0) return closeWindow()
    await call('app.closeAsked', null)
    ask(left)
  })
}

export async function closeWindow(): Promise<void> {
  await flushPendingSaves()
  await call('app.closeReady', null)
}
