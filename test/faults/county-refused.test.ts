import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { connect } from '#main/store/connection'
import { migrations } from '#main/store/migrations/all'
import type { ErrorCode } from '#shared/errors'
import { troubleOf } from '#shared/recovery/ways-out'
import { countingIds, profile, startBackend, temporaryFolder, year2023 } from '../store/county-fixture'
import { makeOlder } from '../store/older-county'
import { alter, closedCounty, killedCounty, openingOf, photograph, undigested } from './county-to-refuse'

const newest = migrations.at(-1)!.version

describe('a county that is not sound is refused by its own name, and not a byte of it is touched', () => {
  test.each([
    ['a table is missing', 'DROP TABLE change_log', 'DB_SCHEMA_ALTERED'],
    ['what files are known to be is missing', 'DROP TABLE file_checks', 'DB_SCHEMA_ALTERED'],
    [
      'what the office says of its templates is missing',
      `${undigested('office_templates')} ALTER TABLE office_templates DROP COLUMN source`,
      'DB_SCHEMA_ALTERED',
    ],
    [
      'the register of households has a column too many',
      'ALTER TABLE households ADD COLUMN note TEXT',
      'DB_SCHEMA_ALTERED',
    ],
    ['telephones are no longer found by their hash', 'DROP INDEX households_by_phone', 'DB_SCHEMA_ALTERED'],
    ['the sample of a record is missing', 'DROP TABLE sampled_households', 'DB_SCHEMA_ALTERED'],
    ['a signed contract may be altered', 'DROP TRIGGER projects_signed', 'DB_SCHEMA_ALTERED'],
    ['what was delivered is missing', 'DROP TABLE delivered_files', 'DB_SCHEMA_ALTERED'],
    ['what of it is repeated is missing', 'DROP INDEX delivered_files_repeated', 'DB_SCHEMA_ALTERED'],
    ['accounts may be deleted', 'DROP TRIGGER accounts_keep_rows', 'DB_SCHEMA_ALTERED'],
    ['what was confirmed may be altered', 'DROP TRIGGER confirmations_keep_words', 'DB_SCHEMA_ALTERED'],
    ['who wrote a change is missing', 'DROP TRIGGER changes_keep_account', 'DB_SCHEMA_ALTERED'],
    ['a delivered file may get another digest', 'DROP TRIGGER delivered_files_keep_their_digest', 'DB_SCHEMA_ALTERED'],
    ['evidence may change its first place', 'DROP TRIGGER evidence_files_keep_origin', 'DB_SCHEMA_ALTERED'],
    [
      'what a draw was of is missing',
      `${undigested('sample_draws')} ALTER TABLE sample_draws DROP COLUMN members`,
      'DB_SCHEMA_ALTERED',
    ],
    ['a draw may be said to be of others', 'DROP TRIGGER sample_draws_stay', 'DB_SCHEMA_ALTERED'],
    ['what is found is missing', 'DROP TABLE search_entries', 'DB_SCHEMA_ALTERED'],
    ['what is written is no longer found', 'DROP TRIGGER records_found_update', 'DB_SCHEMA_ALTERED'],
    ['draws may be deleted', 'DROP TRIGGER sample_draws_keep_rows', 'DB_SCHEMA_ALTERED'],
    [
      'the key of the numbers is no longer kept from being deleted',
      'DROP TRIGGER county_key_stays',
      'DB_SCHEMA_ALTERED',
    ],
    [
      'a column is missing',
      `${undigested('contractors')} ALTER TABLE contractors DROP COLUMN credit_code`,
      'DB_SCHEMA_ALTERED',
    ],
    ['projects are written without a digest', 'DROP TRIGGER projects_digest_made', 'DB_SCHEMA_ALTERED'],
    ['a project that was altered may be written over', 'DROP TRIGGER projects_digest_stays', 'DB_SCHEMA_ALTERED'],
    [
      'the digests of records are missing',
      `${undigested('records')} ALTER TABLE records DROP COLUMN digest`,
      'DB_SCHEMA_ALTERED',
    ],
    ['a column too many', 'ALTER TABLE projects ADD COLUMN note TEXT', 'DB_SCHEMA_ALTERED'],
    ['an index is missing', 'DROP INDEX records_by_due', 'DB_SCHEMA_ALTERED'],
    ['an index of the history is missing', 'DROP INDEX changes_by_time', 'DB_SCHEMA_ALTERED'],
    [
      'an index that no version has, under the name of one that went',
      'CREATE INDEX changes_by_undone ON changes (who)',
      'DB_SCHEMA_ALTERED',
    ],
    [
      'a trigger was added',
      "CREATE TRIGGER spy AFTER UPDATE ON projects BEGIN UPDATE projects SET name = 'x'; END",
      'DB_SCHEMA_FOREIGN',
    ],
    [
      'a trigger was added under a name of SQLite’s own',
      `PRAGMA writable_schema = ON; INSERT INTO sqlite_schema VALUES ('trigger', 'sqlite_spy', 'projects', 0,
       'CREATE TRIGGER sqlite_spy AFTER UPDATE ON projects BEGIN DELETE FROM contractors; END')`,
      'DB_SCHEMA_FOREIGN',
    ],
    ['the unit itself is missing', 'DELETE FROM county_profile', 'DB_CORRUPT'],
    ['a project whose body is nothing', "UPDATE projects SET body = 'null'", 'DB_CORRUPT'],
    ['a project whose body is another thing', "UPDATE projects SET body = '{}'", 'DB_CORRUPT'],
    [
      'a contractor whose body is a list',
      "INSERT INTO contractors VALUES ('c', '某某', '', 'enterprise', '[]', NULL)",
      'DB_CORRUPT',
    ],
    ['a view was added', 'CREATE VIEW all_projects AS SELECT * FROM projects', 'DB_SCHEMA_FOREIGN'],
    ['a table was added', 'CREATE TABLE notes (text TEXT)', 'DB_SCHEMA_FOREIGN'],
    ['a version nobody made', 'PRAGMA user_version = 33', 'DB_VERSION_ODD'],
    ['a version below zero', 'PRAGMA user_version = -5', 'DB_VERSION_ODD'],
    ['no version at all', 'PRAGMA user_version = 0', 'DB_VERSION_ODD'],
    ['an older version than its tables', 'PRAGMA user_version = 10', 'DB_SCHEMA_FOREIGN'],
    ['a newer version', `PRAGMA user_version = ${newest + 10}`, 'DB_FROM_FUTURE'],
    ["another program's mark", 'PRAGMA application_id = 7', 'DB_NOT_OURS'],
    [
      'a template row that leads outside',
      `INSERT INTO office_templates VALUES ('t', 'contract', '范本', '', '', 'local', NULL, '../../../etc/passwd', '${'a'.repeat(64)}', '', 0, NULL)`,
      'DB_PATH_OUTSIDE',
    ],
    [
      'a template row with a whole path',
      `INSERT INTO office_templates VALUES ('t', 'contract', '范本', '', '', 'local', NULL, '/etc/passwd', '${'a'.repeat(64)}', '', 0, NULL)`,
      'DB_PATH_OUTSIDE',
    ],
    [
      'a file of a record whose digest is a way',
      `PRAGMA foreign_keys = OFF; INSERT INTO record_files VALUES (1, 'f', 'r', 's', '名', '${'../'.repeat(21)}x', 1, '', 0, NULL)`,
      'DB_PATH_OUTSIDE',
    ],
    [
      'evidence whose digest is a way',
      `INSERT INTO office_templates VALUES ('t', 'contract', '范本', '', '', 'local', NULL, 't.docx', '${'../'.repeat(21)}x', '', 0, NULL)`,
      'DB_PATH_OUTSIDE',
    ],
  ])('%s', async (_what, sql, code) => {
    const { folder, file } = await closedCounty()
    alter(file, sql)
    expect(await openingOf(folder)).toEqual({ code, untouched: true })
  })

  test.each([
    ['an empty file', Buffer.alloc(0), 'DB_CORRUPT'],
    ['text', Buffer.from('这不是数据库'.repeat(100)), 'DB_CORRUPT'],
    ['nothing but zeros', Buffer.alloc(8192), 'DB_CORRUPT'],
  ])('%s under its name', async (_what, bytes, code) => {
    const { folder, file } = await closedCounty()
    writeFileSync(file, bytes)
    expect(await openingOf(folder)).toEqual({ code, untouched: true })
  })

  test('a folder that never was a county gets no file of ours', async () => {
    const folder = temporaryFolder()
    alter(join(folder, 'county.sqlite'), 'CREATE TABLE strange (a)')
    expect(await openingOf(folder)).toEqual({ code: 'DB_NOT_OURS', untouched: true })
    expect(readdirSync(folder)).toEqual(['county.sqlite'])
  })

  test('a lock file that another program has written', async () => {
    const { folder } = await closedCounty()
    writeFileSync(join(folder, 'county.lock'), 'garbage'.repeat(1000))
    expect(await openingOf(folder)).toEqual({ code: 'LOCK_DAMAGED', untouched: true })
  })
})

