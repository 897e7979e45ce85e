import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { expectedPapers } from '#shared/materials/expected-papers'
import { procedure } from '#shared/procedure/steps'
import { docxText } from '../documents/docx-text'
import { visitList, visitSlip } from '../fixtures/papers/made-up'
import { homeVisits } from '../fixtures/procedure/home-visits'
import { homeVisit } from '../fixtures/records/home-visit'
import { startInCounty } from './county-fixture'
import { addSheet, typed } from './record-fixture'

const steps = [...procedure, homeVisits]

/** An office with a step, a kind of record, two papers and a material that no other file of the program knows. */
async function startWithVisits() {
  const county = await startInCounty({ recordKinds: [homeVisit], papers: [visitList, visitSlip], steps })
  const { documentsFolder, get } = county
  const path = join(documentsFolder, '材料.json')
  writeFileSync(path, JSON.stringify(ownMaterials))
  await get('dataSet.import', { path })
  const { id } = await get('project.create', { name: '', year: 2023, catalogCode: 'SW-02' })
  const project = await get('project.get', { id })
  await get('project.save', { ...project, period: { ...project.period, startOn: '2023-03-20' } })
  const visit = await get('record.create', { kind: 'home-visit', ownerId: id, body: typed as never })
  const readiness = async () => get('bundle.readiness', { projectId: id, stage: 'during' })
  return { ...county, projectId: id, visit, readiness }
}

const ownMaterials = {
  id: 'own-materials',
  kind: 'material-slots',
  title: '本旗应有材料',
  version: '1',
  status: 'local',
  source: '乌民发〔2023〕1号',
  effectiveFrom: '2023-01-01',
  effectiveTo: null,
  body: { ...expectedPapers, during: [...expectedPapers.during, { id: 'visit-photos', title: '回访照片' }] },
}

test('the deadline of a step made up in one row is reckoned by the backend, and told with what is due', async () => {
  const { readiness } = await startWithVisits()
  const { deadlines } = await readiness()
  expect(deadlines).toMatchObject([{ stage: 'during' }])
  expect(deadlines[0]?.deadlines.find(({ step }) => step === '入户回访')).toMatchObject({
    title: '服务开始后10日内回访第一户',
    dueOn: '2023-03-30',
    status: '建议值',
  })
})

test('its material and the slot of its record are due until they are there', async () => {
  const { get, documentsFolder, projectId, visit, readiness } = await startWithVisits()
  const state = async (begins: string) =>
    (await readiness()).due.flatMap(({ materials }) => materials).find(({ title }) => title.startsWith(begins))?.state
  expect([await state('回访照片'), await state('回访表（')]).toEqual(['later', 'missing'])
  await addSheet({ get, documentsFolder }, visit.id)
  const path = join(documentsFolder, '一.jpg')
  writeFileSync(path, '第一户')
  await get('evidence.add', { projectId, stage: 'during', title: '回访照片', path })
  expect([await state('回访照片'), await state('回访表（')]).toEqual(['there', 'there'])
})

test('its record is found and listed by its day, and printed as a paper with what it says', async () => {
  const { get, visit } = await startWithVisits()
  expect(await get('record.search', { text: '巴音温都尔', limit: 5 })).toMatchObject([{ id: visit.id }])
  const due = { kind: null, owner: null, state: null, dueUntil: '2023-02-20', removed: false }
  const page = { order: 'due', after: null, limit: 5 } as const
  expect((await get('record.list', { filter: due, ...page })).rows).toMatchObject([{ id: visit.id }])
  expect((await get('record.list', { filter: { ...due, dueUntil: '2023-02-19' }, ...page })).rows).toEqual([])
  const { id } = await get('paper.generate', { kind: 'visit-slip', ownerId: visit.id })
  expect(docxText((await get('file.read', { of: 'document', id })).bytes)).toContain('回访地点：巴音温都尔苏木。')
})

test('all of it stands in the 清单 that goes with its bundle', async () => {
  const { get, documentsFolder, projectId, visit } = await startWithVisits()
  await addSheet({ get, documentsFolder }, visit.id)
  await get('paper.generate', { kind: 'visit-slip', ownerId: visit.id })
  const path = join(documentsFolder, '包.zip')
  await get('bundle.export', { projectId, stage: null, path, jobId: 'j' })
  const listing = Object.entries(unzipSync(readFileSync(path))).find(([name]) => name.endsWith('/清单.html'))
  const text = Buffer.from(listing?.[1] ?? []).toString()
  for (const said of ['入户回访：服务开始后10日内回访第一户，2023-03-30（', '回访照片', '回访表（', '回访记录单第1版'])
    expect(text).toContain(said)
})
