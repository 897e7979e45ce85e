import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Kysely, SqliteDialect } from 'kysely'
import { describe, expect, test } from 'vitest'
import { connect } from '#main/store/connection'
import { migrate } from '#main/store/migrate'
import { migrations } from '#main/store/migrations/all'
import { listRecords, pageQuery } from '#main/store/record-lists'
import type { Schema } from '#main/store/schema'
import type { RecordFilter } from '#shared/records/record-entry'
import { searchKey } from '#shared/records/search-words'
import { countingIds, startBackend, startInCounty, type TestBackend, temporaryFolder } from './county-fixture'
import { makeOlder } from './older-county'
import { takeOutSampleFunds } from './sample-funds'

const meeting = { kind: 'special-meeting', ownerId: '2023', body: null }
const all: RecordFilter = { kind: null, owner: null, state: null, dueUntil: null, removed: false }

const projectId = 'sample-2023-jiadiao'

/** The example with a paper, evidence and a budget version, as version 70 left it on the disk: without the newest tables. */
async function countyOfVersion70() {
  const backend = startBackend()
  const { folder } = await backend.get('county.createSample', null)
  // That version kept no records.
  await takeOutSampleFunds(backend)
  const file = join(temporaryFolder(), '会议纪要.txt')
  writeFileSync(file, '内容')
  await backend.get('evidence.add', { projectId, stage: 'before', title: '纪要', path: file })
  await backend.get('paper.generate', { kind: 'budget_xlsx', ownerId: projectId })
  await backend.get('project.setStatus', { id: projectId, status: 'archived' })
  const held = await everythingIn(backend)
  await backend.close()
  makeOlder(join(folder, 'county.sqlite'), 70)
  return { folder, held }
}

const everythingIn = async ({ get }: TestBackend) => ({
  county: await get('county.current', null),
  project: await get('project.get', { id: projectId }),
  archived: await get('project.list', { status: 'archived' }),
  versions: await get('budget.versions', { projectId }),
  documents: await get('paper.list', { owner: 'project', ownerId: projectId }),
  evidence: await get('evidence.list', { projectId }),
  contractors: await get('contractor.list', null),
  templates: await get('template.list', { paper: 'contract' }),
})

test('a county of the version before opens with everything in it, and keeps records from then on', async () => {
  const { folder, held } = await countyOfVersion70()
  const backend = startBackend({ newId: countingIds('new') })
  await backend.get('county.open', { folder })
  expect(await everythingIn(backend)).toEqual(held)
  const { id } = await backend.get('record.create', meeting)
  await backend.get('county.close', null)
  await backend.get('county.open', { folder })
  expect(await backend.get('record.get', { id })).toMatchObject({ kind: 'special-meeting', ownerId: '2023' })
  expect(existsSync(join(folder, 'backups', 'county-v70.sqlite'))).toBe(true)
})

