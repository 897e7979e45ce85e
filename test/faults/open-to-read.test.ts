import { cpSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { wholeRegister } from '#shared/households/household'
import { cellsOf, csvOf, heads } from '../fixtures/households/household-files'
import { madeHouseholds } from '../fixtures/households/made-households'
import { profile, startBackend, startInCounty, temporaryFolder, year2023 } from '../store/county-fixture'
import { fileOf, imported, startWithProject } from '../store/household-fixture'
import { makeOlder } from '../store/older-county'
import { photograph } from './damage'
import { canMount, readOnlyFolder } from './odd-folders'
import { teller } from './start-program'

const aProject = { name: '原', year: 2023, catalogCode: 'SW-02' }

async function closedCounty() {
  const office = await startInCounty()
  const { id } = await office.get('project.create', aProject)
  const path = join(office.documentsFolder, '照片.txt')
  writeFileSync(path, '内容')
  await office.get('evidence.add', { projectId: id, stage: 'during', title: '照片', path })
  await office.close()
  return { folder: office.folder, projectId: id }
}

/** Another process that has the county open. */
async function heldElsewhere(folder: string) {
  const { child, nextLine } = teller('test/faults/county-holder.ts', [folder])
  onTestFinished(() => void child.kill('SIGKILL'))
  await nextLine()
}

const names = async (backend: ReturnType<typeof startBackend>) =>
  (await backend.get('project.names', null)).map(({ name }) => name)

describe('a county opened to be looked at', () => {
  test('is shown with its files, and not a byte of its folder is another afterwards', async () => {
    const { folder, projectId } = await closedCounty()
    const before = photograph(folder)
    const backend = startBackend()
    expect((await backend.get('county.open', { folder, readOnly: true })).readOnly).toBe(true)
    expect(await names(backend)).toEqual(['原'])
    const [file] = await backend.get('evidence.list', { projectId })
    expect(new TextDecoder().decode((await backend.get('file.read', { of: 'evidence', id: file!.id })).bytes)).toBe(
      '内容',
    )
    await backend.get('stored.check', { projectId, jobId: 'c' })
    await backend.get('search.find', { text: '原', limit: 5 })
    await backend.get('county.close', null)
    expect(photograph(folder)).toEqual(before)
  })

  test('refuses every change in plain words, and goes out whole', async () => {
    const { folder, projectId } = await closedCounty()
    const backend = startBackend()
    await backend.get('county.open', { folder, readOnly: true })
    expect(await backend.call('project.create', aProject)).toMatchObject({ error: { code: 'COUNTY_READ_ONLY' } })
    expect(await backend.call('backup.make', { kind: 'close', jobId: 'b' })).toMatchObject({
      error: { code: 'COUNTY_READ_ONLY' },
    })
    const path = join(temporaryFolder(), '材料.zip')
    const exported = await backend.call('bundle.export', { projectId, stage: null, path, jobId: 'e' } as never)
    expect(exported).toMatchObject({ ok: true })
    await backend.get('county.close', null)
    const other = startBackend()
    await other.get('county.create', { folder: join(temporaryFolder(), '乙旗'), profile, year: year2023 })
    expect(await other.get('bundle.verify', { path, jobId: 'v' } as never)).toBeTruthy()
  })

  test('of an older version is brought up to date in memory alone', async () => {
    const { folder } = await closedCounty()
    makeOlder(join(folder, 'county.sqlite'), 40)
    const before = photograph(folder)
    const backend = startBackend()
    await backend.get('county.open', { folder, readOnly: true })
    expect(await names(backend)).toEqual(['原'])
    expect(photograph(folder)).toEqual(before)
  })

  test('while another program has it open shows what that one has saved last', async () => {
    const { folder } = await closedCounty()
    await heldElsewhere(folder)
    const backend = startBackend()
    expect(await backend.call('county.open', { folder })).toMatchObject({ error: { code: 'COUNTY_LOCKED' } })
    await backend.get('county.open', { folder, readOnly: true })
    expect((await names(backend)).toSorted()).toEqual(['别处新建的', '原'])
  })

  test('without its log shows what was there before it', async () => {
    const office = await startInCounty()
    await office.get('project.create', aProject)
    const folder = join(temporaryFolder(), '旗县')
    cpSync(office.folder, folder, { recursive: true })
    rmSync(join(folder, 'county.sqlite-wal'))
    const backend = startBackend()
    expect(await backend.call('county.open', { folder })).toMatchObject({ error: { code: 'DB_LOG_MISSING' } })
    await backend.get('county.open', { folder, readOnly: true })
    expect(await names(backend)).toEqual([])
  })

  test('is opened to be changed again once that can be', async () => {
    const { folder } = await closedCounty()
    const backend = startBackend()
    await backend.get('county.open', { folder, readOnly: true })
    expect((await backend.get('county.open', { folder })).readOnly).toBe(false)
    await backend.get('project.create', { ...aProject, name: '后来的' })
  })

  test('a damaged one is not shown as if it were whole', async () => {
    const { folder } = await closedCounty()
    writeFileSync(join(folder, 'county.sqlite'), '不是')
    const opened = await startBackend().call('county.open', { folder, readOnly: true })
    expect(opened).toMatchObject({ error: { code: 'DB_CORRUPT' } })
  })
})

describe('the numbers of a register that is only looked at', () => {
  /** A county with a household whose number is sealed, and who keeps its key. */
  async function closedRegister() {
    const office = await startWithProject()
    const [one] = madeHouseholds(1)
    await imported(office, office.projectId, fileOf(csvOf([heads, cellsOf(one!, 0)])))
    await office.close()
    const { folder, keyStore, userDataFolder, projectId, code } = office
    return { folder, keyStore, userDataFolder, projectId, code, number: one!.citizenNumber }
  }
  const firstOf = async ({ get }: ReturnType<typeof startBackend>, projectId: string) =>
    (await get('household.list', { filter: wholeRegister(projectId), after: null, limit: 1 })).rows[0]!

  test('are shown and exported where the key is, and nothing of the folder is another afterwards', async () => {
    const { folder, keyStore, userDataFolder, projectId, number } = await closedRegister()
    const before = photograph(folder)
    const backend = startBackend({ keyStore, userDataFolder })
    await backend.get('county.open', { folder, readOnly: true })
    expect((await backend.get('countyKey.state', null)).state).toBe('open')
    const { id } = await firstOf(backend, projectId)
    expect(await backend.get('household.number', { id, of: 'citizenNumber' })).toBe(number)
    const path = join(temporaryFolder(), '户册.xlsx')
    const asked = { filter: wholeRegister(projectId), full: true, path, jobId: 'e' }
    expect(await backend.get('household.export', asked)).toEqual({ households: 1 })
    await backend.get('household.notePrint', { projectId, households: 1 })
    await backend.get('county.close', null)
    expect(photograph(folder)).toEqual(before)
  })

  test('stay masked where it is not, which is told, and its code opens them', async () => {
    const { folder, projectId, number, code } = await closedRegister()
    const backend = startBackend()
    await backend.get('county.open', { folder, readOnly: true })
    expect(await backend.get('countyKey.state', null)).toMatchObject({ state: 'locked', why: 'notHere' })
    const { id } = await firstOf(backend, projectId)
    const look = { id, of: 'citizenNumber' } as const
    expect(await backend.call('household.number', look)).toMatchObject({ error: { code: 'COUNTY_KEY_LOCKED' } })
    await backend.get('countyKey.open', { code })
    expect(await backend.get('household.number', look)).toBe(number)
  })
})

test.runIf(canMount)('a county on a disk that takes nothing is refused, and can be looked at', async () => {
  const { folder } = await closedCounty()
  const disk = readOnlyFolder((to) => cpSync(folder, join(to, '旗县'), { recursive: true }))
  const backend = startBackend()
  const there = join(disk, '旗县')
  expect(await backend.call('county.open', { folder: there })).toMatchObject({ error: { code: 'DB_READONLY' } })
  await backend.get('county.open', { folder: there, readOnly: true })
  expect(await names(backend)).toEqual(['原'])
})
