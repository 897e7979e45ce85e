import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Events } from '#shared/ipc/channels'
import type { Paper } from '#shared/papers/paper'
import { defaultText } from '#shared/template/template-about'
import { withParagraph } from '../documents/contract/altered-docx'
import { docxText } from '../documents/docx-text'
import { visitList, visitSlip } from '../fixtures/papers/made-up'
import { homeVisit } from '../fixtures/records/home-visit'
import {
  countingIds,
  resourcesFolder,
  startBackend,
  startInCounty,
  type TestBackend,
  temporaryFolder,
} from './county-fixture'

const sample = 'sample-2023-jiadiao'
const contract = { kind: 'contract', ownerId: sample }
const newWords = '新版范本才有的一句。'

/** What a release to come brings: the same data, and another default template of the contract under the same name. */
function nextResources() {
  const folder = temporaryFolder()
  cpSync(resourcesFolder, folder, { recursive: true })
  writeFileSync(join(folder, 'contract/contract-template.docx'), withParagraph(newWords))
  return folder
}

/** A county with the sample's contract made by this release, opened by the next one. */
async function updated({ between = (_folder: string) => {} } = {}) {
  const now = startBackend()
  const { folder } = await now.get('county.createSample', null)
  const first = await now.get('paper.generate', contract)
  await now.close()
  between(folder)
  const office = startBackend({ newId: countingIds('next'), resources: nextResources() })
  await office.get('county.open', { folder })
  return { office, folder, first }
}

const keptIn = (folder: string) => readdirSync(join(folder, 'templates')).filter((name) => name.startsWith('default-'))
const next = (office: TestBackend) => office.get('template.next', { paper: 'contract', ownerId: sample })
const listed = (office: TestBackend) => office.get('template.list', { paper: 'contract', ownerId: sample })

/** Makes the next version: what it says, and whether another default was told of. */
async function made(office: TestBackend, templateId?: string) {
  const told: Events['papersChanged'][] = []
  const stop = office.on((event, payload) => {
    if (event === 'papersChanged') told.push(payload as Events['papersChanged'])
  })
  const version = await office.get('paper.generate', { ...contract, ...(templateId && { templateId }) })
  stop()
  const { bytes } = await office.get('file.read', { of: 'document', id: version.id })
  return { version, isNew: docxText(bytes).includes(newWords), renewed: told.map(({ renewed }) => renewed) }
}

test('an old project’s next version bears the words of the default it was made with; a new project those of today', async () => {
  const { office, first } = await updated()
  expect(await next(office)).toMatchObject({ id: first.template?.sha256, why: 'last' })
  const second = await made(office)
  expect([second.isNew, second.renewed]).toEqual([false, [undefined]])
  expect(second.version).toMatchObject({ templateName: first.templateName, template: first.template })
  const project = await office.get('project.create', { name: '家计调查', year: 2023, catalogCode: 'SW-02' })
  const { id, budget } = project
  const inputs = { ...budget.inputs, hh: { value: '3200', source: '' } }
  await office.get('project.save', { ...project, budget: { ...budget, inputs } })
  const preview = async (ownerId: string) =>
    docxText((await office.get('paper.preview', { kind: 'contract', ownerId })).bytes)
  expect([(await preview(id)).includes(newWords), (await preview(sample)).includes(newWords)]).toEqual([true, false])
})

test('改用 leads over to the program’s newer one and back; each is called by its digest', async () => {
  const { office, first } = await updated()
  const [today, before, ...more] = await listed(office)
  expect(more).toEqual([])
  expect(today).toMatchObject({ id: 'default', isDefault: true })
  expect(before?.name).toBe(defaultText(first.templateName, first.template!))
  expect(before?.name).toContain(first.template?.sha256?.slice(0, 8))
  expect(today?.name).not.toBe(before?.name)
  const over = await made(office, 'default')
  expect([over.isNew, over.renewed]).toEqual([true, [undefined]])
  expect(await next(office)).toMatchObject({ id: 'default', why: 'last' })
  expect((await made(office)).isNew).toBe(true)
  expect((await made(office, before!.id)).isNew).toBe(false)
  expect((await made(office)).isNew).toBe(false)
  const path = join(temporaryFolder(), '另存.docx')
  await office.get('template.saveCopy', { paper: 'contract', id: before!.id, path })
  expect(readFileSync(path).equals(readFileSync(join(resourcesFolder, 'contract/contract-template.docx')))).toBe(true)
})

