import type { JobInfo } from '#shared/jobs'
import { unwrap } from '#shared/result'
import { backendOf } from './backend-of-folder'

// Run by delivery-killed.test.ts: takes a delivery in until it is killed, a line for each time it tells how far it is.
const [folder = '', projectId = '', path = '', userDataFolder = ''] = process.argv.slice(2)
const backend = backendOf(userDataFolder)
unwrap(await backend.invoke('county.open', { folder }))
backend.on((event, info) => {
  if (event === 'job') process.stdout.write(`${(info as JobInfo).doneBytes}\n`)
})
unwrap(await backend.invoke('delivery.begin', { projectId, path, mode: 'taken', jobId: 'deliver' }))
process.stdout.write('done\n')
