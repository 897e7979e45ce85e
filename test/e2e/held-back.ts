import type { ElectronApplication } from 'playwright-core'

type Handler = (...asked: unknown[]) => unknown

/** The next question on that channel waits until it is let go, as behind a slow disk. Answers how to let it go. */
export async function heldBack(app: ElectronApplication, channel: string): Promise<() => Promise<void>> {
  await app.evaluate(({ ipcMain }, name) => {
    const handlers = (ipcMain as unknown as { _invokeHandlers: Map<string, Handler> })._invokeHandlers
    for (const [wire, answer] of handlers) {
      handlers.set(wire, async (...asked) => {
        if (asked[1] !== name) return answer(...asked)
        handlers.set(wire, answer)
        await new Promise<void>((go) => Object.assign(globalThis, { letGo: go }))
        return answer(...asked)
      })
    }
  }, channel)
  return () => app.evaluate(() => (globalThis as unknown as { letGo(): void }).letGo())
}