test('the bytes are kept once per digest, whatever is made with them', async () => {
  const { office, folder, first } = await updated()
  await made(office)
  expect(keptIn(folder)).toEqual([`default-${first.template?.sha256}.docx`])
  await made(office, 'default')
  await made(office)
  expect(keptIn(folder)).toHaveLength(2)
})

test('of the time before any were kept a paper goes on with today’s, which is told once', async () => {
  const { office } = await updated({
    between: (folder) => {
      for (const name of keptIn(folder)) rmSync(join(folder, 'templates', name))
    },
  })
  expect(await next(office)).toMatchObject({ id: 'default', why: 'unkept' })
  const [second, third] = [await made(office), await made(office)]
  expect([second.isNew, second.renewed, third.isNew, third.renewed]).toEqual([true, ['合同'], true, [undefined]])
})

test('a kept one that was changed by hand makes no paper', async () => {
  const { office } = await updated({
    between: (folder) => {
      for (const name of keptIn(folder)) writeFileSync(join(folder, 'templates', name), withParagraph('有人改过。'))
    },
  })
  expect(await office.call('paper.generate', contract)).toMatchObject({ error: { code: 'FILE_DAMAGED' } })
})

test('a project that goes over to the office’s own indicators gets them, and not those of the kept default', async () => {
  const { office } = await updated()
  const evaluation = JSON.parse(readFileSync(join(resourcesFolder, 'contract/evaluation.json'), 'utf8'))
  const path = join(temporaryFolder(), '指标.json')
  writeFileSync(path, JSON.stringify({ ...evaluation, title: '本旗评价指标', version: '2024.1', status: 'local' }))
  const { kind, id, version } = await office.get('dataSet.import', { path })
  await office.get('dataSet.useInProjects', { kind, id, version })
  expect(await next(office)).toMatchObject({ id: 'default', why: 'unkept' })
  const over = await made(office)
  expect(over.renewed).toEqual(['合同'])
  expect(over.version.templateName).toContain('本旗评价指标（2024.1')
  expect(await next(office)).toMatchObject({ id: 'default', why: 'last' })
})

/** The made-up paper of a year as a program lays it out that has it from its own file. */
const laidOut = (title: string): Paper => {
  const { made } = visitList
  if (made.by !== 'template' || !('layout' in made.source)) throw new Error('laid out in code')
  return { ...visitList, made: { ...made, source: { layout: { ...made.source.layout, title } } } } as Paper
}

test('a paper laid out in code keeps its words too; the same layout is the same template in every run of the program', async () => {
  const list = { kind: 'visit-list', ownerId: '2023' }
  const options = (title: string, ids: string) => ({
    recordKinds: [homeVisit],
    papers: [laidOut(title), visitSlip],
    newId: countingIds(ids),
  })
  const now = await startInCounty(options('回访一览表', 'now'))
  await now.get('paper.generate', list)
  await now.close()
  const reopened = async (title: string, ids: string) => {
    const office = startBackend(options(title, ids))
    await office.get('county.open', { folder: now.folder })
    return office
  }
  const again = await reopened('回访一览表', 'again')
  expect(await again.get('template.next', { paper: 'visit-list', ownerId: '2023' })).toMatchObject({
    id: 'default',
    why: 'last',
  })
  await again.close()
  const later = await reopened('新版回访表', 'later')
  const text = async (templateId?: string) => {
    const { id } = await later.get('paper.generate', { ...list, ...(templateId && { templateId }) })
    return docxText((await later.get('file.read', { of: 'document', id })).bytes)
  }
  expect(await text()).not.toContain('新版回访表')
  expect(await text('default')).toContain('新版回访表')
  expect(await text()).toContain('新版回访表')
})
