import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { importNotices } from '#shared/bundle/imported-project'
import type { Contractor } from '#shared/contractor/contractor'
import { countingIds, startBackend, startInCounty, type TestBackend, temporaryFolder, year2023 } from './county-fixture'
import { all, firstPage } from './record-fixture'

const projectId = 'sample-2023-jiadiao'

/** The example with an inspection of its project with its sheet, and a complaint that names no project. */
async function sampleOffice() {
  const here = startBackend()
  const { profile } = await here.get('county.createSample', null)
  const { contractor } = (await here.get('contractor.register', null))[0]!
  const keep = keepFor(here, contractor)
  const inspection = await keep('contractor-inspection', { service: '入户登记', projectIds: [projectId] })
  const sheet = join(temporaryFolder(), '检查记录.pdf')
  writeFileSync(sheet, '一次检查')
  await here.get('record.addFile', { id: inspection.id, slot: 'record', path: sheet })
  const complaint = await keep('complaint', { matter: '与本项目无关的投诉' })
  return { ...here, profile, contractor, keep, inspection, complaint }
}

const keepFor = ({ get }: TestBackend, { id: ownerId }: Contractor) =>
  async function keep(kind: string, body: object) {
    const made = await get('record.create', { kind, ownerId, body: null })
    return get('record.save', { id: made.id, revision: 1, body: { ...made.body, ...body } })
  }

type Sample = Awaited<ReturnType<typeof sampleOffice>>

async function exported({ get }: TestBackend, options: { id?: string; register?: boolean } = {}) {
  const { id = projectId, register = false } = options
  const path = join(temporaryFolder(), '材料包.zip')
  await get('bundle.export', { projectId: id, stage: null, register, path, jobId: 'out' })
  return path
}

/** Another computer of the same office, without the project. */
async function sameOffice({ profile }: Sample) {
  const there = startBackend({ newId: countingIds('there') })
  const folder = join(temporaryFolder(), '示例旗')
  await there.get('county.create', { folder, profile, year: year2023 })
  return there
}

const takeIn = ({ get }: TestBackend, path: string, foreign = false) =>
  get('bundle.import', { path, jobId: 'in', foreign })
const held = async ({ get }: TestBackend) =>
  (await get('record.list', { ...firstPage, filter: all })).rows.map(({ kind }) => kind).sort()
const inRegister = async ({ get }: TestBackend) =>
  (await get('contractor.register', null)).flatMap(({ records }) => records.map(({ kind }) => kind))

describe('what is kept of a contractor, in the bundle of its project', () => {
  test('goes along with files and history where it names the project, and is taken in as it was', async () => {
    const here = await sampleOffice()
    const path = await exported(here)
    const there = await sameOffice(here)
    expect(await there.get('bundle.verify', { path, jobId: 'v' })).toMatchObject({ good: true })
    expect(await takeIn(there, path)).toMatchObject({ missingData: [], keptRecords: [], foreignRecords: 0 })
    const { id } = here.inspection
    expect(await there.get('record.get', { id })).toEqual(await here.get('record.get', { id }))
    const [file] = await there.get('record.listFiles', { id })
    const { bytes } = await there.get('file.read', { of: 'record', id: file!.id })
    expect(Buffer.from(bytes).toString()).toBe('一次检查')
    const { steps } = await there.get('history.list', { recordId: id, before: null, limit: 9 })
    expect(steps.map(({ title }) => title)).toEqual(['导入材料包', '添加文件', '填写', '新建'])
    expect(await inRegister(there)).toEqual(['contractor-inspection'])
  })

  test('stays at home where it has nothing to do with it, word for word; the list of the bundle says so', async () => {
    const here = await sampleOffice()
    const bytes = readFileSync(await exported(here))
    expect(bytes.includes('与本项目无关的投诉')).toBe(false)
    expect(bytes.includes(here.complaint.id)).toBe(false)
    expect(bytes.includes('过程记录，含承接主体名录中涉及本项目的记录，其他的不在内')).toBe(true)
    expect(bytes.includes('检查记录（监督检查 入户登记）')).toBe(true)
    expect(await here.get('bundle.readiness', { projectId, stage: null })).toMatchObject({ atHome: 1 })
  })

  test('goes along whole when that is chosen, and the list says that too', async () => {
    const here = await sampleOffice()
    const path = await exported(here, { register: true })
    expect(readFileSync(path).includes('过程记录，含承接主体名录中的全部记录')).toBe(true)
    const there = await sameOffice(here)
    await takeIn(there, path)
    expect(await held(there)).toEqual(['complaint', 'contractor-inspection'])
  })

  test('is due like the records of the project: an inspection without its sheet lacks it', async () => {
    const here = await sampleOffice()
    await here.keep('contractor-inspection', { service: '回访', projectIds: [projectId] })
    const { due } = await here.get('bundle.readiness', { projectId, stage: 'during' })
    const sheets = due[0]?.materials.filter(({ title }) => title.startsWith('检查记录（'))
    expect(sheets?.map(({ title, state }) => [title, state])).toEqual([
      ['检查记录（监督检查 入户登记）', 'there'],
      ['检查记录（监督检查 回访）', 'missing'],
    ])
  })

  test('the papers that prove its qualification are evidence of the project, and its entries go with its name', async () => {
    const here = await sampleOffice()
    const licence = join(temporaryFolder(), '营业执照.pdf')
    writeFileSync(licence, '执照')
    await here.get('evidence.add', { projectId, stage: 'before', title: '承接主体资质材料', path: licence })
    const there = await sameOffice(here)
    await takeIn(there, await exported(here))
    expect((await there.get('evidence.list', { projectId })).map(({ title }) => title)).toEqual(['承接主体资质材料'])
    expect(await there.get('contractor.list', null)).toEqual([here.contractor])
  })
})

