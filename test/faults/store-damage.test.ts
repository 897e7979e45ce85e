import { closeSync, openSync, readFileSync, statSync, unlinkSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { connect } from '#main/store/connection'
import { openCountyStore } from '#main/store/open'
import { storeError } from '#main/store/store-errors'
import { startBackend, startInCounty } from '../store/county-fixture'

async function closedCounty() {
  const backend = await startInCounty()
  await backend.get('project.create', { name: '原', year: 2023, catalogCode: 'SW-02' })
  await backend.close()
  return { folder: backend.folder, file: join(backend.folder, 'county.sqlite') }
}

describe('damage is found at opening', () => {
  test('pages overwritten by a failing disk', async () => {
    const { folder, file } = await closedCounty()
    const bytes = readFileSync(file)
    const handle = openSync(file, 'r+')
    for (let page = 4096; page < statSync(file).size; page += 4096)
      writeSync(handle, Buffer.alloc(512, 0xa5), 0, 512, page)
    closeSync(handle)
    const damaged = readFileSync(file)
    expect(await startBackend().call('county.open', { folder })).toMatchObject({ error: { code: 'DB_CORRUPT' } })
    expect(readFileSync(file).equals(damaged)).toBe(true)
    writeFileSync(file, bytes)
    expect(await startBackend().call('county.open', { folder })).toMatchObject({ ok: true })
  })

  test('a file cut short by a pulled USB stick', async () => {
    const { folder, file } = await closedCounty()
    writeFileSync(file, readFileSync(file).subarray(0, 20_000))
    expect(await startBackend().call('county.open', { folder })).toMatchObject({ error: { code: 'DB_CUT_SHORT' } })
  })

  test('a body another program has written is named, not guessed at', async () => {
    const { folder, file } = await closedCounty()
    const database = connect(file)
    database.exec(`UPDATE projects SET body = '{"items": 3}'`)
    database.close()
    expect(await startBackend().call('county.open', { folder })).toMatchObject({
      error: { code: 'DB_CORRUPT', params: { detail: expect.stringContaining('项目「原」') } },
    })
  })

  test('a county without its unit is refused, and the one open before stays open', async () => {
    const { folder, file } = await closedCounty()
    const database = connect(file)
    database.exec('DELETE FROM county_profile')
    database.close()
    const backend = await startInCounty()
    expect(await backend.call('county.open', { folder })).toMatchObject({ error: { code: 'DB_CORRUPT' } })
    expect((await backend.get('county.current', null))?.folder).toBe(backend.folder)
    // The refused one is not kept locked either.
    expect(await startBackend().call('county.open', { folder })).toMatchObject({ error: { code: 'DB_CORRUPT' } })
  })

  test('the last county does not even get through its migrations: the start page comes up all the same', async () => {
    const backend = await startInCounty()
    await backend.close()
    const database = connect(join(backend.folder, 'county.sqlite'))
    database.pragma('user_version = 10')
    database.close()
    const next = startBackend(backend)
    expect(await next.get('county.current', null)).toBeNull()
    expect(await next.get('county.recent', null)).toMatchObject([{ folder: backend.folder, exists: true }])
    expect(await next.call('county.open', { folder: backend.folder })).toMatchObject({ ok: false })
  })

  test('the county folder taken away while open', async () => {
    const backend = await startInCounty()
    await backend.close()
    unlinkSync(join(backend.folder, 'county.sqlite'))
    const next = startBackend(backend)
    expect(await next.get('county.current', null)).toBeNull()
    expect(await next.get('county.recent', null)).toMatchObject([{ folder: backend.folder, exists: false }])
  })
})

describe('a full disk', () => {
  test('is said with the folder, the stored state stays, and saving works again when there is room', async () => {
    const { folder } = await closedCounty()
    const store = await openCountyStore(folder)
    if (!store.ok) throw new Error('not opened')
    const { db } = store.value
    const { sql } = await import('kysely')
    const pages = (await sql<{ page_count: number }>`PRAGMA page_count`.execute(db)).rows[0]!.page_count
    await sql.raw(`PRAGMA max_page_count = ${pages}`).execute(db)
    const grow = () =>
      db
        .updateTable('projects')
        .set({ name: 'x'.repeat(300_000) })
        .execute()
    const error = await grow().catch((thrown: unknown) => thrown)
    expect(storeError(error, folder)).toEqual({ code: 'DISK_FULL', params: { path: folder } })
    expect((await db.selectFrom('projects').select('name').executeTakeFirst())?.name).toBe('原')
    await sql.raw(`PRAGMA max_page_count = 1000000`).execute(db)
    await grow()
    await store.value.close()
  })
})

describe('errors of the driver', () => {
  const driver = (code: string) => new Database.SqliteError('the disk says no', code)

  test.each([
    ['SQLITE_FULL', 'DISK_FULL'],
    ['SQLITE_CORRUPT_INDEX', 'DB_CORRUPT'],
    ['SQLITE_NOTADB', 'DB_CORRUPT'],
    ['SQLITE_READONLY_DBMOVED', 'DB_READONLY'],
    ['SQLITE_CANTOPEN', 'DB_READONLY'],
    ['SQLITE_BUSY_SNAPSHOT', 'COUNTY_LOCKED'],
    ['SQLITE_IOERR_WRITE', 'DISK_FAILED'],
  ])('%s is %s', (code, expected) => expect(storeError(driver(code), '/x')?.code).toBe(expected))

  test('a broken rule of the schema is a bug, not a message to the clerk', () => {
    expect(storeError(driver('SQLITE_CONSTRAINT_CHECK'), '/x')).toBeNull()
    expect(storeError(new TypeError('x'), '/x')).toBeNull()
  })
})
