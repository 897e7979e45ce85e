import { randomUUID } from 'node:crypto'
import { startShell } from './shell/app'
import { clock } from './shell/clock'
import { systemKeyStore } from './shell/key-store'
import { systemUser } from './system-user'

/**
 * Composition root of the desktop app: the backend of the command line and the tests, in an Electron shell. It is loaded
 * when the window is on its way: most of the program, and the window needs none of it.
 */
startShell(async (folders) => {
  const { createBackend } = await import('./backend')
  const keyStore = systemKeyStore()
  return createBackend({ ...folders, now: clock(), newId: () => randomUUID(), who: systemUser, keyStore })
})
