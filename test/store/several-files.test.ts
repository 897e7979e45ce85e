import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { unwrap } from '#shared/result'
import { startInCounty } from './county-fixture'

async function withThree() {
  const office = await startInCounty()
  const { id: projectId } = await office.get('project.create', { name: '甲', year: 2023, catalogCode: 'SW-02' })
  const { id: recordId } = await office.get('record.create', { kind: 'acceptance', ownerId: projectId, body: null })
  const path = (name: string) => {
    const at = join(office.documentsFolder, name)
    writeFileSync(at, name)
    return at
  }
  const titles = ['甲', '乙', '丙']
  const ids: string[] = []
  const ofRecord: string[] = []
  for (const title of titles) {
    const at = { projectId, stage: 'during', slot: '', title, path: path(`${title}.jpg`) } as const
    ids.push((await office.get('evidence.add', at)).id)
    ofRecord.push((await office.get('record.addFile', { id: recordId, slot: 'evidence', path: at.path })).id)
  }
  const left = async () => (await office.get('evidence.list', { projectId })).map(({ title }) => title)
  const leftInRecord = async () =>
    (await office.get('record.listFiles', { id: recordId })).filter(({ removed }) => !removed).length
  const undoLast = async (of: string) => {
    const { steps } = await office.get('history.list', { recordId: of, before: null, limit: 1 })
    return office.call('history.undo', steps[0]!.stamp)
  }
  return { ...office, projectId, recordId, path, ids, ofRecord, left, leftInRecord, undoLast }
}

test('several files are 移出 in one step, and come back by one', async () => {
  const { get, ids, left, undoLast, projectId } = await withThree()
  await get('evidence.removeAll', { ids: ids.slice(1) })
  expect(await left()).toEqual(['甲'])
  unwrap(await undoLast(projectId))
  expect(await left()).toEqual(['甲', '乙', '丙'])
})

test('several files of a record as well', async () => {
  const { get, ofRecord, leftInRecord, undoLast, recordId } = await withThree()
  await get('record.removeFiles', { ids: ofRecord })
  expect(await leftInRecord()).toBe(0)
  unwrap(await undoLast(recordId))
  expect(await leftInRecord()).toBe(3)
})

test('[P34] one that has to be kept among them keeps all of them', async () => {
  const { get, call, ids, left, path, projectId } = await withThree()
  const at = { projectId, stage: 'before', slot: 'invitation', title: '采购公告', path: path('公告.pdf') } as const
  const { id } = await get('evidence.add', at)
  expect(await call('evidence.removeAll', { ids: [...ids, id] })).toMatchObject({ error: { code: 'PAPER_RETAINED' } })
  expect(await left()).toHaveLength(4)
})

test('two projects are no one step', async () => {
  const { get, call, ids, left, path } = await withThree()
  const { id: otherId } = await get('project.create', { name: '乙', year: 2023, catalogCode: 'SW-02' })
  const at = { projectId: otherId, stage: 'during', slot: '', title: '别处', path: path('别处.jpg') } as const
  const { id } = await get('evidence.add', at)
  expect(await call('evidence.removeAll', { ids: [...ids, id] })).toMatchObject({ error: { code: 'NOT_FOUND' } })
  expect(await left()).toHaveLength(3)
})
