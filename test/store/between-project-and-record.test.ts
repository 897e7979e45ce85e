import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { unwrap } from '#shared/result'
import { pdfOf } from '../fixtures/pdf-files'
import { startInCounty } from './county-fixture'

/** A file among the materials of a project that has a record, the record itself, and one of another project. */
async function withBoth() {
  const office = await startInCounty()
  const project = (name: string) => office.get('project.create', { name, year: 2023, catalogCode: 'SW-02' })
  const [{ id: projectId }, { id: otherId }] = [await project('甲'), await project('乙')]
  const record = (ownerId: string) => office.get('record.create', { kind: 'acceptance', ownerId, body: null })
  const [{ id: recordId }, { id: otherRecordId }] = [await record(projectId), await record(otherId)]
  const path = join(office.documentsFolder, '验收照片.jpg')
  writeFileSync(path, pdfOf(1))
  const at = { projectId, stage: 'during', slot: '', title: '验收现场', path } as const
  const { id } = await office.get('evidence.add', at)
  const names = async () => ({
    project: (await office.get('evidence.list', { projectId })).map(({ title }) => title),
    record: (await office.get('record.listFiles', { id: recordId }))
      .filter(({ removed }) => !removed)
      .map(({ slot, fileName }) => `${slot} ${fileName}`),
  })
  const gone = async () => [
    ...(await office.get('evidence.listRemoved', { projectId })),
    ...(await office.get('record.listFiles', { id: recordId })).filter(({ removed }) => removed),
    ...(await office.get('bin.list', { sort: null, text: '', limit: 10 })).items,
  ]
  const undoLast = async (of: string) => {
    const { steps } = await office.get('history.list', { recordId: of, before: null, limit: 1 })
    return office.call('history.undo', steps[0]!.stamp)
  }
  const toRecord = (to = recordId) =>
    office.call('evidence.moveToRecord', { ids: [id], recordId: to, slot: 'evidence' })
  const toProject = (slot = '') => office.call('record.moveToProject', { ids: [id], stage: 'during', slot })
  return { ...office, ...{ projectId, recordId, otherRecordId, id, path }, names, gone, undoLast, toRecord, toProject }
}

const inRecord = { project: [], record: ['evidence 验收照片.jpg'] }

test('a file goes from the project to a slot of its record: it is there alone, and nowhere among what is gone', async () => {
  const { toRecord, names, gone } = await withBoth()
  unwrap(await toRecord())
  expect(await names()).toEqual(inRecord)
  expect(await gone()).toEqual([])
})

test('it comes back to the project, to go again', async () => {
  const { toRecord, toProject, names, gone } = await withBoth()
  unwrap(await toRecord())
  unwrap(await toProject())
  expect(await names()).toEqual({ project: ['验收照片'], record: [] })
  expect(await gone()).toEqual([])
  unwrap(await toRecord())
  expect(await names()).toEqual(inRecord)
})

test.each(['project', 'record'] as const)(
  'one step takes it back, from the history of the %s, and is taken back itself',
  async (of) => {
    const { toRecord, names, undoLast, projectId, recordId } = await withBoth()
    const before = await names()
    const id = of === 'project' ? projectId : recordId
    unwrap(await toRecord())
    unwrap(await undoLast(id))
    expect(await names()).toEqual(before)
    unwrap(await undoLast(id))
    expect(await names()).toEqual(inRecord)
  },
)

test('a move back to the project is taken back as one step as well', async () => {
  const { toRecord, toProject, names, undoLast, recordId } = await withBoth()
  unwrap(await toRecord())
  unwrap(await toProject())
  unwrap(await undoLast(recordId))
  expect(await names()).toEqual(inRecord)
})

test('what was brought in with the record comes to the project, and is taken back', async () => {
  const { get, call, names, undoLast, projectId, recordId, path } = await withBoth()
  const { id } = await get('record.addFile', { id: recordId, slot: 'opinions', path })
  unwrap(await call('record.moveToProject', { ids: [id], stage: 'during', slot: '' }))
  expect((await names()).project).toEqual(['验收现场', '验收照片(2)'])
  unwrap(await undoLast(projectId))
  expect(await names()).toEqual({ project: ['验收现场'], record: ['opinions 验收照片.jpg'] })
})

test('the history of the file tells of both, a move as one step', async () => {
  const { call, toRecord, id } = await withBoth()
  unwrap(await toRecord())
  const steps = unwrap(await call('file.history', { of: 'record', id }))
  expect(steps.map(({ title }) => title)).toEqual(['移到别的栏', '添加文件'])
})

test('a bundle holds it once, where it is', async () => {
  const { get, toRecord, projectId, recordId, documentsFolder } = await withBoth()
  unwrap(await toRecord())
  const path = join(documentsFolder, '材料包.zip')
  await get('bundle.export', { projectId, stage: null, path, jobId: 'j' })
  const other = await startInCounty()
  await other.get('bundle.import', { path, jobId: 'i', foreign: true })
  expect(await other.get('evidence.list', { projectId })).toEqual([])
  expect(await other.get('record.listFiles', { id: recordId })).toMatchObject([{ fileName: '验收照片.jpg' }])
})

test('no record of another project takes it, and no slot that is not there', async () => {
  const { toRecord, toProject, call, names, id, recordId, otherRecordId } = await withBoth()
  const before = await names()
  expect(await toRecord(otherRecordId)).toMatchObject({ error: { code: 'NOT_FOUND' } })
  expect(await call('evidence.moveToRecord', { ids: [id], recordId, slot: 'no-such' })).toMatchObject({
    error: { code: 'NOT_FOUND' },
  })
  expect(await names()).toEqual(before)
  unwrap(await toRecord())
  expect(await toProject('no-such')).toMatchObject({ error: { code: 'SLOT_UNKNOWN' } })
  expect(await names()).toEqual(inRecord)
})

test('[P34] a procurement paper leaves the project for no record', async () => {
  const { get, call, projectId, recordId, path } = await withBoth()
  const { id } = await get('evidence.add', { projectId, stage: 'before', slot: 'invitation', title: '采购公告', path })
  expect(await call('evidence.moveToRecord', { ids: [id], recordId, slot: 'evidence' })).toMatchObject({
    error: { code: 'PAPER_RETAINED' },
  })
})
