import { resolve } from 'node:path'
import { backendOf } from './backend-of-folder'

// Run by migration-killed.test.ts: opens a county and is killed, as by a power cut, when its migration has come so far.
const [folder = '', killAt = ''] = process.argv.slice(2)
const backend = backendOf(resolve(folder, '..'))
backend.on((event, payload) => {
  if (event === 'countyMigrating' && ((payload as { done: number } | null)?.done ?? -1) >= Number(killAt))
    process.kill(process.pid, 'SIGKILL')
})
await backend.invoke('county.open', { folder })
