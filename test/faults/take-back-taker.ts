import { resolve } from 'node:path'
import type { ProjectTakenBack } from '#shared/backup/found'
import { type Result, unwrap } from '#shared/result'
import { backendOf } from './backend-of-folder'

// Run by take-back-killed.test.ts: takes a project back from a backup over and over until it is killed, one line per acknowledged copy.
const [folder = '', id = '', name = ''] = process.argv.slice(2)
const backend = backendOf(resolve(folder, '..'))
unwrap(await backend.invoke('county.open', { folder }))
process.stdout.write('ready\n')
for (;;) {
  const done = await backend.invoke('backup.takeProject', { name, from: 'home', id, jobId: 't' })
  process.stdout.write(`${unwrap(done as Result<ProjectTakenBack>).id}\n`)
}
