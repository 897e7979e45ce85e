import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { connect } from '#main/store/connection'
import { countingIds, startInCounty } from './county-fixture'
import { makeOlder } from './older-county'
import { recordKinds, signed, startWithVisit, typed } from './record-fixture'

type County = Awaited<ReturnType<typeof startWithVisit>>

/** A file of that name and text, on the machine. */
function onDisk({ documentsFolder }: Pick<County, 'documentsFolder'>, name: string, text = name): string {
  const path = join(documentsFolder, name)
  writeFileSync(path, text)
  return path
}

async function withSheet() {
  const county = await startWithVisit()
  const { id } = county.visit
  const path = onDisk(county, '回访表.pdf', '一户的情况')
  const file = await county.get('record.addFile', { id, slot: 'sheet', path })
  const names = async () =>
    (await county.get('record.listFiles', { id })).filter(({ removed }) => !removed).map(({ fileName }) => fileName)
  const due = async () => {
    const { due: stages } = await county.get('bundle.readiness', { projectId: county.project.id, stage: null })
    const during = stages.find(({ stage }) => stage === 'during')
    return during?.materials.filter(({ title }) => title.includes('未填地点回访')) ?? []
  }
  return { ...county, file, names, due }
}

describe('a file in a slot of a record', () => {
  test('is copied into the county, read, saved elsewhere and lent under its name', async () => {
    const county = await withSheet()
    const { get, visit, file, documentsFolder } = county
    expect(await get('record.listFiles', { id: visit.id })).toEqual([{ ...file, retainUntil: null }])
    expect(file).toMatchObject({ recordId: visit.id, slot: 'sheet', fileName: '回访表.pdf', sizeBytes: 15 })
    const ref = { of: 'record', id: file.id } as const
    const { bytes, fileName } = await get('file.read', ref)
    expect([Buffer.from(bytes).toString(), fileName]).toEqual(['一户的情况', '回访表.pdf'])
    const copy = join(documentsFolder, '副本.pdf')
    await get('file.saveAs', { ...ref, path: copy })
    expect(readFileSync(copy, 'utf8')).toBe('一户的情况')
    expect(basename(await get('file.lend', ref))).toBe('回访表.pdf')
  })

  test('an empty file, a folder and a slot the kind does not have are refused by name', async () => {
    const county = await startWithVisit()
    const { call, visit, documentsFolder } = county
    const folder = join(documentsFolder, '夹')
    mkdirSync(folder)
    const add = (slot: string, path: string) => call('record.addFile', { id: visit.id, slot, path })
    expect(await add('sheet', onDisk(county, '空.pdf', ''))).toMatchObject({ error: { code: 'FILE_EMPTY' } })
    expect(await add('sheet', folder)).toMatchObject({ error: { code: 'FILE_IS_FOLDER' } })
    expect(await add('minutes', onDisk(county, '表.pdf'))).toMatchObject({ error: { code: 'NOT_FOUND' } })
  })

  test.each(['安装.exe', '通知.PDF.lnk', '脚本.JS', '双击我.bat'])(
    '%s can run: it is no material, of a record or a project',
    async (name) => {
      const county = await startWithVisit()
      const { call, get, visit, project } = county
      const { id: projectId } = project
      const path = onDisk(county, name, 'MZ')
      const refused = { error: { code: 'FILE_IS_PROGRAM', params: { path } } }
      expect(await call('record.addFile', { id: visit.id, slot: 'sheet', path })).toMatchObject(refused)
      expect(await call('evidence.add', { projectId, stage: 'during', title: '', path })).toMatchObject(refused)
      expect(await get('evidence.list', { projectId })).toEqual([])
    },
  )

  test('is 移出 and taken back, and the history says both', async () => {
    const { get, file, names, history } = await withSheet()
    await get('record.setFileRemoved', { id: file.id, removed: true })
    expect(await names()).toEqual([])
    await get('record.setFileRemoved', { id: file.id, removed: false })
    expect(await names()).toEqual(['回访表.pdf'])
    const there = { label: '回访表', after: '回访表.pdf' }
    expect((await history()).slice(0, 3)).toMatchObject([
      { title: '移回文件', fields: [there] },
      { title: '移出文件', fields: [{ label: '回访表', before: '回访表.pdf' }] },
      { title: '添加文件', fields: [there] },
    ])
  })

  test('goes with the undo of its adding and comes back with the undo of that', async () => {
    const { call, get, names, history } = await withSheet()
    const [added] = await history()
    const undone = await get('history.undo', added!.stamp)
    expect(await names()).toEqual([])
    await get('history.undo', undone)
    expect(await names()).toEqual(['回访表.pdf'])
    expect(await call('history.undo', undone)).toMatchObject({ error: { code: 'UNDO_NONE' } })
  })

  test('of a frozen record stays as it is, but for slots that are filled afterwards', async () => {
    const county = await signed()
    const { call, get, entry } = county
    const sheet = { id: entry.id, slot: 'sheet', path: onDisk(county, '表.pdf') }
    expect(await call('record.addFile', sheet)).toMatchObject({ error: { code: 'RECORD_FROZEN' } })
    const photo = await get('record.addFile', { ...sheet, slot: 'photos', path: onDisk(county, '照片.jpg') })
    expect(await get('record.setFileRemoved', { id: photo.id, removed: true })).toMatchObject({ removed: true })
  })

  test('cannot be altered or deleted by SQL', async () => {
    const { folder, close } = await withSheet()
    await close()
    const database = connect(join(folder, 'county.sqlite'))
    expect(() => database.exec('DELETE FROM record_files')).toThrow('never deleted')
    expect(() => database.exec(`UPDATE record_files SET sha256 = '0'`)).toThrow('keep what they are')
    database.close()
  })
})

