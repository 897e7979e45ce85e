import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { readHouseholdTable } from '#main/documents/reading/household-table'
import { wholeRegister } from '#shared/households/household'
import { maskedNumber } from '#shared/households/masked-number'
import { cellsOf, csvOf, heads } from '../fixtures/households/household-files'
import { madeHouseholds } from '../fixtures/households/made-households'
import { profile, startBackend, startInCounty, temporaryFolder, year2023 } from '../store/county-fixture'
import { fileOf, imported, startWithProject } from '../store/household-fixture'
import { makeOlder } from '../store/older-county'
import { passphrase } from '../store/sealed-fixture'
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
    const { folder, keyStore, userDataFolder, projectId } = office
    return { folder, keyStore, userDataFolder, projectId, number: one!.citizenNumber }
  }
  const firstOf = async ({ get }: ReturnType<typeof startBackend>, projectId: string) =>
    (await get('household.list', { filter: wholeRegister(projectId), after: null, limit: 1 })).rows[0]!

  /** As it is opened on the computer that keeps its key. */
  async function lookedAt() {
    const { folder, keyStore, userDataFolder, projectId, number } = await closedRegister()
    const backend = startBackend({ keyStore, userDataFolder })
    await backend.get('county.open', { folder, readOnly: true })
    expect((await backend.get('countyKey.state', null)).state).toBe('open')
    const { id } = await firstOf(backend, projectId)
    const path = join(temporaryFolder(), '名单.xlsx')
    const register = { filter: wholeRegister(projectId), path, jobId: 'e' }
    return { backend, folder, projectId, id, number, path, register }
  }

  test('are not to be had whole, with the key or without, since who has seen them could not be noted', async () => {
    const { backend, id, projectId, path, register } = await lookedAt()
    const whole = { error: { code: 'WHOLE_READ_ONLY' } }
    expect(await backend.call('household.number', { id, of: 'citizenNumber' })).toMatchObject(whole)
    expect(await backend.call('household.export', { ...register, full: true })).toMatchObject(whole)
    expect(await backend.call('household.export', { ...register, full: true, seal: { passphrase } })).toMatchObject(
      whole,
    )
    expect(await backend.call('household.notePrint', { projectId, households: 1 })).toMatchObject(whole)
    expect(await backend.call('delivery.export', { projectId, full: true, path })).toMatchObject(whole)
    expect(existsSync(path)).toBe(false)
  })

  test('go out masked, and nothing of the folder is another afterwards', async () => {
    const { backend, folder, register, path, number } = await lookedAt()
    const before = photograph(folder)
    expect(await backend.get('household.export', { ...register, full: false })).toEqual({ households: 1 })
    const sheet = JSON.stringify(await readHouseholdTable({ bytes: readFileSync(path), sheet: '' }))
    expect(sheet).toContain(maskedNumber(number))
    expect(sheet).not.toContain(number)
    await backend.get('county.close', null)
    expect(photograph(folder)).toEqual(before)
  })

  test('are to be had, and noted, once it is opened to be changed', async () => {
    const { backend, folder, id, number } = await lookedAt()
    await backend.get('county.open', { folder })
    expect(await backend.get('household.number', { id, of: 'citizenNumber' })).toBe(number)
    const { steps } = await backend.get('history.list', { recordId: id, before: null, limit: 9 })
    expect(steps[0]!.title).toBe('查看号码')
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
