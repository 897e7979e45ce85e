import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { officeWithClock } from '../store/backup-fixture'
import { startBackend } from '../store/county-fixture'
import { teller } from './start-program'

test('a process killed while it takes a project back leaves all of it or nothing, and loses none it has acknowledged', async () => {
  const office = await officeWithClock()
  const { folder, projectId } = office
  await office.addFile('照片.txt')
  await office.get('record.create', { kind: 'inspection', ownerId: projectId, body: null })
  const backup = (await office.make('manual')).made?.name ?? ''
  await office.close()
  const acknowledged: string[] = []
  for (const pauseMs of [1, 60]) {
    const { child, nextLine } = teller('test/faults/take-back-taker.ts', [folder, projectId, backup])
    await nextLine()
    acknowledged.push(await nextLine())
    await sleep(pauseMs)
    child.kill('SIGKILL')
    await once(child, 'exit')
    const after = startBackend({ userDataFolder: office.userDataFolder })
    await after.get('county.open', { folder })
    const copies = (await after.get('project.list', { status: 'active' })).filter(({ id }) => id !== projectId)
    expect(copies.map(({ id }) => id)).toEqual(expect.arrayContaining(acknowledged))
    for (const { id } of copies) {
      const files = await after.get('evidence.list', { projectId: id })
      expect(files.map(({ title }) => title)).toEqual(['照片.txt'])
      const { records } = await after.get('record.ofProject', { projectId: id, kinds: ['inspection'] })
      expect(records.length).toBe(1)
      const { steps } = await after.get('history.list', { recordId: id, before: null, limit: 9 })
      expect(steps.map(({ undoable }) => undoable)).toEqual([true])
    }
    await after.close()
  }
}, 120_000)
