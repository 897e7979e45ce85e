import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SalvageReport } from '#shared/recovery/salvage'
import { alterBeneath } from '../store/alter-beneath'
import { officeWithClock } from '../store/backup-fixture'
import { contentOf } from '../store/county-content'
import { startBackend, temporaryFolder } from '../store/county-fixture'
import { cutInHalf, damage, everyPage, photograph, withoutFirstPage } from './damage'

const projects = 120
const kept = mkdtempSync(join(tmpdir(), 'goufutong-salvage-'))
const whole = join(kept, '旗县')
afterAll(() => rmSync(kept, { recursive: true, force: true }))

/** A county with many projects and a stored file, closed. */
beforeAll(async () => {
  const office = await officeWithClock()
  await office.addFile('照片.txt')
  for (let number = 2; number <= projects; number += 1)
    await office.get('project.create', { name: `项目${number}`, year: 2023, catalogCode: 'SW-02' })
  await office.close()
  cpSync(office.folder, whole, { recursive: true })
}, 120_000)

/** `alter` is what befell its file. */
function damagedCounty(alter: (bytes: Buffer) => Buffer): string {
  const folder = join(temporaryFolder(), '旗县')
  cpSync(whole, folder, { recursive: true })
  damage(join(folder, 'county.sqlite'), alter)
  return folder
}

async function salvaged(folder: string) {
  const into = join(temporaryFolder(), '抢救')
  const before = photograph(folder)
  const backend = startBackend()
  const report = await backend.get('recovery.salvage', { folder, into, jobId: 's' })
  expect(photograph(folder)).toEqual(before)
  await backend.get('county.open', { folder: into })
  return { report, into, backend }
}

const row = ({ rows }: SalvageReport, what: string) => rows.find((one) => one.what === what)!

describe('what can be read of a damaged county', () => {
  test('is all of one that is whole: every row of every table, and its files', async () => {
    const folder = damagedCounty((bytes) => bytes)
    const { report, into, backend } = await salvaged(folder)
    expect(contentOf(into)).toEqual(contentOf(whole))
    expect(row(report, '项目')).toEqual({ what: '项目', came: projects, altered: 0, lost: 0, atLeast: false })
    expect(report.files).toEqual({ came: 1, lost: 0 })
    const find = () => backend.get('search.find', { text: '项目99', limit: 5 })
    while ((await find()).behind > 0);
    expect((await find()).groups).toMatchObject([{ found: [{ title: '项目99' }] }])
  })

  test('keeps a row that is not as it was saved, counts it apart and shows it nowhere', async () => {
    const folder = damagedCounty((bytes) => bytes)
    alterBeneath(join(folder, 'county.sqlite'), `UPDATE projects SET name = '别的' WHERE name = '项目7'`)
    const { report, backend } = await salvaged(folder)
    expect(row(report, '项目')).toEqual({ what: '项目', came: projects, altered: 1, lost: 0, atLeast: false })
    expect(await backend.get('project.list', { status: 'active' })).toHaveLength(projects - 1)
    expect(await backend.get('checkUp.altered', null)).toEqual([{ what: '项目', name: '别的' }])
  })

  test.each([
    ['with every fifth page spoilt', everyPage(5)],
    ['with every eleventh page spoilt', everyPage(11)],
  ])('%s comes with a count of what is there and what is not, and opens', async (_how, alter) => {
    const folder = damagedCounty(alter)
    const { report, backend } = await salvaged(folder)
    const { came, lost, atLeast } = row(report, '项目')
    expect(came).toBe((await backend.get('project.names', null)).length)
    expect(came).toBeGreaterThan(0)
    expect(lost).toBeGreaterThan(0)
    if (!atLeast) expect(came + lost).toBe(projects)
  })

  test('that was cut in half comes as far as it goes', async () => {
    const folder = damagedCounty(cutInHalf)
    const { report } = await salvaged(folder)
    expect(row(report, '项目').came).toBeGreaterThan(0)
    expect(report.rows.some(({ lost }) => lost > 0)).toBe(true)
  })

  test('whose first page is gone is known by the form of its rows, and what more there was cannot be counted', async () => {
    const folder = damagedCounty(withoutFirstPage)
    const { report } = await salvaged(folder)
    expect(row(report, '项目')).toMatchObject({ came: projects, atLeast: true })
  })

  test('that was killed comes with what stood in its log alone', async () => {
    const office = await officeWithClock()
    await office.get('project.create', { name: '日志里的', year: 2023, catalogCode: 'SW-02' })
    const into = join(temporaryFolder(), '抢救')
    const other = startBackend()
    await other.get('recovery.salvage', { folder: office.folder, into, jobId: 's' })
    await other.get('county.open', { folder: into })
    expect((await other.get('project.names', null)).map(({ name }) => name)).toContain('日志里的')
  })

  test('is written beside it in words, too', async () => {
    const folder = damagedCounty(cutInHalf)
    const { into, report } = await salvaged(folder)
    const text = readFileSync(join(into, '抢救结果.txt'), 'utf8')
    expect(text).toContain(`项目：读出 ${row(report, '项目').came}，没有读出`)
    expect(text).toContain(folder)
  })

  test('a file that is nowhere is counted', async () => {
    const folder = damagedCounty((bytes) => bytes)
    rmSync(join(folder, 'evidence'), { recursive: true })
    expect((await salvaged(folder)).report.files).toEqual({ came: 0, lost: 1 })
  })

  test('of which nothing can be read makes no county', async () => {
    const folder = damagedCounty((bytes) => Buffer.alloc(bytes.length))
    const into = join(temporaryFolder(), '抢救')
    const done = await startBackend().call('recovery.salvage', { folder, into, jobId: 's' })
    expect(done).toMatchObject({ error: { code: 'DB_UNREADABLE' } })
    expect(existsSync(into) ? readdirSync(into).filter((name) => name.startsWith('county')) : []).toEqual([])
  })

  test('never goes into a folder that holds something', async () => {
    const folder = damagedCounty((bytes) => bytes)
    const done = await startBackend().call('recovery.salvage', { folder, into: join(folder, '里面'), jobId: 's' })
    expect(done).toMatchObject({ error: { code: 'PLACE_REFUSED' } })
  })
})
