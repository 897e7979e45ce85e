import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { connect } from '#main/store/connection'
import calendar2023 from '#resources/calendar/2023.json'
import trainingContents from '#resources/check-lists/training-contents.json'
import type { DataKind } from '#shared/data-sets/data-set'
import { countyHistory } from '#shared/history/history-ids'
import { askedPapers } from '#shared/materials/asked-papers'
import { expectedPapers } from '#shared/materials/expected-papers'
import { dataKinds } from '#shared/office-data/registry'
import type { RecordEntry } from '#shared/records/record-entry'
import { fares } from '../fixtures/data-sets/fares'
import { ownMaterials as materials } from '../fixtures/data-sets/own-materials'
import { pdfOf } from '../fixtures/pdf-files'
import { countingIds, startBackend, startInCounty, temporaryFolder } from './county-fixture'
import { makeOlder } from './older-county'

const startOffice = () => startInCounty({ dataKinds: [...dataKinds, fares as DataKind] })
type Office = Awaited<ReturnType<typeof startOffice>>

const file = (json: unknown) => {
  const path = join(temporaryFolder(), '数据.json')
  writeFileSync(path, JSON.stringify(json))
  return path
}

const named = (version = '1') => ({ kind: 'material-slots', id: 'own-materials', version })

const importing = (office: Office, json: unknown) => office.get('dataSet.import', { path: file(json) })
const newProject = (office: Office) =>
  office.get('project.create', { name: '家计调查', year: 2023, catalogCode: 'SW-02' })
/** What is due by the list alone: no norm asks for it. */
const dueBefore = async (office: Office, projectId: string) => {
  const { due } = await office.get('bundle.readiness', { projectId, stage: 'before' })
  return due.flatMap((one) =>
    one.materials.filter(({ paper }) => !askedPapers.has(paper?.id ?? '')).map(({ title }) => title),
  )
}
const listed = async (office: Office, kind: string) =>
  (await office.get('dataSet.list', null)).filter((one) => one.kind === kind)

test('a made-up kind is listed, exported, edited, imported, used and stopped, with nothing else touched', async () => {
  const office = await startOffice()
  const path = join(temporaryFolder(), '交通费.json')
  await office.get('dataSet.saveCopy', { kind: 'fares', id: 'fares', version: '1', path })
  const edited = { ...JSON.parse(readFileSync(path, 'utf8')), version: '本旗1', body: { perKilometreFen: 95 } }
  const { version } = await importing(office, edited)
  const project = await newProject(office)
  expect(project.dataPins?.find(({ kind }) => kind === 'fares')).toEqual({
    kind: 'fares',
    scope: '',
    id: 'fares',
    version,
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
  })
  await office.get('dataSet.setStopped', { kind: 'fares', id: 'fares', version, stopped: true })
  const found = (await listed(office, 'fares')).map((one) => [one.version, one.status, one.stopped, one.used])
  expect(found).toEqual([
    ['1', 'default', false, 0],
    ['本旗1', 'local', true, 1],
  ])
})

