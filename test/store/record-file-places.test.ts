import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { unwrap } from '#shared/result'
import { startInCounty } from './county-fixture'

async function withInspection() {
  const office = await startInCounty()
  const { id: projectId } = await office.get('project.create', { name: '家计调查', year: 2023, catalogCode: 'SW-02' })
  const { id } = await office.get('record.create', { kind: 'acceptance', ownerId: projectId, body: null })
  const add = (name: string, slot: string) => {
    const path = join(office.documentsFolder, name)
    writeFileSync(path, name)
    return office.get('record.addFile', { id, slot, path })
  }
  const list = async () => (await office.get('record.listFiles', { id })).map(({ slot, fileName }) => [slot, fileName])
  const undoLast = async () => {
    const { steps } = await office.get('history.list', { recordId: id, before: null, limit: 1 })
    return office.call('history.undo', steps[0]!.stamp)
  }
  return { ...office, id, add, list, undoLast }
}

test('a file of a record is renamed by its stem, moved to another slot of the record, and both are undone', async () => {
  const { get, call, add, list, undoLast } = await withInspection()
  const file = await add('扫描1.pdf', 'evidence')
  await get('record.renameFile', { id: file.id, name: '验收照片' })
  await add('验收照片.pdf', 'opinions')
  await get('record.moveFiles', { ids: [file.id], slot: 'opinions' })
  expect(await list()).toEqual([
    ['opinions', '验收照片(2).pdf'],
    ['opinions', '验收照片.pdf'],
  ])
  unwrap(await undoLast())
  expect((await list())[0]).toEqual(['evidence', '验收照片.pdf'])
  const steps = unwrap(await call('file.history', { of: 'record', id: file.id }))
  expect(steps.map(({ title }) => title)).toEqual(['撤销', '移到别的栏', '文件改名', '添加文件'])
})

test('a name that Windows has not, or that its slot has, is refused', async () => {
  const { call, add } = await withInspection()
  const [file] = [await add('甲.pdf', 'evidence'), await add('乙.pdf', 'evidence')]
  const rename = (name: string) => call('record.renameFile', { id: file.id, name })
  expect(await rename('甲:1')).toMatchObject({ error: { code: 'NAME_REFUSED' } })
  expect(await rename('乙')).toMatchObject({ error: { code: 'NAME_REFUSED' } })
})
