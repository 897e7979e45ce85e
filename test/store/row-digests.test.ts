import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { blankCounty } from '#main/store/blank-county'
import { connect } from '#main/store/connection'
import { findAltered } from '#main/store/digests/altered-rows'
import { digestedTables, tablesToDigest } from '#main/store/digests/digested-tables'
import { undigested } from '#main/store/digests/undigested'
import { migrations } from '#main/store/migrations/all'
import { alterBeneath } from './alter-beneath'
import { countingIds, startBackend, startInCounty } from './county-fixture'
import { makeOlder } from './older-county'

type Backend = Awaited<ReturnType<typeof startInCounty>>

/** A closed county with two projects and a meeting. */
async function closedCounty() {
  const backend = await startInCounty()
  const make = (name: string) => backend.get('project.create', { name, year: 2023, catalogCode: 'SW-02' })
  const [first, second] = [await make('甲'), await make('乙')]
  await backend.close()
  return { folder: backend.folder, file: join(backend.folder, 'county.sqlite'), first: first.id, second: second.id }
}

async function opened(folder: string) {
  const backend = startBackend({ newId: countingIds('later') })
  await backend.get('county.open', { folder })
  return backend
}

const namesIn = async ({ get }: Pick<Backend, 'get'>) =>
  (await get('project.list', { status: 'active' })).map(({ name }) => name)

describe('the tables', () => {
  test('each carry a digest, or are named with the reason why not', () => {
    const blank = blankCounty(migrations)
    const all = blank
      .prepare(
        `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'virtual') AND name NOT LIKE 'sqlite_%'`,
      )
      .pluck()
      .all() as string[]
    const digested = digestedTables(blank).map(({ name }) => name)
    blank.close()
    expect([...digested, ...Object.keys(undigested)].sort()).toEqual(all.sort())
    expect(digested).toHaveLength(all.length - Object.keys(undigested).length)
  })

  test('have it made of every column they have', () => {
    const blank = blankCounty(migrations)
    const said = (name: string) =>
      blank.prepare('SELECT sql FROM sqlite_schema WHERE name = ?').pluck().get(name) as string
    for (const { name, columns } of tablesToDigest(blank)) {
      for (const which of ['made', 'written']) {
        const named = [...said(`${name}_digest_${which}`).matchAll(/"(\w+)"/g)].map(([, column]) => column)
        expect({ name, which, named: [...new Set(named)] }).toEqual({ name, which, named: columns })
      }
    }
    blank.close()
  })

  test('let the digest follow on what they refuse to have altered', () => {
    const blank = blankCounty(migrations)
    const names = tablesToDigest(blank).map(({ name }) => name)
    const blanket = blank.prepare(`SELECT tbl_name, name, sql FROM sqlite_schema WHERE type = 'trigger'`).all() as {
      tbl_name: string
      name: string
      sql: string
    }[]
    blank.close()
    expect(blanket.filter(({ tbl_name, sql }) => names.includes(tbl_name) && /\bUPDATE\s+ON\b/.test(sql))).toEqual([])
  })
})

describe('a row', () => {
  test.each([
    ['of which a sign is another', (id: string) => `UPDATE projects SET name = '丙' WHERE id = '${id}'`],
    [
      'with the body of another row',
      (id: string) => `UPDATE projects SET body = (SELECT body FROM projects WHERE id <> '${id}') WHERE id = '${id}'`,
    ],
    ['under another id', (id: string) => `UPDATE projects SET id = 'x' || substr(id, 2) WHERE id = '${id}'`],
    ['whose empty cell is filled', (id: string) => `UPDATE projects SET previous_id = '' WHERE id = '${id}'`],
    ['whose number is a text', (id: string) => `UPDATE projects SET previous_id = revision WHERE id = '${id}'`],
    ['whose digest is gone', (id: string) => `UPDATE projects SET digest = NULL WHERE id = '${id}'`],
    [
      'with the digest of another row',
      (id: string) =>
        `UPDATE projects SET digest = (SELECT digest FROM projects WHERE id <> '${id}') WHERE id = '${id}'`,
    ],
  ])('%s is found', async (_what, sql) => {
    const { file, first } = await closedCounty()
    alterBeneath(file, sql(first))
    const database = connect(file)
    expect(findAltered(database).map(({ table }) => table)).toEqual(['projects'])
    database.close()
  })

  test('that any program writes through the tables carries its digest', async () => {
    const { file, first } = await closedCounty()
    const database = connect(file)
    database.exec(
      `UPDATE projects SET name = '改名', previous_id = 'p' WHERE id = '${first}'; UPDATE county_profile SET phone = '1'`,
    )
    expect(findAltered(database)).toEqual([])
    database.close()
  })

  test('of a county of before gets its digest when the county is brought up to date', async () => {
    const { folder, file } = await closedCounty()
    makeOlder(file, 440)
    await (await opened(folder)).close()
    const database = connect(file)
    for (const { name } of digestedTables(database))
      expect([name, database.prepare(`SELECT count(*) FROM ${name} WHERE digest IS NULL`).pluck().get()]).toEqual([
        name,
        0,
      ])
    expect(findAltered(database)).toEqual([])
    database.close()
  })
})

