import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { connect } from '#main/store/connection'
import { readFirstNoted } from '#main/store/first-noted'
import { openCountyStore } from '#main/store/open'
import { unwrap } from '#shared/result'
import { alterBeneath } from './alter-beneath'
import { countingIds, startBackend } from './county-fixture'
import { closedLargeCounty } from './large-county'

async function opened(folder: string) {
  const backend = startBackend({ newId: countingIds('later') })
  await backend.get('county.open', { folder })
  return backend
}

const namesIn = async ({ get }: Pick<ReturnType<typeof startBackend>, 'get'>) =>
  (await get('project.list', { status: 'active' })).map(({ name }) => name).sort()

const otherName = (id: string) => `UPDATE projects SET name = '丙', body = replace(body, '甲', '丙') WHERE id = '${id}'`

/** The first byte of a text within the pages of an index becomes another. */
function alterIndex(file: string, index: string, text: string): void {
  const database = connect(file)
  const page = Number(database.prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?').pluck().get(index))
  database.close()
  const bytes = readFileSync(file)
  const at = bytes.indexOf(text, (page - 1) * 4096)
  bytes[at]! ^= 1
  writeFileSync(file, bytes)
}

describe('a large county, looked at while it is open', () => {
  test('shows what is in it, and has nothing to tell', async () => {
    const { folder } = await closedLargeCounty()
    const county = await opened(folder)
    expect(await namesIn(county)).toEqual(['乙', '甲'])
    expect(await county.get('checkUp.altered', null)).toEqual([])
  })

  test('shows no project that is not as it was saved, not even to the first who asks, and tells it', async () => {
    const { folder, file, first } = await closedLargeCounty()
    alterBeneath(file, otherName(first))
    const county = await opened(folder)
    expect(await namesIn(county)).toEqual(['乙'])
    expect(await county.get('checkUp.altered', null)).toEqual([{ what: '项目', name: '丙' }])
  })

  test('has no such project written over by who is quicker than the look', async () => {
    const { folder, file, first } = await closedLargeCounty()
    alterBeneath(file, otherName(first))
    const county = await opened(folder)
    expect(await county.call('project.setStatus', { id: first, status: 'archived' })).toMatchObject({
      ok: false,
      error: { code: 'ROW_ALTERED' },
    })
  })

  test('takes what is written at once, and keeps it', async () => {
    const { folder } = await closedLargeCounty()
    const county = await opened(folder)
    await county.get('project.create', { name: '丁', year: 2023, catalogCode: 'SW-02' })
    await county.close()
    expect(await namesIn(await opened(folder))).toEqual(['丁', '乙', '甲'])
  })

  test('tells a row of its history', async () => {
    const { folder, file } = await closedLargeCounty()
    alterBeneath(file, `UPDATE changes SET who = '别人' WHERE seq = 30007`)
    expect(await (await opened(folder)).get('checkUp.altered', null)).toHaveLength(1)
  })

  test('takes no day from a row of its history that is not as it was saved', async () => {
    const { folder, file, first, second } = await closedLargeCounty()
    alterBeneath(file, `UPDATE changes SET at = '1999-01-01T00:00:00Z' WHERE record_id = '${first}'`)
    const store = unwrap(await openCountyStore(folder))
    expect([...(await readFirstNoted(store.db)).keys()]).toEqual([second])
    await store.close()
  })

  test.each([
    ['projects_by_status', 'active'],
    ['changes_by_time', 'id-'],
  ])('finds by %s what its rows say, though it says something else', async (index, text) => {
    const { folder, file, first, second } = await closedLargeCounty()
    alterIndex(file, index, text)
    const store = unwrap(await openCountyStore(folder))
    const active = await store.db.selectFrom('projects').select('id').where('status', '=', 'active').execute()
    expect(active.map(({ id }) => id).sort()).toEqual([first, second].sort())
    expect([...(await readFirstNoted(store.db)).keys()].sort()).toEqual([first, second].sort())
    expect(store.sound.altered).toEqual([])
    await store.close()
  })

  test('finds what another program alters meanwhile', async () => {
    const { folder, file, first } = await closedLargeCounty()
    const county = await opened(folder)
    expect(await namesIn(county)).toHaveLength(2)
    alterBeneath(file, otherName(first))
    expect(await namesIn(county)).toEqual(['乙'])
  })

  test('can be left at once', async () => {
    const { folder } = await closedLargeCounty()
    const county = await opened(folder)
    await county.get('county.close', null)
    expect(await namesIn(await opened(folder))).toEqual(['乙', '甲'])
  })
})

test('a large county whose pages cannot be read is not opened', async () => {
  const { folder, file } = await closedLargeCounty()
  const database = connect(file)
  const page = Number(database.prepare(`SELECT rootpage FROM sqlite_schema WHERE name = 'projects'`).pluck().get())
  database.close()
  const bytes = readFileSync(file)
  bytes.fill(0xff, (page - 1) * 4096, page * 4096)
  writeFileSync(file, bytes)
  expect(await startBackend().call('county.open', { folder })).toMatchObject({
    ok: false,
    error: { code: 'DB_CORRUPT' },
  })
})
