import { existsSync, renameSync } from 'node:fs'
import { basename, join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { type Phase, readMark, readState, type UpdateState, writeState } from '#main/update/update-state'
import { startBackend, startInCounty } from '../store/county-fixture'

/** A county with a project, backed up, closed; and what stands about an update from 0.1.0, the version of these tests, or to it. */
async function office(about: Partial<UpdateState> & { phase: Phase }) {
  const { get, close, folder, userDataFolder, documentsFolder } = await startInCounty()
  await get('project.create', { name: '甲项目', year: 2023, catalogCode: 'SW-02' })
  await get('backup.make', { kind: 'manual', jobId: 'b' })
  const [backup] = await get('backup.list', null)
  await close()
  const state: UpdateState = {
    from: '0.1.0',
    to: '0.2.0',
    fromSchema: 420,
    back: false,
    at: '2023-03-01T02:00:00.000Z',
    open: folder,
    counties: [{ folder, name: '乌拉特后旗', backup: backup!.name }],
    notes: [],
    why: 'failed',
    restored: [],
    told: false,
    ...about,
  }
  writeState(userDataFolder, state)
  return { folder, userDataFolder, next: () => startBackend({ userDataFolder, documentsFolder }) }
}

/** As a newer version leaves it. */
function migrate(folder: string): void {
  const database = new Database(join(folder, 'county.sqlite'))
  database.pragma('user_version = 9990')
  database.close()
}

const projects = async ({ get }: ReturnType<typeof startBackend>) =>
  (await get('project.list', { status: 'active' })).map(({ name }) => name)

describe('a version that was gone back to', () => {
  test('opens the county that the newer one has migrated as it was before, in a new folder; the migrated one stays', async () => {
    const { folder, userDataFolder, next } = await office({ phase: 'went-back' })
    migrate(folder)
    const backend = next()
    const open = await backend.get('county.current', null)
    expect([basename(open!.folder), await projects(backend)]).toEqual(['旗县 升级前', ['甲项目']])
    expect(existsSync(join(folder, 'county.sqlite'))).toBe(true)
    expect(readState(userDataFolder)?.restored).toEqual([{ folder, into: open?.folder }])
    await backend.close()
    expect((await next().get('county.current', null))?.folder).toBe(open?.folder)
  })

  test('leaves a county alone that nobody has migrated', async () => {
    const { folder, userDataFolder, next } = await office({ phase: 'went-back' })
    expect((await next().get('county.current', null))?.folder).toBe(folder)
    expect(readState(userDataFolder)?.restored).toEqual([])
  })

  test('whose backup is gone too comes up all the same, and the county’s own screen says what to do', async () => {
    const { folder, next } = await office({ phase: 'went-back' })
    migrate(folder)
    renameSync(join(folder, '备份'), join(folder, '别处'))
    const backend = next()
    expect(await backend.get('county.current', null)).toBeNull()
    expect(await backend.call('county.open', { folder })).toMatchObject({ error: { code: 'DB_FROM_FUTURE' } })
  })
})

describe('the first start of a version', () => {
  const trying = { phase: 'trying', from: '0.0.9', to: '0.1.0' } as const

  test('is healthy once the county is open that was open before', async () => {
    const { userDataFolder, next } = await office(trying)
    await next().get('update.started', null)
    expect([readMark(userDataFolder), readState(userDataFolder)?.phase]).toEqual(['healthy', 'done'])
  })

  test('has failed where that county does not open', async () => {
    const { folder, userDataFolder, next } = await office(trying)
    migrate(folder)
    await next().get('update.started', null)
    expect([readMark(userDataFolder), readState(userDataFolder)?.phase]).toEqual(['failed', 'trying'])
  })

  test('is healthy where none was open', async () => {
    const { userDataFolder, next } = await office({ ...trying, open: null })
    await next().get('update.started', null)
    expect(readMark(userDataFolder)).toBe('healthy')
  })

  test('any later start says nothing of it', async () => {
    const { userDataFolder, next } = await office({ ...trying, phase: 'done' })
    await next().get('update.started', null)
    expect(readMark(userDataFolder)).toBe('')
  })
})