describe('a county with a project that is not as it was saved', () => {
  async function altered() {
    const county = await closedCounty()
    alterBeneath(
      county.file,
      `UPDATE projects SET name = '丙', body = replace(body, '甲', '丙') WHERE id = '${county.first}'`,
    )
    return { ...county, ...(await opened(county.folder)) }
  }

  test('opens, and shows the others', async () => {
    expect(await namesIn(await altered())).toEqual(['乙'])
  })

  test('tells which one it is', async () => {
    expect(await (await altered()).get('checkUp.altered', null)).toEqual([{ what: '项目', name: '丙' }])
  })

  test('answers who asks for it that it was altered, not that there is none', async () => {
    const { call, first } = await altered()
    expect(await call('project.get', { id: first })).toMatchObject({
      ok: false,
      error: { code: 'ROW_ALTERED', params: { what: '项目“丙”' } },
    })
  })

  test('finds the others, and neither what it said nor what it says now', async () => {
    const { get } = await altered()
    const found = async (text: string) => {
      let answer = await get('search.find', { text, limit: 5 })
      while (answer.behind > 0) answer = await get('search.find', { text, limit: 5 })
      return answer.groups.flatMap((group) => group.found.map(({ title }) => title))
    }
    expect([await found('乙'), await found('甲'), await found('丙')]).toEqual([['乙'], [], []])
  })

  test('reckons the year without it', async () => {
    const { get, call, first } = await altered()
    expect((await get('project.list', { status: 'active' })).map(({ id }) => id)).not.toContain(first)
    for (const channel of ['workbench.read', 'norms.ceiling'] as const)
      expect(await call(channel, { year: 2023 })).toMatchObject({ ok: true })
  })

  test('goes on taking what is written', async () => {
    const county = await altered()
    await county.get('project.create', { name: '丁', year: 2023, catalogCode: 'SW-02' })
    expect((await namesIn(county)).sort()).toEqual(['丁', '乙'])
    await county.close()
    const database = connect(county.file)
    expect(findAltered(database)).toHaveLength(1)
    database.close()
  })

  test('never has it written over', async () => {
    const { file, first } = await closedCounty()
    alterBeneath(file, `UPDATE projects SET name = '丙' WHERE id = '${first}'`)
    const database = connect(file)
    for (const sql of [
      `UPDATE projects SET year = 2024`,
      'DELETE FROM projects',
      `UPDATE projects SET name = '甲' WHERE id = '${first}'`,
    ])
      expect(() => database.exec(sql)).toThrow('not as it was written')
    database.close()
  })

  test('can be looked at alone in the same way', async () => {
    const { folder, file, first } = await closedCounty()
    alterBeneath(file, `UPDATE projects SET name = '丙' WHERE id = '${first}'`)
    const backend = startBackend()
    await backend.get('county.open', { folder, readOnly: true })
    expect(await namesIn(backend)).toEqual(['乙'])
  })

  test('finds what another program alters while it is open', async () => {
    const { folder, file, first } = await closedCounty()
    const backend = await opened(folder)
    expect(await namesIn(backend)).toHaveLength(2)
    alterBeneath(file, `UPDATE projects SET name = '丙' WHERE id = '${first}'`)
    expect(await namesIn(backend)).toEqual(['乙'])
  })
})

test('a body that is no JSON any more stops neither the opening nor the lists', async () => {
  const { folder, file, first } = await closedCounty()
  const backend = await opened(folder)
  await backend.close()
  alterBeneath(
    file,
    `PRAGMA ignore_check_constraints = ON; UPDATE projects SET body = '[' || substr(body, 2) WHERE id = '${first}'`,
  )
  const again = await opened(folder)
  expect(await namesIn(again)).toEqual(['乙'])
  expect(await again.call('workbench.read', { year: 2023 })).toMatchObject({ ok: true })
})

describe('an index that says something else than its rows', () => {
  test('is made again, and the rows stay as they are', async () => {
    const { folder, file } = await closedCounty()
    const database = connect(file)
    const page = database.prepare(`SELECT rootpage FROM sqlite_schema WHERE name = 'projects_by_status'`).pluck().get()
    database.close()
    const bytes = readFileSync(file)
    const at = bytes.indexOf('active', (Number(page) - 1) * 4096)
    bytes[at] = 'b'.charCodeAt(0)
    writeFileSync(file, bytes)
    const backend = await opened(folder)
    expect((await namesIn(backend)).sort()).toEqual(['乙', '甲'])
    expect(await backend.get('checkUp.altered', null)).toEqual([])
  })
})

test('without the unit itself a county is not opened: every paper bears it', async () => {
  const { folder, file } = await closedCounty()
  alterBeneath(file, `UPDATE county_profile SET bureau_name = '别的局'`)
  expect(await startBackend().call('county.open', { folder })).toMatchObject({
    ok: false,
    error: { code: 'DB_CORRUPT', params: { detail: '单位信息与写入时不一致' } },
  })
})

describe('体检', () => {
  const rowsOf = async ({ get }: Pick<Backend, 'get'>) =>
    (await get('checkUp.run', { jobId: 'c', auto: false }))!.results.find(({ id }) => id === 'rows')

  test('says how many rows are as they were saved', async () => {
    const { folder } = await closedCounty()
    expect(await rowsOf(await opened(folder))).toMatchObject({
      tone: 'good',
      says: expect.stringMatching(/^\d+ 条登记/),
    })
  })

  test('names what is not, with the way back', async () => {
    const { folder, file, first } = await closedCounty()
    alterBeneath(file, `UPDATE projects SET name = '丙' WHERE id = '${first}'`)
    expect(await rowsOf(await opened(folder))).toMatchObject({
      tone: 'bad',
      says: expect.stringMatching(/有 1 条.*项目 1 条.*从备份找回/),
      mends: ['bring-back-rows', 'show-backups', 'again'],
    })
  })
})