describe('the log beside the database', () => {
  test("of a killed program is the file's own: nothing is lost", async () => {
    const { folder } = await killedCounty()
    const backend = startBackend()
    await backend.get('county.open', { folder })
    expect(await backend.get('project.list', { status: 'active' })).toMatchObject([{ name: '日志里的' }])
  })

  test('taken away after a kill: the last saves stood in it, and that is said', async () => {
    const { folder, file } = await killedCounty()
    const log = readFileSync(`${file}-wal`)
    rmSync(`${file}-wal`)
    rmSync(`${file}-shm`, { force: true })
    expect(await openingOf(folder)).toEqual({ code: 'DB_LOG_MISSING', untouched: true })
    writeFileSync(`${file}-wal`, log)
    const backend = startBackend()
    await backend.get('county.open', { folder })
    expect(await backend.get('project.list', { status: 'active' })).toMatchObject([{ name: '日志里的' }])
  })

  test('lost for good: without the mark beside it the county opens with what is there', async () => {
    const { folder, file } = await killedCounty()
    for (const path of [`${file}-wal`, `${file}-shm`, join(folder, 'county.session')]) rmSync(path, { force: true })
    expect((await openingOf(folder)).code).toBe('opened')
  })

  test('left over beside a copy that was put back is refused, and both files stay', async () => {
    const older = await closedCounty('备份里的')
    const backup = readFileSync(older.file)
    const backend = startBackend({ newId: countingIds('later') })
    await backend.get('county.open', { folder: older.folder })
    await backend.get('project.create', { name: '备份之后的', year: 2023, catalogCode: 'SW-02' })
    const folder = join(temporaryFolder(), '旗县')
    cpSync(older.folder, folder, { recursive: true })
    writeFileSync(join(folder, 'county.sqlite'), backup)
    expect(await openingOf(folder)).toEqual({ code: 'DB_LOG_FOREIGN', untouched: true })
    rmSync(join(folder, 'county.sqlite-wal'))
    rmSync(join(folder, 'county.sqlite-shm'), { force: true })
    const restored = startBackend()
    await restored.get('county.open', { folder })
    expect(await restored.get('project.list', { status: 'active' })).toMatchObject([{ name: '备份里的' }])
  })

  test('of another county is refused', async () => {
    const { folder } = await closedCounty()
    const other = await killedCounty()
    cpSync(`${other.file}-wal`, join(folder, 'county.sqlite-wal'))
    expect(await openingOf(folder)).toEqual({ code: 'DB_LOG_FOREIGN', untouched: true })
  })

  test.each([
    ['garbage', '-wal'],
    ['a rollback journal of another program', '-journal'],
  ])('%s is refused', async (_what, suffix) => {
    const { folder, file } = await closedCounty()
    writeFileSync(`${file}${suffix}`, Buffer.alloc(9000, 0xa5))
    expect(await openingOf(folder)).toEqual({ code: 'DB_LOG_FOREIGN', untouched: true })
  })

  test('cut off in the middle of a frame: what was committed before is there', async () => {
    const { folder, file } = await killedCounty()
    const wal = readFileSync(`${file}-wal`)
    writeFileSync(`${file}-wal`, wal.subarray(0, wal.length - 100))
    expect(await startBackend().call('county.open', { folder })).toMatchObject({ ok: true })
  })

  test.each([
    ['the page of a frame', 24 + 100],
    ['the salt of a frame', 8],
    ['the sum of a frame', 16],
  ])('with %s spoilt before what was saved later is refused: nothing saved is dropped', async (_what, place) => {
    const { folder, file } = await killedCounty('先存的', '后存的', '再后存的')
    const wal = readFileSync(`${file}-wal`)
    wal[32 + place]! ^= 1
    writeFileSync(`${file}-wal`, wal)
    expect(await openingOf(folder)).toEqual({ code: 'DB_CORRUPT', untouched: true })
  })

  test('spoilt in its last save, as a power cut leaves it, opens with all that was saved before', async () => {
    const { folder, file } = await killedCounty('先存的', '存到一半的')
    const wal = readFileSync(`${file}-wal`)
    wal[wal.length - 100]! ^= 1
    writeFileSync(`${file}-wal`, wal)
    const backend = startBackend()
    await backend.get('county.open', { folder })
    expect(await backend.get('project.list', { status: 'active' })).toMatchObject([{ name: '先存的' }])
  })

  test('a county of the version before, killed, opens with what its log holds', async () => {
    const { folder, file } = await killedCounty()
    const older = join(temporaryFolder(), '旧版')
    cpSync(folder, older, { recursive: true })
    makeOlder(join(older, 'county.sqlite'), 40)
    const database = connect(join(older, 'county.sqlite'))
    database.exec("UPDATE projects SET name = '旧版日志里的'")
    for (const suffix of ['', '-wal']) cpSync(join(older, `county.sqlite${suffix}`), `${file}${suffix}`)
    database.close()
    rmSync(join(folder, 'county.session'))
    const backend = startBackend()
    await backend.get('county.open', { folder })
    expect(await backend.get('project.list', { status: 'active' })).toMatchObject([{ name: '旧版日志里的' }])
    expect(existsSync(join(folder, 'backups', 'county-v40.sqlite'))).toBe(true)
  })
})

