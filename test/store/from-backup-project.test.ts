import { describe, expect, test } from 'vitest'
import { hangingTables } from '#main/services/from-backup/project-rows'
import { blankCounty } from '#main/store/blank-county'
import { migrations } from '#main/store/migrations/all'
import { areas } from '../fixtures/households/made-households'
import { contentOf } from './county-content'
import { backedUpOffice, inBackup } from './from-backup-fixture'
import { fileOf, imported } from './household-fixture'

/** The office went back to a state in which the project was not begun yet; the backup that has it lies where it came from. */
async function wentBack() {
  const office = await backedUpOffice()
  const { get, folder } = office
  const other = await get('project.create', { name: '乙项目', year: 2024, catalogCode: 'SW-02' })
  await get('project.save', { ...other, name: '乙项目甲' })
  const { name: later } = await begun(office, other.id)
  const target = await get('backup.proposeFolder', { name: office.backup })
  await get('backup.restore', { name: office.backup, from: 'home', folder: target, jobId: 'r' })
  await get('county.open', { folder: target })
  return { ...office, ...inBackup(office, later, 'before'), target, otherId: other.id, whole: contentOf(folder) }
}

/** A record with a file, a material, a register of two households; then backed up. */
async function begun(office: Awaited<ReturnType<typeof backedUpOffice>>, projectId: string) {
  const { get } = office
  const visit = await get('record.create', { kind: 'home-visit', ownerId: projectId, body: null })
  const sheet = fileOf('回访一户', '回访表.pdf')
  await get('record.addFile', { id: visit.id, slot: 'sheet', path: sheet })
  const photo = fileOf('两张照片', '照片二.txt')
  await get('evidence.add', { projectId, stage: 'during', title: '照片二', path: photo })
  await get('project.save', { ...(await get('project.get', { id: projectId })), areas })
  await imported(
    office,
    projectId,
    fileOf(`户编码,户主姓名,苏木乡镇,类型\nJD1,巴图,${areas[0]},低保\nJD2,乌云,${areas[0]},低保`),
  )
  office.pass(1)
  return (await office.make('manual')).made!
}

describe('a project that is gone', () => {
  test('comes back as itself: every row as it was, its records, files and households with it', async () => {
    const office = await wentBack()
    const place = { type: 'project', id: office.otherId } as const
    expect((await office.look()).places).toContainEqual(expect.objectContaining({ ...place, standing: 'gone' }))
    const back = await office.takeProject(office.otherId)
    expect(back).toMatchObject({ ok: true, value: { id: office.otherId, name: '乙项目甲', missing: [] } })
    expect(contentOf(office.target)).toEqual(office.whole)
  })

  test('is found by its households and its records, and its files can be read', async () => {
    const office = await wentBack()
    await office.takeProject(office.otherId)
    const titles = async (text: string) =>
      (await office.get('search.find', { text, limit: 5 })).groups.flatMap(({ found }) =>
        found.map(({ title }) => title),
      )
    expect(await titles('乙项目甲')).toContain('乙项目甲')
    expect(await titles('巴图')).toContain('巴图')
    const [photo] = await office.get('evidence.list', { projectId: office.otherId })
    const { bytes } = await office.get('file.read', { of: 'evidence', id: photo!.id })
    expect(new TextDecoder().decode(bytes)).toBe('两张照片')
  })

  test('brings its history along, and its coming back is one step more that undo sends to the 回收站', async () => {
    const office = await wentBack()
    const back = await office.takeProject(office.otherId)
    const titles = async () =>
      (await office.get('history.list', { recordId: office.otherId, before: null, limit: 9 })).steps.map(
        ({ title }) => title,
      )
    expect((await titles())[0]).toBe('从备份找回（2023-03-01 12:00 的备份）')
    expect((await titles()).at(-1)).toBe('新建')
    await office.get('history.undo', back.ok ? back.value.stamp! : (null as never))
    expect((await office.get('project.get', { id: office.otherId })).status).toBe('binned')
  })

  test('cannot come back twice: it is there, and the next one is a copy beside it', async () => {
    const office = await wentBack()
    await office.takeProject(office.otherId)
    expect(await office.takeProject(office.otherId)).toMatchObject({ value: { name: '乙项目甲（从备份找回）' } })
  })
})

describe('a project that is there', () => {
  test('comes as a copy beside it, with its records and files, and the one of today stays as it is', async () => {
    const office = await backedUpOffice()
    await office.rename('改坏了')
    const today = await office.get('project.get', { id: office.projectId })
    const back = await office.takeProject()
    const { id } = back.ok ? back.value : (null as never)
    expect(await office.get('project.get', { id })).toMatchObject({ name: '甲项目（从备份找回）', status: 'active' })
    expect(await office.get('project.get', { id: office.projectId })).toEqual(today)
    const { records } = await office.get('record.ofProject', { projectId: id, kinds: ['home-visit'] })
    expect(records.length).toBe(1)
    expect((await office.get('evidence.list', { projectId: id })).map(({ title }) => title)).toEqual(['照片.txt'])
  })

  test('undo takes the copy away again', async () => {
    const office = await backedUpOffice()
    const before = contentOf(office.folder)
    const back = await office.takeProject()
    await office.get('history.undo', back.ok ? back.value.stamp! : (null as never))
    expect(contentOf(office.folder)).toEqual(before)
  })
})

test('every table whose rows hang on a project is among those that come back with it', () => {
  const database = blankCounty(migrations)
  const names = database.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table'`).pluck().all() as string[]
  const named = (table: string) =>
    (database.pragma(`foreign_key_list(${table})`) as { table: string }[]).map((key) => key.table)
  const hangs = (table: string): boolean => named(table).some((other) => other === 'projects' || hangs(other))
  const hanging = names.filter(hangs)
  database.close()
  expect(hanging.length).toBeGreaterThan(10)
  const drawn = ['sample_draws', 'sampled_households']
  expect(hanging.filter((table) => ![...hangingTables, ...drawn].includes(table))).toEqual([])
})
