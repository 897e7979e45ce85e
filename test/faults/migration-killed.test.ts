import { once } from 'node:events'
import { cpSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { connect } from '#main/store/connection'
import { migrations } from '#main/store/migrations/all'
import type { Events } from '#shared/ipc/channels'
import { addMeetings } from '../fixtures/records/many-records'
import { countingIds, startBackend, startInCounty, temporaryFolder } from '../store/county-fixture'
import { makeOlder } from '../store/older-county'
import { canMount, smallDisk } from './odd-folders'
import { startProgram } from './start-program'

const newest = migrations.at(-1)!.version

/** A closed county of version 100 with as many records. */
async function countyOfVersion100(count: number, noteCharacters = 0) {
  const backend = await startInCounty()
  await backend.get('project.create', { name: '原项目', year: 2023, catalogCode: 'SW-02' })
  await backend.close()
  const file = join(backend.folder, 'county.sqlite')
  makeOlder(file, 100)
  addMeetings(file, count, noteCharacters)
  const whole = { sound: 'ok', records: count, projects: ['原项目'] }
  return { folder: backend.folder, file, whole }
}

function stateOf(file: string) {
  const database = connect(file, { readonly: true })
  const state = {
    version: database.pragma('user_version', { simple: true }),
    sound: database.pragma('integrity_check', { simple: true }),
    records: database.prepare('SELECT count(*) FROM records').pluck().get(),
    projects: database.prepare('SELECT name FROM projects').pluck().all(),
  }
  database.close()
  return state
}

describe('a large county of an older version', () => {
  test('tells how far it is while it is brought up to date, and is found by sound then', async () => {
    const { folder, file, whole } = await countyOfVersion100(1200)
    const backend = startBackend({ newId: countingIds('new') })
    const told: Events['countyMigrating'][] = []
    backend.on((event, payload) => event === 'countyMigrating' && told.push(payload as Events['countyMigrating']))
    await backend.get('county.open', { folder })
    const fills = migrations.filter(({ version, fill }) => version > 100 && fill).length
    expect(told.slice(-2)).toEqual([{ folder, done: fills * 1200, total: fills * 1200 }, null])
    // After the copy, one progress over all that is long: it never goes back, and its end is the end.
    const parts = told.slice(1, -1).map((one) => [one?.done ?? 0, one?.total])
    expect(parts.length).toBeGreaterThan(4)
    expect(parts.map(([, total]) => total)).toEqual(parts.map(() => fills * 1200))
    expect(parts.map(([done]) => done)).toEqual(parts.map(([done]) => done).toSorted((a, b) => Number(a) - Number(b)))
    expect(new Set(parts.map(([done]) => done)).size).toBe(parts.length)
    const search = async (text: string) =>
      (await backend.get('record.search', { text, limit: 500 })).map(({ id }) => id)
    expect(await search('第12次')).toEqual(['m12'])
    expect((await search('hgqsm')).length).toBe(240)
    expect(await search('第100次')).toEqual([])
    await backend.close()
    expect(stateOf(file)).toEqual({ ...whole, version: newest })
  })

  test('killed in the middle of it is the old county, whole, and is brought up to date at the next opening', async () => {
    // More than SQLite holds back in memory before it writes: at the end the log holds what was never committed.
    const count = 1600
    const { folder, file, whole } = await countyOfVersion100(count, 4000)
    for (const killAt of [500, count]) {
      const child = startProgram('test/faults/county-opener.ts', [folder, String(killAt)])
      expect(await once(child, 'exit')).toEqual([null, 'SIGKILL'])
      expect(statSync(`${file}-wal`).size > 0).toBe(killAt === count)
      const copy = join(temporaryFolder(), '旗县')
      cpSync(folder, copy, { recursive: true })
      expect(stateOf(join(copy, 'county.sqlite'))).toEqual({ ...whole, version: 100 })
    }
    const backend = startBackend({ newId: countingIds('new') })
    expect(await backend.call('county.open', { folder })).toMatchObject({ ok: true })
    expect((await backend.get('record.search', { text: 'wulan', limit: 500 })).length).toBe(320)
    await backend.close()
    expect(stateOf(file)).toEqual({ ...whole, version: newest })
  }, 60_000)

  test.runIf(canMount)(
    'on a disk that has no room for the copy before it: nothing is changed, and no half copy stays',
    async () => {
      const { folder: made, file, whole } = await countyOfVersion100(400, 4000)
      const disk = smallDisk(statSync(file).size + 1024 * 1024)
      const folder = join(disk, '旗县')
      cpSync(made, folder, { recursive: true })
      expect(await startBackend().call('county.open', { folder })).toMatchObject({ error: { code: 'DISK_FULL' } })
      expect(stateOf(join(folder, 'county.sqlite'))).toEqual({ ...whole, version: 100 })
      expect(readdirSync(join(folder, 'backups'))).toEqual([])
    },
  )

  test.each(['county.close', 'the end of the program'])('left off by %s is the old county, and free', async (way) => {
    const { folder, file, whole } = await countyOfVersion100(1200)
    const backend = startBackend()
    backend.on((event, payload) => {
      if (event !== 'countyMigrating' || ((payload as { done: number } | null)?.done ?? -1) < 500) return
      void (way === 'county.close' ? backend.call('county.close', null) : backend.close())
    })
    expect(await backend.call('county.open', { folder })).toMatchObject({ error: { code: 'CANCELLED' } })
    expect(stateOf(file)).toEqual({ ...whole, version: 100 })
    expect(await startBackend().call('county.open', { folder })).toMatchObject({ ok: true })
  })
})
