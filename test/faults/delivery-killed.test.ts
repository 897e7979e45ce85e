import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startBackend } from '../store/county-fixture'
import { below, codeOf, folderOf, startWithHouseholds, whole } from '../store/delivery-fixture'
import { linesOf, startProgram } from './start-program'

test('a program killed while it takes a delivery in: what is done stands, nothing is half-taken, and it goes on there', async () => {
  const county = await startWithHouseholds(120)
  const { projectId, folder, userDataFolder } = county
  await county.close()
  const many = Array.from({ length: 120 }, (_, at) => below(codeOf(at + 1), whole(codeOf(at + 1))))
  const path = folderOf(Object.assign({}, ...many))
  const child = startProgram('test/faults/delivery-taker.ts', [folder, projectId, path, userDataFolder])
  for await (const line of linesOf(child)) if (Number(line) > 0) break
  child.kill('SIGKILL')
  expect((await once(child, 'exit'))[1]).toBe('SIGKILL')

  const backend = startBackend({ userDataFolder })
  await backend.get('county.open', { folder })
  const standing = () => backend.get('delivery.overview', { projectId })
  const { deliveries } = await standing()
  expect(deliveries).toHaveLength(1)
  const { id, files } = deliveries[0]!
  expect(files.waiting).toBeGreaterThan(0)
  expect(files).toMatchObject({ unreadable: 0, gone: 0, altered: 0 })
  await backend.get('delivery.goOn', { id, jobId: 'on' })
  expect(await standing()).toMatchObject({
    deliveries: [{ listing: false, files: { waiting: 0, there: 360 } }],
    files: { complete: 120, none: 0 },
  })
  expect(readdirSync(join(folder, 'evidence', 'incoming'))).toEqual([])
})
