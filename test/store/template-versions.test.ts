import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { connect } from '#main/store/connection'
import type { IsoDate } from '#shared/dates'
import { withParagraph } from '../documents/contract/altered-docx'
import { ownAbout } from '../fixtures/templates/own-about'
import { countingIds, startBackend, startInCounty, type TestBackend, temporaryFolder } from './county-fixture'
import { makeOlder } from './older-county'

const projectId = 'sample-2023-jiadiao'
const contract = { kind: 'contract', ownerId: projectId }
let backend: TestBackend
let folder: string

beforeEach(async () => {
  backend = startBackend()
  folder = (await backend.get('county.createSample', null)).folder
})

/** A template of the office with a paragraph of its own, enabled from that day; of the contract. */
async function takeIn(name: string, enabledFrom: IsoDate | null, to: TestBackend = backend) {
  const path = join(temporaryFolder(), `${name}.docx`)
  writeFileSync(path, withParagraph(`${name}的样式。`))
  const taken = await to.get('template.import', { paper: 'contract', path, name, about: ownAbout(enabledFrom) })
  return { ...taken, path }
}

const next = (of: TestBackend = backend) => of.get('template.next', { paper: 'contract', ownerId: projectId })
const madeWith = async (asked: { templateId?: string } = {}) =>
  (await backend.get('paper.generate', { ...contract, ...asked })).templateName
const awarded = async (awardedOn: IsoDate) => {
  const project = await backend.get('project.get', { id: projectId })
  await backend.get('project.save', { ...project, procurement: { ...project.procurement, awardedOn } })
}

test('a first version is made with the newest template enabled on the day of its project, else with the program’s own', async () => {
  await takeIn('前年的', '2022-01-01')
  const ofYear = await takeIn('今年的', '2023-01-01')
  await takeIn('以后的', '2023-12-01')
  await takeIn('改用时才用的', null)
  expect(await next()).toEqual({ id: ofYear.id, why: 'day', day: '2023-03-06' })
  expect(await madeWith()).toBe('今年的')
})

test('without one that is enabled by then it is the program’s own', async () => {
  await takeIn('以后的', '2023-12-01')
  expect(await next()).toMatchObject({ id: 'default', why: 'day' })
  expect(await madeWith()).toContain('默认')
})

test('one that is removed, or was enabled later, or whose day is moved, counts no more; a later day of the project counts', async () => {
  const older = await takeIn('旧的', '2023-01-01')
  const newer = await takeIn('新的', '2023-03-05')
  const save = (id: string, name: string, enabledFrom: IsoDate, removed: boolean) =>
    backend.get('template.save', { paper: 'contract', id, about: { name, ...ownAbout(enabledFrom) }, removed })
  expect(await next()).toMatchObject({ id: newer.id })
  await save(newer.id, '新的', '2023-03-08', false)
  expect(await next()).toMatchObject({ id: older.id })
  await awarded('2023-03-08')
  expect(await next()).toMatchObject({ id: newer.id })
  await save(newer.id, '新的', '2023-03-08', true)
  expect(await next()).toMatchObject({ id: older.id })
})

test('an old project keeps the template it was made with, until 改用, which is another version with what it was made with', async () => {
  expect(await madeWith()).toContain('默认')
  const own = await takeIn('本旗范本', '2023-01-01')
  expect(await next()).toMatchObject({ id: 'default', why: 'last' })
  expect(await madeWith()).toContain('默认')
  expect(await madeWith({ templateId: own.id })).toBe('本旗范本')
  await takeIn('更新的', '2023-02-01')
  expect(await madeWith()).toBe('本旗范本')
  const papers = await backend.get('paper.list', { owner: 'project', ownerId: projectId })
  expect(
    papers.toSorted((a, b) => a.number - b.number).map(({ template }) => [template?.by, template?.version]),
  ).toEqual([
    ['program', expect.stringMatching(/\d/)],
    ['program', expect.stringMatching(/\d/)],
    ['office', '第1版'],
    ['office', '第1版'],
  ])
  expect(papers.find(({ number }) => number === 4)?.template?.sha256).toBe(own.sha256)
})

test('what was made with a template that was removed gets no other by itself; taken back it goes on', async () => {
  const own = await takeIn('本旗范本', '2023-01-01')
  await madeWith()
  await takeIn('另一份', '2023-02-01')
  const about = { name: '本旗范本', ...ownAbout('2023-01-01') }
  await backend.get('template.save', { paper: 'contract', id: own.id, about, removed: true })
  const gone = { error: { code: 'TEMPLATE_GONE', params: { title: '合同', name: '本旗范本' } } }
  expect(await next()).toMatchObject({ gone: '本旗范本' })
  expect(await backend.call('paper.generate', contract)).toMatchObject(gone)
  expect(await backend.call('paper.preview', contract)).toMatchObject(gone)
  expect(await backend.call('paper.generate', { ...contract, templateId: own.id })).toMatchObject({ ok: false })
  await backend.get('template.save', { paper: 'contract', id: own.id, about, removed: false })
  expect(await madeWith()).toBe('本旗范本')
})

