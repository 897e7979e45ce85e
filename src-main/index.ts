import { randomUUID } from 'node:crypto'
import { createBackend } from './backend'
import { startShell } from './shell/app'

/** Composition root of the desktop app: the backend of the command line and the tests, in an Electron shell. */
startShell((folders) => createBackend({ ...folders, now: () => new Date(), newId: () => randomUUID() }))