describe('a project', () => {
  test('keeps the version it was made with: the program’s, then each of the office’s', async () => {
    const office = await startOffice()
    const old = await newProject(office)
    await importing(office, materials())
    const first = await newProject(office)
    await importing(office, materials({ version: '2' }, '第二版的材料'))
    const second = await newProject(office)
    await office.get('dataSet.setStopped', { ...named(), stopped: true })
    expect(await dueBefore(office, old.id)).toContain('信用查询结果')
    expect(await dueBefore(office, first.id)).toEqual(['本旗的材料'])
    expect(await dueBefore(office, second.id)).toEqual(['第二版的材料'])
  })

  test('goes over to the office’s when the clerk says so, and back by undo', async () => {
    const office = await startOffice()
    const old = await newProject(office)
    await importing(office, materials())
    expect(await office.get('dataSet.useInProjects', named())).toEqual({ changed: 1 })
    expect(await dueBefore(office, old.id)).toEqual(['本旗的材料'])
    const { steps } = await office.get('history.list', { recordId: old.id, before: null, limit: 5 })
    expect(steps[0]).toMatchObject({ title: '改用标准与模板数据', undoable: true })
    await office.get('history.undo', steps[0]!.stamp)
    expect(await dueBefore(office, old.id)).toContain('信用查询结果')
  })

  test('of days the set does not cover stays as it is', async () => {
    const office = await startOffice()
    await newProject(office)
    await importing(office, materials({ effectiveFrom: '2024-01-01' }))
    expect(await office.get('dataSet.useInProjects', named())).toEqual({ changed: 0 })
  })

  test('the next cycle is made with what is in force then', async () => {
    const office = await startOffice()
    const { id } = await newProject(office)
    await importing(office, materials())
    const { dataPins } = await office.get('project.copyNext', { id })
    expect(dataPins).toContainEqual(expect.objectContaining(named()))
  })

  test('has its signing judged by the calendar it was made with', async () => {
    const office = await startOffice()
    const lateness = async () => {
      const project = await newProject(office)
      const { procurement, contract } = project
      await office.get('project.save', {
        ...project,
        procurement: { ...procurement, method: 'competitive_consultation', awardedOn: '2023-03-06' },
        contract: { ...contract, signedOn: '2023-04-06' },
      })
      const late = async () =>
        (await office.get('norms.check', { projectId: project.id })).filter(({ message }) => /2023-04-05/.test(message))
      return { project, late }
    }
    const old = await lateness()
    // Without the holiday of April 5 the thirty days from March 6 end on it.
    const holidays = calendar2023.body.holidays.filter(({ name }) => name !== '清明节')
    await importing(office, { ...calendar2023, version: '试', body: { ...calendar2023.body, holidays } })
    const made = await lateness()
    expect([(await old.late()).map(({ level }) => level), (await made.late()).map(({ level }) => level)]).toEqual([
      ['note'],
      ['error'],
    ])
  })
})

describe('what is imported', () => {
  const refusal = async (office: Office, json: unknown) => {
    const answer = await office.call('dataSet.import', { path: file(json) })
    return answer.ok ? null : answer.error
  }

  test('may not hold on a day on which another of the office’s holds: both are named', async () => {
    const office = await startOffice()
    await importing(office, materials({ effectiveTo: '2023-12-31' }))
    const rival = materials({ id: 'rival', title: '另一份', effectiveFrom: '2023-12-31' })
    expect(await refusal(office, rival)).toMatchObject({
      code: 'DATA_SET_RIVAL',
      params: { title: '另一份（1）', other: '本旗应有材料（1）', otherDays: '2023-01-01至2023-12-31' },
    })
  })

  test('may follow when the other is 停用, which then cannot come back beside it', async () => {
    const office = await startOffice()
    await importing(office, materials())
    await office.get('dataSet.setStopped', { ...named(), stopped: true })
    await importing(office, materials({ id: 'rival' }))
    expect(await office.call('dataSet.setStopped', { ...named(), stopped: false })).toMatchObject({
      error: { code: 'DATA_SET_RIVAL' },
    })
  })

  test('needs a version of its own: neither ours nor one that is there', async () => {
    const office = await startOffice()
    await importing(office, materials())
    const answers = [await refusal(office, materials()), await refusal(office, calendar2023)]
    expect(answers.map((error) => [error?.code, error?.params.detail?.includes('换一个版本号')])).toEqual([
      ['DATA_SET_INVALID', true],
      ['DATA_SET_INVALID', true],
    ])
  })

  test('of days long past is kept, and said to count for nothing new', async () => {
    const office = await startOffice()
    const first = await importing(office, materials())
    const past = await importing(office, materials({ version: '旧', effectiveFrom: '2020-01-01' }))
    expect([first.behind, past.behind]).toEqual([null, '本旗应有材料（1）'])
  })

  test('bigger than any table is refused unread', async () => {
    const office = await startOffice()
    expect(await refusal(office, ' '.repeat(1024 * 1024))).toMatchObject({ code: 'FILE_TOO_LARGE' })
  })

  test('stands in the history of the unit with who took it in', async () => {
    const office = await startOffice()
    await importing(office, materials())
    await office.get('dataSet.setStopped', { ...named(), stopped: true })
    const { steps } = await office.get('history.list', { recordId: countyHistory, before: null, limit: 5 })
    expect(steps.slice(0, 2).map(({ title, undoable }) => [title, undoable])).toEqual([
      ['停用标准与模板数据', true],
      ['导入标准与模板数据', false],
    ])
  })

  test('is there when the county is opened again, and nothing but 停用 can be changed in it', async () => {
    const office = await startOffice()
    await importing(office, materials())
    await office.close()
    const database = connect(join(office.folder, 'county.sqlite'))
    expect(() => database.exec("UPDATE data_sets SET body = '{}'")).toThrow('never says something else')
    expect(() => database.exec('DELETE FROM data_sets')).toThrow('kept')
    database.close()
    const later = startBackend({ newId: countingIds('later') })
    await later.get('county.open', { folder: office.folder })
    const sets = await later.get('dataSet.ofOffice', null)
    expect(sets.map(({ title, scope }) => [title, scope])).toEqual([['本旗应有材料', '']])
  })
})