describe('a record of the contractor that came with another project before', () => {
  /** Two projects of one contractor, named by one inspection. */
  async function twoProjects() {
    const here = await sampleOffice()
    const second = await here.get('project.create', { name: '又一个项目', year: 2023, catalogCode: 'SW-03' })
    await here.get('project.save', { ...second, contractorId: here.contractor.id })
    const { id } = second
    const { id: recordId, revision, body } = await here.get('record.get', { id: here.inspection.id })
    const named = await here.get('record.save', {
      id: recordId,
      revision,
      body: { ...body, projectIds: [projectId, id] },
    })
    return { here, second: id, named }
  }

  test('is taken in once, with its history, whichever comes first', async () => {
    const { here, second, named } = await twoProjects()
    const there = await sameOffice(here)
    await takeIn(there, await exported(here, { id: second }))
    expect(await takeIn(there, await exported(here))).toMatchObject({ keptRecords: [] })
    expect(await there.get('record.get', { id: named.id })).toEqual(named)
    expect(await there.get('record.listFiles', { id: named.id })).toHaveLength(1)
  })

  test('stays as the county has it, and the clerk is told which one differs', async () => {
    const { here, second, named } = await twoProjects()
    const there = await sameOffice(here)
    await takeIn(there, await exported(here, { id: second }))
    const own = { ...named.body, findings: '本旗县后来写的' }
    await there.get('record.save', { id: named.id, revision: named.revision, body: own })
    const imported = await takeIn(there, await exported(here))
    expect(imported.keptRecords).toEqual(['监督检查 入户登记'])
    expect(importNotices(imported)).toEqual([expect.stringContaining('保留本旗县的')])
    expect((await there.get('record.get', { id: named.id })).body).toEqual(own)
  })
})

describe("of another unit's project", () => {
  test('what names it can be looked at, and stands in this register only once the project is this unit’s', async () => {
    const here = await sampleOffice()
    const there = await startInCounty({ newId: countingIds('there') })
    await takeIn(there, await exported(here), true)
    expect([await held(there), await inRegister(there)]).toEqual([['contractor-inspection'], []])
    await there.get('project.adopt', { id: projectId })
    expect(await inRegister(there)).toEqual(['contractor-inspection'])
  })

  test('the rest of its register is not taken in, and how much that is is said', async () => {
    const here = await sampleOffice()
    const there = await startInCounty({ newId: countingIds('there') })
    const imported = await takeIn(there, await exported(here, { register: true }), true)
    expect(imported.foreignRecords).toBe(1)
    expect(importNotices(imported)).toEqual([expect.stringContaining('与本项目无关的记录 1 份')])
    expect(await held(there)).toEqual(['contractor-inspection'])
  })
})
