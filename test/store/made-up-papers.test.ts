import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { docxText } from '../documents/docx-text'
import { visitList, visitSlip } from '../fixtures/papers/made-up'
import { homeVisit } from '../fixtures/records/home-visit'
import { countingIds, startBackend, startInCounty, temporaryFolder } from './county-fixture'
import { typed } from './record-fixture'

const list = { kind: 'visit-list', ownerId: '2023' }
const options = { recordKinds: [homeVisit], papers: [visitList, visitSlip] }

/** Papers of a year and of a record that no other file of the program knows. */
async function startWithPapers(more: Parameters<typeof startInCounty>[0] = {}) {
  const backend = await startInCounty({ ...options, ...more })
  const project = await backend.get('project.create', { name: '', year: 2023, catalogCode: 'SW-02' })
  const { id } = await backend.get('record.create', { kind: 'home-visit', ownerId: project.id, body: typed as never })
  return { ...backend, project, visit: id, slip: { kind: 'visit-slip', ownerId: id } }
}

test('a paper of a year lists the records of its projects, and bears the name of the year', async () => {
  const { get } = await startWithPapers()
  const { bytes, fileName } = await get('paper.preview', list)
  expect(fileName).toBe('乌拉特后旗2023年-回访一览表-预览.docx')
  const text = docxText(bytes)
  for (const said of ['乌拉特后旗民政局', '2023年回访，共/户', '巴音温都尔苏木', '2023-02-20'])
    expect(text).toContain(said)
  expect(await get('paper.list', { owner: 'year', ownerId: '2023' })).toEqual([])
})

test('what is made is a numbered version of its owner, read and saved like every stored file', async () => {
  const { get } = await startWithPapers()
  await get('paper.generate', list)
  const { id, number, stage, templateName } = await get('paper.generate', list)
  expect([number, stage, templateName]).toEqual([2, 'during', '默认回访一览表范本'])
  const listed = await get('paper.list', { owner: 'year', ownerId: '2023' })
  expect(listed.map((paper) => paper.number).sort()).toEqual([1, 2])
  const path = join(temporaryFolder(), '一览表.docx')
  await get('file.saveAs', { of: 'document', id, path })
  expect(docxText(readFileSync(path))).toContain('巴音温都尔苏木')
})

test('what it still lacks is said by name, and bars the paper, not its preview', async () => {
  const { call, get, visit, slip } = await startWithPapers()
  await get('record.save', { id: visit, revision: 1, body: { ...typed, town: '' } })
  expect(docxText((await get('paper.preview', slip)).bytes)).toContain('【待填写：地点】')
  expect(await call('paper.generate', slip)).toMatchObject({
    error: {
      code: 'PAPER_INCOMPLETE',
      params: { title: '回访记录单', count: '1', detail: '尚未填写：地点（地点）。' },
    },
  })
})

test('the office replaces its template; the default one can be saved as a beginning', async () => {
  const { get, call } = await startWithPapers()
  const path = join(temporaryFolder(), '本旗.docx')
  await get('template.saveCopy', { paper: 'visit-list', id: 'default', path })
  const { id } = await get('template.import', { paper: 'visit-list', path, name: '本旗一览表' })
  expect(await get('template.next', { paper: 'visit-list', ownerId: '2023' })).toMatchObject({ id, why: 'day' })
  expect((await get('paper.generate', list)).templateName).toBe('本旗一览表')
  expect(await get('template.list', { paper: 'visit-slip' })).toMatchObject([{ id: 'default', isDefault: true }])
  expect(await call('template.import', { paper: 'visit-slip', path, name: '错的' })).toMatchObject({
    error: { code: 'TEMPLATE_INVALID', params: { title: '回访记录单' } },
  })
})

test('a paper of a record goes with the bundle of its project, and comes back as the record’s', async () => {
  const here = await startWithPapers()
  const { id, sha256 } = await here.get('paper.generate', here.slip)
  const path = join(temporaryFolder(), '包.zip')
  await here.get('bundle.export', { projectId: here.project.id, stage: null, path, jobId: 'j' })
  const there = await startInCounty({ ...options, newId: countingIds('there') })
  await there.get('bundle.import', { path, jobId: 'j', foreign: false })
  expect(await there.get('paper.list', { owner: 'record', ownerId: here.visit })).toMatchObject([{ id, sha256 }])
})

test('an owner that is not there, or is another’s, is refused', async () => {
  const { call, project } = await startWithPapers()
  const notFound = { error: { code: 'NOT_FOUND' } }
  expect(await call('paper.generate', { ...list, ownerId: '二〇二三' })).toMatchObject({ ok: false })
  expect(await call('paper.preview', { kind: 'visit-slip', ownerId: project.id })).toMatchObject(notFound)
  expect(await call('paper.preview', { kind: 'nothing', ownerId: '' })).toMatchObject(notFound)
})

test('its making stands in the history of its record, and is not taken back', async () => {
  const { get, visit, slip } = await startWithPapers()
  await get('paper.generate', slip)
  const { steps } = await get('history.list', { recordId: visit, before: null, limit: 9 })
  expect(steps[0]).toMatchObject({ title: '生成文书', undoable: false })
})

test('screens are told which papers there are', async () => {
  const { get } = await startWithPapers()
  expect((await get('app.resources', null)).papers).toEqual([
    { id: 'visit-list', title: '回访一览表', owner: 'year', stage: 'during', format: 'docx', replaceable: true },
    {
      id: 'visit-slip',
      title: '回访记录单',
      owner: 'record',
      recordKind: 'home-visit',
      stage: 'during',
      format: 'docx',
      replaceable: true,
    },
  ])
})

test('a default that a later version of the program adds makes no paper stale; what it says of it afterwards does', async () => {
  const stands = { note: '' }
  const withNote = {
    ...visitList,
    says: (input: unknown) => ({ ...visitList.says(input as never), ...stands }),
    saidBefore: (input: unknown) => (stands.note === '' ? [visitList.says(input as never)] : []),
  }
  const then = await startWithPapers()
  await then.get('paper.generate', list)
  await then.close()
  const now = startBackend({ ...options, papers: [withNote, visitSlip] })
  await now.get('county.open', { folder: then.folder })
  const stale = async () => (await now.get('bundle.readiness', { projectId: then.project.id, stage: null })).staleOfYear
  expect(await stale()).toEqual([])
  stands.note = '补充说明'
  expect(await stale()).toEqual(['visit-list'])
  stands.note = ''
  await now.get('record.save', { id: then.visit, revision: 1, body: { ...typed, town: '另一苏木' } as never })
  expect(await stale()).toEqual(['visit-list'])
})