test('a required slot without a file is missing before an export, a filled one is there', async () => {
  const { get, visit, file, due } = await withSheet()
  const record = { kind: 'home-visit', id: visit.id }
  const sheet = { title: '回访表（未填地点回访）', state: 'there', files: ['回访表.pdf'], record }
  expect(await due()).toEqual([sheet])
  await get('record.setFileRemoved', { id: file.id, removed: true })
  expect(await due()).toEqual([{ ...sheet, state: 'missing', files: [] }])
})

describe('in a bundle', () => {
  const exported = async (county: County, stage: 'before' | null) => {
    const path = join(county.documentsFolder, '包.zip')
    await county.get('bundle.export', { projectId: county.project.id, stage, path, jobId: 'j1' })
    return path
  }

  test('files travel with their records, what is 移出 stays at home', async () => {
    const county = await withSheet()
    const { id } = county.visit
    const gone = await county.get('record.addFile', { id, slot: 'photos', path: onDisk(county, '移出的.jpg') })
    await county.get('record.setFileRemoved', { id: gone.id, removed: true })
    const path = await exported(county, null)
    expect(await county.get('bundle.verify', { path, jobId: 'j2' })).toMatchObject({ good: true })
    const there = await startInCounty({ newId: countingIds('there'), recordKinds })
    await there.get('bundle.import', { path, jobId: 'j3', foreign: true })
    // What came with a bundle is looked at where it counts for something.
    expect(await there.get('record.listFiles', { id })).toEqual([
      { ...county.file, unreadable: undefined, retainUntil: null },
    ])
    const { bytes } = await there.get('file.read', { of: 'record', id: county.file.id })
    expect(Buffer.from(bytes).toString()).toBe('一户的情况')
  })

  test('of one stage only the files of that stage go along', async () => {
    const county = await withSheet()
    const path = await exported(county, 'before')
    const there = await startInCounty({ newId: countingIds('there'), recordKinds })
    await there.get('bundle.import', { path, jobId: 'j3', foreign: true })
    expect((await there.get('record.get', { id: county.visit.id })).kind).toBe('home-visit')
    expect(await there.get('record.listFiles', { id: county.visit.id })).toEqual([])
  })

  test('a file of a slot the kind does not know here is refused with the bundle', async () => {
    const county = await withSheet()
    const path = await exported(county, null)
    const [kind] = recordKinds
    const there = await startInCounty({ newId: countingIds('there'), recordKinds: [{ ...kind!, slots: [] }] })
    expect(await there.call('bundle.import', { path, jobId: 'j3', foreign: true })).toMatchObject({
      error: { code: 'BUNDLE_INVALID', params: { detail: expect.stringContaining('回访') } },
    })
    expect(await there.get('project.list', { status: 'active' })).toEqual([])
  })
})

test('a county of the version before files were kept opens with its records and takes files from then on', async () => {
  const county = await startWithVisit()
  const entry = await county.save(county.visit, typed)
  await county.close()
  makeOlder(join(county.folder, 'county.sqlite'), 80)
  await county.get('county.open', { folder: county.folder })
  expect(await county.get('record.get', { id: entry.id })).toEqual(entry)
  const added = { id: entry.id, slot: 'sheet', path: onDisk(county, '表.pdf') }
  expect(await county.get('record.addFile', added)).toMatchObject({ fileName: '表.pdf' })
})