describe('a county whose place is taken by what is no file', () => {
  const inItsPlace: [string, string, (file: string) => void][] = [
    ['a folder', 'DB_NO_FILE', (file) => mkdirSync(file)],
    ['a pipe, which is not read', 'DB_NO_FILE', (file) => execFileSync('mkfifo', [file])],
    ['a link to a device', 'DB_IS_LINK', (file) => symlinkSync('/dev/zero', file)],
    ['a link into nowhere', 'DB_IS_LINK', (file) => symlinkSync(join(temporaryFolder(), 'nothing'), file)],
  ]

  test.each(inItsPlace)('%s: is refused as %s with ways on, opened and looked at alike', async (_what, code, put) => {
    const { folder, file } = await closedCounty()
    rmSync(file)
    put(file)
    const backend = startBackend()
    for (const readOnly of [false, true])
      expect(await backend.call('county.open', { folder, readOnly })).toMatchObject({ ok: false, error: { code } })
    expect(troubleOf(code as ErrorCode)?.ways).toContain('restore')
    const findings = await backend.get('recovery.diagnose', { folder })
    expect(findings.find(({ what }) => what === '内容检查')).toMatchObject({ code, tone: 'bad' })
    const made = await backend.call('county.create', { folder, profile, year: year2023 })
    expect(made).toMatchObject({ ok: false, error: { code: 'COUNTY_EXISTS' } })
  })
})

describe('a county that leads elsewhere', () => {
  test.each(['county.sqlite', 'county.sqlite-wal'])(
    '%s as a link is refused, and what it leads to stays',
    async (name) => {
      const other = await killedCounty()
      const { folder } = await closedCounty()
      rmSync(join(folder, name), { force: true })
      symlinkSync(join(other.folder, name), join(folder, name))
      const elsewhere = photograph(other.folder)
      expect(await openingOf(folder)).toEqual({ code: 'DB_IS_LINK', untouched: true })
      expect(photograph(other.folder)).toEqual(elsewhere)
    },
  )
})

describe('a path that the system does not take', () => {
  test('is said to be too long, not to be read-only', async () => {
    const folder = join(temporaryFolder(), ...Array.from({ length: 12 }, () => '很长的文件夹名称'.repeat(2)))
    const made = await startBackend().call('county.create', { folder, profile, year: year2023 })
    expect(made).toMatchObject({ ok: false, error: { code: 'PATH_TOO_LONG' } })
  })
})
