import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Result } from '#shared/result'
import { startInCounty } from './county-fixture'

/** Two projects with a file each, a file that is 移出, and a record with one. */
async function withMaterials() {
  const office = await startInCounty()
  const project = (name: string) => office.get('project.create', { name, year: 2023, catalogCode: 'SW-02' })
  const [{ id: projectId }, { id: otherId }] = [await project('甲'), await project('乙')]
  const path = join(office.documentsFolder, '扫描件.pdf')
  writeFileSync(path, '%PDF-1.4')
  const add = async (of: string) =>
    (await office.get('evidence.add', { projectId: of, stage: 'during', slot: '', title: '扫描件', path })).id
  const [file, otherFile, gone] = [await add(projectId), await add(otherId), await add(projectId)]
  await office.get('evidence.setRemoved', { id: gone, removed: true })
  const { id: recordId } = await office.get('record.create', { kind: 'acceptance', ownerId: projectId, body: null })
  const { id: recordFile } = await office.get('record.addFile', { id: recordId, slot: 'evidence', path })
  const { call } = office
  return {
    ...office,
    ...{ projectId, file, otherFile, gone, recordFile },
    added: (of: string, slot = '') => call('evidence.add', { projectId: of, stage: 'during', slot, title: '', path }),
    moved: (ids: string[], slot = '') => call('evidence.move', { ids, stage: 'after', slot }),
    renamed: (id: string) => call('evidence.rename', { id, name: '新' }),
    replaced: (id: string) => call('evidence.replace', { id, path }),
    removed: (id: string) => call('evidence.setRemoved', { id, removed: true }),
    addedToRecord: (id = recordId, slot = 'evidence') => call('record.addFile', { id, slot, path }),
    movedInRecord: (ids: string[], slot = 'opinions') => call('record.moveFiles', { ids, slot }),
    all: async () => [
      await office.get('evidence.list', { projectId }),
      await office.get('evidence.listRemoved', { projectId }),
      await office.get('evidence.list', { projectId: otherId }),
      await office.get('record.listFiles', { id: recordId }),
    ],
  }
}

async function codesOf(asked: Record<string, () => Promise<Result<unknown>>>): Promise<Record<string, string>> {
  const codes: Record<string, string> = {}
  for (const [what, ask] of Object.entries(asked)) {
    const answer = await ask()
    codes[what] = answer.ok ? 'ok' : answer.error.code
  }
  return codes
}

test('a slot, project, record or file that is not there, is another’s or is 移出 is refused, and nothing is changed', async () => {
  const { projectId, file, otherFile, gone, recordFile, all, ...to } = await withMaterials()
  const before = await all()
  const codes = await codesOf({
    'added to a slot that is not there': () => to.added(projectId, 'no-such'),
    'added to a slot of another stage': () => to.added(projectId, 'signed-contract'),
    'added to no project': () => to.added('nobody'),
    'moved to a slot that is not there': () => to.moved([file], 'no-such'),
    'moved together with no file': () => to.moved([file, 'nobody']),
    'moved together with one of another project': () => to.moved([file, otherFile]),
    'moved together with one that is 移出': () => to.moved([file, gone]),
    'renamed while 移出': () => to.renamed(gone),
    'replaced while 移出': () => to.replaced(gone),
    'added to a slot the record has not': () => to.addedToRecord(undefined, 'no-such'),
    'added to no record': () => to.addedToRecord(file),
    'moved to a slot the record has not': () => to.movedInRecord([recordFile], 'no-such'),
    'moved in a record together with one of the project': () => to.movedInRecord([recordFile, file]),
  })
  expect(codes).toEqual({
    'added to a slot that is not there': 'SLOT_UNKNOWN',
    'added to a slot of another stage': 'SLOT_UNKNOWN',
    'added to no project': 'NOT_FOUND',
    'moved to a slot that is not there': 'SLOT_UNKNOWN',
    'moved together with no file': 'NOT_FOUND',
    'moved together with one of another project': 'NOT_FOUND',
    'moved together with one that is 移出': 'NOT_FOUND',
    'renamed while 移出': 'NOT_FOUND',
    'replaced while 移出': 'NOT_FOUND',
    'added to a slot the record has not': 'NOT_FOUND',
    'added to no record': 'NOT_FOUND',
    'moved to a slot the record has not': 'NOT_FOUND',
    'moved in a record together with one of the project': 'NOT_FOUND',
  })
  expect(await all()).toEqual(before)
})

test('the materials of a project in the 回收站, and of its records, stay as they are until it comes back', async () => {
  const { projectId, file, recordFile, all, get, ...to } = await withMaterials()
  await get('project.setStatus', { id: projectId, status: 'binned' })
  const before = await all()
  const asked = {
    added: () => to.added(projectId),
    moved: () => to.moved([file]),
    renamed: () => to.renamed(file),
    replaced: () => to.replaced(file),
    移出: () => to.removed(file),
    'added to its record': () => to.addedToRecord(),
    'moved in its record': () => to.movedInRecord([recordFile]),
  }
  const refused = Object.fromEntries(Object.keys(asked).map((what) => [what, 'PROJECT_BINNED']))
  expect(await codesOf(asked)).toEqual(refused)
  expect(await all()).toEqual(before)
  await get('project.setStatus', { id: projectId, status: 'active' })
  expect(await to.renamed(file)).toMatchObject({ ok: true })
})
