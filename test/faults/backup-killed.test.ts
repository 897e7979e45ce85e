import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { officeWithClock } from '../store/backup-fixture'
import { profile, startBackend, year2023 } from '../store/county-fixture'
import { canMount, smallDisk } from './odd-folders'
import { teller } from './start-program'

/** The backend in a process of its own, backing up over and over; it names each backup it has acknowledged. */
const startMaker = (folder: string, projectId: string) => teller('test/faults/backup-maker.ts', [folder, projectId])

const digest = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex')

test('a process killed while it backs up loses no backup it has acknowledged, and what is listed is whole', async () => {
  const office = await officeWithClock()
  const { folder, home, projectId } = office
  await office.close()
  const acknowledged: string[] = []
  for (const pauseMs of [15, 60, 120, 250]) {
    const { child, nextLine } = startMaker(folder, projectId)
    await nextLine()
    acknowledged.push(await nextLine())
    await sleep(pauseMs)
    child.kill('SIGKILL')
    await once(child, 'exit')
    const after = startBackend({ userDataFolder: office.userDataFolder })
    await after.get('county.open', { folder })
    const names = (await after.get('backup.list', null)).map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(acknowledged))
    for (const name of names) {
      const told = JSON.parse(readFileSync(join(home, `${name}.json`), 'utf8'))
      expect(digest(join(home, `${name}.sqlite`))).toBe(told.sha256)
    }
    await after.get('backup.make', { kind: 'manual', jobId: 'b' })
    expect(readdirSync(home).filter((name) => name.includes('.part'))).toEqual([])
    await after.close()
  }
}, 120_000)

describe.runIf(canMount)('a full disk', () => {
  test('takes no backup, says so, and leaves the one before and the county as they were', async () => {
    const disk = smallDisk(3 * 1024 * 1024)
    const backend = startBackend()
    await backend.get('county.create', { folder: join(disk, '旗县'), profile, year: year2023 })
    // The margin a copy leaves free is more than this disk has.
    expect(await backend.call('backup.make', { kind: 'manual', jobId: 'b' })).toMatchObject({
      error: { code: 'DISK_FULL' },
    })
    expect(readdirSync(join(disk, '旗县', '备份'))).toEqual([])
    await backend.get('project.create', { name: '照常', year: 2023, catalogCode: 'SW-02' })
  })
})

test('left off in the middle it leaves nothing of itself, and the one before stands', async () => {
  const office = await officeWithClock()
  await office.make('close')
  await office.rename('乙项目')
  const making = office.call('backup.make', { kind: 'close', jobId: 'left' })
  while ((await office.get('job.list', null)).running.length === 0) await sleep(1)
  await office.get('job.cancel', { jobId: 'left' })
  const done = await making
  expect(done).toMatchObject({ ok: false, error: { code: 'CANCELLED' } })
  expect(readdirSync(office.home).filter((name) => name.endsWith('.sqlite'))).toHaveLength(1)
  expect(readdirSync(office.home).filter((name) => name.includes('.part'))).toEqual([])
})