test('what is not said of a template at its import is proposed; it is changed later and stands in the history', async () => {
  const { path } = await takeIn('甲', null)
  const taken = await backend.get('template.import', { paper: 'contract', path, name: '乙' })
  expect(taken).toMatchObject({
    version: '2023年第2版',
    source: '本单位自编',
    status: 'local',
    enabledFrom: '2023-01-01',
  })
  const about = {
    name: '乙',
    version: 'V2',
    source: '某厅 内民发〔2023〕1号',
    status: 'official',
    enabledFrom: null,
  } as const
  await backend.get('template.save', { paper: 'contract', id: taken.id, about, removed: false })
  const listed = await backend.get('template.list', { paper: 'contract' })
  expect(listed.find(({ id }) => id === taken.id)).toMatchObject(about)
  const { steps } = await backend.get('history.list', { recordId: '@county', before: null, limit: 9 })
  expect(steps[0]).toMatchObject({ title: '修改范本信息', undoable: true })
})

test('an own template is saved again as it came, byte for byte', async () => {
  const own = await takeIn('本旗范本', null)
  const copy = join(temporaryFolder(), '又一份.docx')
  await backend.get('template.saveCopy', { paper: 'contract', id: own.id, path: copy })
  expect(readFileSync(copy).equals(readFileSync(own.path))).toBe(true)
})

test('a bundle names what its papers were made with, and not the file: elsewhere it is missed until it is imported there', async () => {
  const own = await takeIn('本旗范本', '2023-01-01')
  await madeWith()
  const path = join(temporaryFolder(), '包.zip')
  await backend.get('bundle.export', { projectId, stage: null, path, jobId: 'j' })
  const bytes = readFileSync(path)
  for (const said of [own.sha256 ?? '', '合同第1版，范本：本旗范本（第1版）']) expect(bytes.includes(said)).toBe(true)
  const there = await startInCounty({ newId: countingIds('there') })
  await there.get('bundle.import', { path, jobId: 'j', foreign: true })
  await takeIn('那边的', '2023-01-01', there)
  expect(await next(there)).toMatchObject({ gone: '本旗范本' })
  const { id } = await there.get('template.import', { paper: 'contract', path: own.path, name: '拷来的' })
  expect(await next(there)).toMatchObject({ id, why: 'last' })
})

test('a county of version 200: the template in use counts from its year, papers know theirs by its name, and nothing is made up', async () => {
  const own = await takeIn('本旗范本', '2023-01-01')
  const other = await takeIn('没用过的', null)
  await backend.get('paper.generate', { kind: 'budget_xlsx', ownerId: projectId })
  await madeWith({ templateId: 'default' })
  await madeWith({ templateId: own.id })
  await backend.close()
  const file = join(folder, 'county.sqlite')
  makeOlder(file, 200)
  const database = connect(file)
  database.exec(
    "DROP TRIGGER papers_keep_values; UPDATE papers SET made_of = NULL WHERE number = 1 AND kind = 'contract'",
  )
  database.exec(
    "CREATE TRIGGER papers_keep_values BEFORE UPDATE ON papers\n        BEGIN SELECT RAISE (ABORT, 'papers is append-only'); END",
  )
  database.close()
  const now = startBackend({ newId: countingIds('new') })
  await now.get('county.open', { folder })
  const unsaid = { version: '未写明', source: '未写明', status: 'local', removed: false }
  expect((await now.get('template.list', { paper: 'contract' })).slice(1)).toMatchObject([
    { id: own.id, name: '本旗范本', sha256: own.sha256, ...unsaid, enabledFrom: '2023-01-01' },
    { id: other.id, name: '没用过的', ...unsaid, enabledFrom: null },
  ])
  const papers = await now.get('paper.list', { owner: 'project', ownerId: projectId })
  const templateOf = (kind: string, number: number) =>
    papers.find((paper) => paper.kind === kind && paper.number === number)?.template
  expect(templateOf('contract', 2)).toEqual({ by: 'office', version: '未写明', sha256: own.sha256 })
  expect(templateOf('contract', 1)).toBeNull()
  expect(templateOf('budget_xlsx', 1)).toBeNull()
  expect(await next(now)).toMatchObject({ id: own.id, why: 'last' })
})