test('a county of the version before opens with its projects as they were, and takes data in', async () => {
  const office = await startOffice()
  const project = await newProject(office)
  await office.close()
  makeOlder(join(office.folder, 'county.sqlite'), 100)
  const later = startBackend({ newId: countingIds('later') })
  await later.get('county.open', { folder: office.folder })
  expect(await later.get('project.get', { id: project.id })).toEqual(project)
  expect(await later.get('dataSet.import', { path: file(materials()) })).toMatchObject(named())
})

test('a file that takes out what the notice names is refused, and nothing of it is kept', async () => {
  const office = await startOffice()
  const hollow = { ...trainingContents, version: '本旗1', body: trainingContents.body.slice(1) }
  const answer = await office.call('dataSet.import', { path: file(hollow) })
  expect(answer).toMatchObject({
    ok: false,
    error: {
      code: 'DATA_SET_INVALID',
      params: { detail: expect.stringContaining('少了「《中华人民共和国政府采购法》') },
    },
  })
  expect(await listed(office, 'training-contents')).toHaveLength(1)
})

describe('a training', () => {
  const contents = (title: string) => ({
    ...trainingContents,
    version: title,
    body: [...trainingContents.body, { code: 'new-order', title }],
  })
  const register = (office: Office) => office.get('record.create', { kind: 'training', ownerId: '2023', body: null })
  const missing = async (office: Office, { id, body }: RecordEntry) => {
    const days = { name: '专题培训', startOn: '2023-02-27', endOn: '2023-02-28', attendance: 6 }
    const { revision } = await office.get('record.get', { id })
    const saved = await office.get('record.save', { id, revision, body: { ...body, ...days } })
    const answer = await office.call('record.move', { id, revision: saved.revision, to: 'held' })
    return answer.ok ? null : answer.error.params.detail
  }

  test('[N22] is held against the list it was registered with, and goes over to the office’s when the clerk says so', async () => {
    const office = await startOffice()
    const old = await register(office)
    const named = await importing(office, contents('新文件'))
    const made = await register(office)
    expect([await missing(office, old), await missing(office, made)]).toEqual([
      expect.stringContaining('培训内容还缺 7 项'),
      expect.stringContaining('培训内容还缺 8 项'),
    ])
    const { kind, id, version } = named
    expect(await office.get('dataSet.useInProjects', { kind, id, version })).toEqual({ changed: 1 })
    expect(await missing(office, await office.get('record.get', { id: old.id }))).toContain('培训内容还缺 8 项')
    expect((await listed(office, 'training-contents')).map((one) => one.used)).toEqual([0, 2])
  })
})

test('what the office’s own list calls the signed contract is one: the project is past its contract', async () => {
  const office = await startOffice()
  const own = { ...expectedPapers, before: [{ title: '已签订的合同', also: ['履约协议'] }] }
  await importing(office, { ...materials(), body: own })
  const project = await newProject(office)
  const period = { ...project.period, startOn: '2023-01-01', endOn: '2033-12-31' }
  await office.get('project.save', { ...project, period, contract: { ...project.contract, signedOn: '2023-01-01' } })
  const stage = async () => (await office.get('project.list', { status: 'active' }))[0]?.stage
  expect(await stage()).toBe('before')
  const path = join(temporaryFolder(), '签字盖章.pdf')
  writeFileSync(path, pdfOf(1))
  await office.get('evidence.add', { projectId: project.id, stage: 'before', title: '履约协议', path })
  expect(await stage()).toBe('during')
})
