import { resolve } from 'node:path'
import { createBackend } from '#main/backend'

// Run by migration-killed.test.ts: opens a county and is killed, as by a power cut, when its migration has come so far.
const [folder = '', killAt = ''] = process.argv.slice(2)
const scratch = resolve(folder, '..')
const backend = createBackend({
  resourcesFolder: resolve(import.meta.dirname, '../../resources'),
  userDataFolder: scratch,
  documentsFolder: scratch,
  version: '0.1.0',
  now: () => new Date(),
  newId: () => crypto.randomUUID(),
})
backend.on((event, payload) => {
  if (event === 'countyMigrating' && ((payload as { done: number } | null)?.done ?? -1) >= Number(killAt))
    process.kill(process.pid, 'SIGKILL')
})
await backend.invoke('county.open', { folder })
