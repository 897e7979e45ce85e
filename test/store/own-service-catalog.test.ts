import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { CatalogBody } from '#shared/catalog/catalog'
import type { DataSet } from '#shared/data-sets/data-set'
import { dataFileText } from '#shared/data-sets/read-data-file'
import { ownCatalog } from '../fixtures/data-sets/own-files'
import { countingIds, startInCounty, temporaryFolder } from './county-fixture'

type Office = Awaited<ReturnType<typeof startInCounty>>

const importing = async (office: Office, set: DataSet) => {
  const path = join(temporaryFolder(), '清单.json')
  writeFileSync(path, dataFileText(set))
  return office.get('dataSet.import', { path })
}
/** 家计调查 has gone from it, 探访关爱 has come. */
const visits = (body: CatalogBody) => {
  const [survey] = body.items.splice(1, 1)
  body.items.push({ ...survey!, code: 'FW-08', group: '服务性', name: '探访关爱', units: ['次'] })
}
const creating = (office: Office, catalogCode: string) =>
  office.call('project.create', { name: '项目', year: 2023, catalogCode })
const newProject = (office: Office, catalogCode: string) =>
  office.get('project.create', { name: '项目', year: 2023, catalogCode })
const toldOf = async (office: Office, projectId: string) =>
  (await office.get('norms.check', { projectId })).filter(({ key }) => key.startsWith('content.catalog'))
const goOver = async (office: Office, id: string) => {
  const project = await office.get('project.get', { id })
  const { version, sha256 } = (await office.get('dataSet.ofOffice', null))[0]!
  return office.get('project.save', { ...project, catalogVersion: version, catalogSha256: sha256 })
}

test('a project is made of the list in force, and an old one keeps its own', async () => {
  const office = await startInCounty()
  const old = await newProject(office, '家计调查')
  await importing(office, ownCatalog(visits))
  expect(await creating(office, 'SW-02')).toMatchObject({ error: { code: 'CATALOG_REFUSED' } })
  const made = await newProject(office, '探访关爱')
  expect(made.items).toEqual([{ code: 'FW-08', quantity: '', unit: '次' }])
  expect((await office.get('project.list', { status: 'active' })).map(({ itemNames }) => itemNames)).toEqual(
    expect.arrayContaining([['家计调查'], ['探访关爱']]),
  )
  expect([await toldOf(office, old.id), await toldOf(office, made.id)]).toEqual([[], []])
  const listed = (await office.get('dataSet.list', null)).filter(({ kind }) => kind === 'service-catalog')
  expect(listed.map(({ by, used }) => [by, used])).toEqual([
    ['program', 1],
    ['office', 1],
  ])
})

test('[N01] what a project buys and the list it goes over to does not have stays, and is told by its name; undone it is gone', async () => {
  const office = await startInCounty()
  const { id } = await newProject(office, '家计调查')
  await importing(office, ownCatalog(visits))
  await goOver(office, id)
  expect(await toldOf(office, id)).toMatchObject([
    { level: 'error', message: expect.stringContaining('“家计调查”不在本项目现用的服务清单') },
  ])
  const { steps } = await office.get('history.list', { recordId: id, before: null, limit: 1 })
  expect(steps[0]!.fields).toEqual([
    expect.objectContaining({ label: '服务清单', before: '2017-153', after: '2023.2' }),
  ])
  await office.get('history.undo', steps[0]!.stamp)
  expect(await toldOf(office, id)).toEqual([])
})

test('[P30][P36] one service is one by its name, whatever code each list gives it', async () => {
  const office = await startInCounty()
  const old = await newProject(office, '家计调查')
  const recoded = (body: CatalogBody) => {
    body.items = body.items.map((item, at) => ({ ...item, code: `QF-${at}` }))
    body.items[2]!.code = 'SW-02'
  }
  await importing(office, ownCatalog(recoded))
  await newProject(office, '业务培训')
  const told = async () =>
    (await office.get('norms.check', { projectId: old.id })).filter(({ key }) => key.startsWith('package.split'))
  expect(await told()).toEqual([])
  await newProject(office, '家计调查')
  expect(await told()).toMatchObject([{ message: expect.stringContaining('“家计调查”分在2个项目') }])
})

test('nothing that is on no list can be added after that', async () => {
  const office = await startInCounty()
  const { id } = await newProject(office, '家计调查')
  await importing(office, ownCatalog(visits))
  await goOver(office, id)
  const project = await office.get('project.get', { id })
  const items = [...project.items, { code: 'SW-99', quantity: '1', unit: '台' }]
  expect(await office.call('project.save', { ...project, items })).toMatchObject({
    error: { code: 'CATALOG_REFUSED' },
  })
})

test('goes along in a bundle: elsewhere the project reads as it did here, whatever list is in force there', async () => {
  const office = await startInCounty({ newId: countingIds('here') })
  await importing(office, ownCatalog(visits))
  const { id } = await newProject(office, '探访关爱')
  const path = join(temporaryFolder(), '材料包.zip')
  await office.get('bundle.export', { projectId: id, stage: null, path, jobId: 'out' })
  const there = await startInCounty({ newId: countingIds('there') })
  await importing(there, ownCatalog())
  await there.get('bundle.import', { path, jobId: 'in', foreign: true })
  const [project] = await there.get('project.list', { status: 'active' })
  expect(project?.itemNames).toEqual(['探访关爱'])
  expect(await toldOf(there, id)).toEqual([])
  expect(await creating(there, '探访关爱')).toMatchObject({ error: { code: 'CATALOG_REFUSED' } })
})
