import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { connect } from '#main/store/connection'
import { migrate, versionOf } from '#main/store/migrate'
import type { Migration } from '#main/store/migration'
import { migrations } from '#main/store/migrations/all'
import { openCountyStore } from '#main/store/open'
import { startInCounty, temporaryFolder } from './county-fixture'

const newest = migrations.at(-1)!.version
const good: Migration = {
  version: newest + 10,
  up: (database) => database.exec('CREATE TABLE extra (a INTEGER) STRICT'),
}
const halfway: Migration = {
  version: newest + 10,
  up: (database) => {
    database.exec('CREATE TABLE extra (a INTEGER) STRICT; UPDATE projects SET name = upper(name)')
    throw new Error('power cut')
  },
}
const orphaning: Migration = {
  version: newest + 10,
  up: (database) => database.exec(`INSERT INTO budget_versions VALUES ('b', 'nobody', 1, '', '', 1, '{}', '{}', NULL)`),
}

const tables = (file: string) => {
  const database = connect(file, { readonly: true })
  const names = database.prepare('SELECT name FROM sqlite_schema').pluck().all()
  const version = versionOf(database)
  database.close()
  return { names, version }
}

/** A county with one project, closed. */
async function closedCounty() {
  const backend = await startInCounty()
  await backend.get('project.create', { name: 'abc', year: 2023, catalogCode: 'SW-02' })
  await backend.close()
  return { folder: backend.folder, file: join(backend.folder, 'county.sqlite') }
}

describe('migrations', () => {
  test('versions ascend', () => {
    const versions = migrations.map(({ version }) => version)
    expect(versions).toEqual([...versions].sort((a, b) => a - b))
    expect(new Set(versions).size).toBe(versions.length)
  })

  test('a file with data is copied before, and the copy is the old county', async () => {
    const { folder, file } = await closedCounty()
    const store = await openCountyStore(folder, [...migrations, good])
    expect(store.ok).toBe(true)
    if (store.ok) await store.value.close()
    expect(tables(file)).toMatchObject({ version: newest + 10, names: expect.arrayContaining(['extra']) })
    const copy = join(folder, 'backups', `county-v${newest}.sqlite`)
    expect(tables(copy).version).toBe(newest)
    expect(tables(copy).names).not.toContain('extra')
    const old = connect(copy, { readonly: true })
    expect(old.prepare('SELECT name FROM projects').pluck().get()).toBe('abc')
    old.close()
    expect(readdirSync(join(folder, 'backups'))).toEqual([`county-v${newest}.sqlite`])
  })

  test('a step that fails half way leaves nothing behind, and the next try succeeds', async () => {
    const { folder, file } = await closedCounty()
    const before = tables(file)
    await expect(openCountyStore(folder, [...migrations, halfway])).rejects.toThrow('power cut')
    expect(tables(file)).toEqual(before)
    const store = await openCountyStore(folder, [...migrations, good])
    expect(store.ok).toBe(true)
    if (store.ok) await store.value.close()
  })

  test('a step that breaks a reference is undone', async () => {
    const { folder, file } = await closedCounty()
    const before = tables(file)
    await expect(openCountyStore(folder, [...migrations, orphaning])).rejects.toThrow('breaks 1 references')
    expect(tables(file)).toEqual(before)
  })

  test('a county of a newer program is refused and its file stays as it is', async () => {
    const { folder, file } = await closedCounty()
    const later = await openCountyStore(folder, [...migrations, good])
    if (later.ok) await later.value.close()
    const bytes = readFileSync(file)
    expect(await openCountyStore(folder)).toEqual({ ok: false, error: { code: 'DB_FROM_FUTURE', params: {} } })
    expect(readFileSync(file).equals(bytes)).toBe(true)
  })

  test('a new file needs no copy', () => {
    const folder = temporaryFolder()
    const database = connect(join(folder, 'county.sqlite'))
    migrate(database, migrations)
    database.close()
    expect(existsSync(join(folder, 'backups'))).toBe(false)
  })
})
