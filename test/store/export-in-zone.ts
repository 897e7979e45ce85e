import { createBackend } from '#main/backend'
import type { Result } from '#shared/result'

// A program for a machine in any zone: makes every paper of the example at half past one of the Chinese night, and
// exports them to argv[2]. Its folders are argv[3].
const [path, scratch] = process.argv.slice(2) as [string, string]
let count = 0
const backend = createBackend({
  resourcesFolder: new URL('../../resources', import.meta.url).pathname,
  userDataFolder: scratch,
  documentsFolder: scratch,
  version: '0.1.0',
  now: () => new Date('2024-06-09T17:30:00Z'),
  newId: () => `id-${++count}`,
})
const get = async (channel: string, input: unknown) => {
  const result = (await backend.invoke(channel, input)) as Result<never>
  if (!result.ok) throw new Error(`${channel} ${JSON.stringify(result.error)}`)
  return result.value
}
const projectId = 'sample-2023-jiadiao'
await get('county.createSample', null)
for (const format of ['docx', 'xlsx']) await get('paper.generate', { kind: `budget_${format}`, ownerId: projectId })
await get('paper.generate', { kind: 'contract', ownerId: projectId })
await get('bundle.export', { projectId, stage: null, path, jobId: 'j' })
await backend.close()