describe('changes', () => {
  test('cannot be deleted or rewritten by SQL, and what was handed out does not fold any more', async () => {
    const { get, folder, close } = await startInCounty()
    await get('record.create', meeting)
    await close()
    const database = connect(join(folder, 'county.sqlite'))
    expect(() => database.exec('DELETE FROM changes')).toThrow('append-only')
    expect(() => database.exec(`UPDATE changes SET before = '1'`)).toThrow('append-only')
    database.exec(`UPDATE changes SET after = '1'`)
    database.exec(`INSERT INTO change_receipts SELECT 'x', device, max(counter), NULL FROM changes`)
    expect(() => database.exec(`UPDATE changes SET after = '2'`)).toThrow('append-only')
    database.close()
  })

  test('name the stamp of the value they replace', async () => {
    const { get, folder, close } = await startInCounty()
    const { id, body } = await get('record.create', meeting)
    const topics = [{ id: 't', text: '一' }]
    await get('record.save', { id, revision: 1, body: { ...body, topics, place: '二楼' } })
    await get('record.save', { id, revision: 2, body: { ...body, topics: [{ id: 't', text: '二' }], place: '二楼' } })
    await close()
    const database = connect(join(folder, 'county.sqlite'), { readonly: true })
    const rows = database.prepare('SELECT field, counter, base FROM changes WHERE record_id = ? ORDER BY seq').all(id)
    const device = database.prepare('SELECT device FROM this_device').pluck().get()
    database.close()
    expect(rows).toEqual([
      { field: '@record', counter: 2, base: null },
      { field: 'place', counter: 3, base: `${device}:2` },
      { field: 'topics/t', counter: 3, base: `${device}:2` },
      { field: 'topics/t/text', counter: 4, base: `${device}:3` },
    ])
  })

  test('of a copied county are another device’s, so that no stamp is given twice', async () => {
    const here = await startInCounty()
    const { id, body } = await here.get('record.create', meeting)
    await here.close()
    const copy = join(temporaryFolder(), '副本')
    cpSync(here.folder, copy, { recursive: true })
    const stampsIn = async (folder: string, prefix: string, userDataFolder = temporaryFolder()) => {
      const backend = startBackend({ newId: countingIds(prefix), userDataFolder })
      await backend.get('county.open', { folder })
      await backend.get('record.save', { id, revision: 1, body: { ...body, place: prefix } })
      const { steps } = await backend.get('history.list', { recordId: id, before: null, limit: 9 })
      await backend.close()
      return steps.map(({ stamp }) => `${stamp.device} ${stamp.counter}`)
    }
    const [hereSave, made] = await stampsIn(here.folder, 'here', here.userDataFolder)
    const [thereSave, madeThere] = await stampsIn(copy, 'there')
    expect(madeThere).toBe(made)
    expect(hereSave!.split(' ')[0]).toBe(made!.split(' ')[0])
    expect(thereSave).toBe('there-1 1')
  })

  test('of an older copy put back over the very file are another device’s too', async () => {
    const here = await startInCounty({ newId: countingIds('here') })
    const { id, body } = await here.get('record.create', meeting)
    await here.get('county.close', null)
    const file = join(here.folder, 'county.sqlite')
    const older = readFileSync(file)
    const stampOfSave = async (place: string) => {
      await here.get('county.open', { folder: here.folder })
      await here.get('record.save', { id, revision: 1, body: { ...body, place } })
      const { steps } = await here.get('history.list', { recordId: id, before: null, limit: 9 })
      await here.get('county.close', null)
      return steps[0]!.stamp
    }
    const first = await stampOfSave('二楼')
    writeFileSync(file, older)
    const second = await stampOfSave('三楼')
    expect(second.device).not.toBe(first.device)
    writeFileSync(file, older)
    expect((await stampOfSave('四楼')).device).not.toBe(second.device)
  })

  test('of a county that was closed and opened again as it was left are the same device’s', async () => {
    const here = await startInCounty({ newId: countingIds('here') })
    const { id, body } = await here.get('record.create', meeting)
    await here.get('county.close', null)
    await here.get('county.open', { folder: here.folder })
    await here.get('record.save', { id, revision: 1, body: { ...body, place: '二楼' } })
    const { steps } = await here.get('history.list', { recordId: id, before: null, limit: 9 })
    expect(new Set(steps.map(({ stamp }) => stamp.device)).size).toBe(1)
  })
})

describe('a long list', () => {
  function tables(rows = 0) {
    const database = connect(':memory:')
    migrate(database, migrations)
    const insert = database.prepare(
      `INSERT INTO records VALUES (NULL, ?, ?, 'year', '2023', ?, 0, 0, ?, ?, ?, 1, ?, '{}', '', NULL)`,
    )
    database.transaction(() => {
      for (let n = 0; n < rows; n++) {
        const [title, due] = [`第${n % 7}次`, n % 3 === 0 ? null : `2023-0${1 + (n % 9)}-01`]
        insert.run(`r${n}`, `kind${n % 2}`, `s${n % 4}`, title, searchKey(title), due, `2023-01-01T00:00:0${n % 5}Z`)
      }
    })()
    return { database, db: new Kysely<Schema>({ dialect: new SqliteDialect({ database }) }) }
  }

  test.each([
    ['due', { ...all, kind: 'k' }],
    ['due', { ...all, kind: 'k', state: 's' }],
    ['due', { ...all, kind: 'k', owner: { type: 'year', id: '2023' } }],
    ['due', { ...all, dueUntil: '2023-03-20' }],
    ['title', { ...all, kind: 'k' }],
    ['updated', { ...all, kind: 'k' }],
  ] as ['due' | 'title' | 'updated', RecordFilter][])(
    'by %s %j is read in the order of an index, from the cursor on',
    (order, filter) => {
      const { database, db } = tables(100)
      const { sql, parameters } = pageQuery(db, filter, order, { value: '2023-01-01', id: 'r5' }, 20).compile()
      const plan = database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(parameters) as { detail: string }[]
      const details = plan.map(({ detail }) => detail).join('; ')
      expect(details).toMatch(/^SEARCH records USING INDEX records_by_\w+ \(.*[<>]/)
      expect(details).not.toContain('TEMP B-TREE')
    },
  )

  test.each(['due', 'title', 'updated'] as const)('by %s comes in pages that hold every row once', async (order) => {
    const { db } = tables(250)
    const seen: string[] = []
    let after = null
    do {
      const page: Awaited<ReturnType<typeof listRecords>> = await listRecords(db, {
        filter: { ...all, kind: 'kind1' },
        order,
        after,
        limit: 40,
      })
      seen.push(...page.rows.map(({ id }) => id))
      after = page.next
    } while (after)
    expect(seen).toHaveLength(125)
    expect(new Set(seen).size).toBe(125)
  })
})
