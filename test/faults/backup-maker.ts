import { resolve } from 'node:path'
import type { BackupMade } from '#shared/backup/backup-list'
import type { Project } from '#shared/project/project'
import { type Result, unwrap } from '#shared/result'
import { backendOf } from './backend-of-folder'

// Run by backup-killed.test.ts: changes something, as no process before it did, and backs it up until it is killed, one line per acknowledged backup.
const [folder = '', id = ''] = process.argv.slice(2)
const backend = backendOf(resolve(folder, '..'))
unwrap(await backend.invoke('county.open', { folder }))
process.stdout.write('ready\n')
for (let turn = 0; ; turn += 1) {
  const project = unwrap((await backend.invoke('project.get', { id })) as Result<Project>)
  unwrap(await backend.invoke('project.save', { ...project, name: `第${turn}次，${process.pid}` }))
  const done = (await backend.invoke('backup.make', { kind: 'manual', jobId: 'b' })) as Result<BackupMade>
  process.stdout.write(`${unwrap(done).made?.name}\n`)
}
