import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { connect } from '#main/store/connection'
import checkList from '#resources/check-lists/procurement-check-list.json'
import { importNotices } from '#shared/bundle/imported-project'
import { catalogOf } from '#shared/catalog/find-catalog'
import type { DataKind } from '#shared/data-sets/data-set'
import type { IsoDate } from '#shared/dates'
import { budgetTemplates } from '#shared/office-data/budget-templates'
import { evaluation } from '#shared/office-data/evaluation'
import { calendarsInForce, dataFor, newerFor, rulesFor } from '#shared/office-data/rules-for'
import { fares } from '../fixtures/data-sets/fares'
import { nextRelease, secondVersions } from '../fixtures/data-sets/next-release'
import { countingIds, startBackend, startInCounty, type TestBackend, temporaryFolder } from './county-fixture'

const second = '2023.9'
const told = ['household-traces', 'material-slots', 'procurement-check-list', 'prohibited-uses', 'threshold-defaults']
const figures = [
  'evaluation',
  'payment-presets',
  'plausible-ranges',
  'service-words',
  'suggested-values',
  'tender-amounts',
  'time-limits',
]
const ofProjects = [...told, ...figures].toSorted()
/** What a project names in its own body. */
const inBody = ['budget-template', 'service-catalog']
const named = (kind: string) => ({ kind, id: secondVersions[kind]?.id ?? '', version: second })

const newProject = (office: TestBackend) =>
  office.get('project.create', { name: '添置绿萝盆栽', year: 2023, catalogCode: 'SW-02' })
const newTraining = (office: TestBackend) =>
  office.get('record.create', { kind: 'training', ownerId: '2023', body: null })

/**
 * A county of this release with a project and a training, opened by the next one; without their pins (`all`) as of the time before
 * there were any, or without those of a kind that was none yet.
 */
async function updated({ unpinned = '' } = {}) {
  const now = await startInCounty({ newId: countingIds('now') })
  const { id } = await newProject(now)
  const training = await newTraining(now)
  await now.close()
  if (unpinned !== '') {
    const database = connect(join(now.folder, 'county.sqlite'))
    const isLeft = unpinned === 'all' ? 'false' : `value->>'kind' <> '${unpinned}'`
    for (const table of ['projects', 'records'])
      database.exec(`UPDATE ${table} SET body = json_set(body, '$.dataPins', json((
        SELECT json_group_array(json(value)) FROM json_each(${table}.body, '$.dataPins') WHERE ${isLeft}
      )))`)
    database.close()
  }
  const office = startBackend({ newId: countingIds('next'), dataKinds: nextRelease })
  await office.get('county.open', { folder: now.folder })
  return { office, id, training: training.id }
}

/** What of the second versions a project is judged by: the row of its materials, and the words for what may not be bought. */
async function judgedAnew(office: TestBackend, projectId: string) {
  const { due } = await office.get('bundle.readiness', { projectId, stage: 'before' })
  const findings = await office.get('norms.check', { projectId })
  return [
    due.some(({ materials }) => materials.some(({ title }) => title === '新版要求的材料')),
    findings.some(({ key }) => key.startsWith('content.prohibited.PX-01.name')),
  ]
}

/** The altered row of each set of figures, as the rules and the papers of a project find it. */
async function figuresOf(office: TestBackend, projectId: string) {
  const { rules } = await office.get('app.resources', null)
  const project = await office.get('project.get', { id: projectId })
  const { timeLimits, suggestedValues, plausibleRanges, paymentPresets, procurementRules, serviceKinds } = rulesFor(
    rules,
    project,
  )
  return [
    dataFor(evaluation, rules.sets ?? [], project)?.indicators[0]?.target,
    plausibleRanges[0]?.usual,
    paymentPresets[0]?.name,
    suggestedValues.get('grade-excellent')?.value,
    procurementRules.some(({ id }) => id === 'next-release'),
    timeLimits.limits.get('work-plan')?.[0]?.count,
    serviceKinds.find(({ name }) => name === '家计调查')?.counting,
    catalogOf(rules.catalogs, project)?.items.find(({ code }) => code === 'SW-02')?.definition,
  ]
}
const newFigures = ['新版的目标', [1, 40_000], '新版的三期', 92, true, 8, '新版的计数规则。', '新版的说明']

/** Of a kind with several scopes that of 家计调查. */
const listed = async (office: TestBackend, kind: string) =>
  (await office.get('dataSet.list', null)).filter((set) => set.kind === kind && ['', '家计调查'].includes(set.scope))
const rowOf = async (office: TestBackend, kind: string) =>
  (await listed(office, kind)).find(({ version }) => version === second)

/** What a training still has to teach before it is over. */
async function toTeach(office: TestBackend, id: string) {
  const { body, revision } = await office.get('record.get', { id })
  const days = { name: '培训', startOn: '2023-02-27', endOn: '2023-02-28', attendance: 6 }
  const saved = await office.get('record.save', { id, revision, body: { ...body, ...days } })
  const answer = await office.call('record.move', { id, revision: saved.revision, to: 'held' })
  return answer.ok ? '' : answer.error.params.detail
}

describe('a release with second versions of what the program ships', () => {
  test.each([
    ['with its pins', ''],
    ['of the time before there were any', 'all'],
    ['of the time before the words of a service were data', 'service-words'],
  ])('leaves a project and a record %s as they were made', async (_which, unpinned) => {
    const { office, id, training } = await updated({ unpinned })
    const pins = (await office.get('project.get', { id })).dataPins?.map(({ kind }) => kind) ?? []
    expect(pins.includes('service-words')).toBe(unpinned === '')
    expect(pins.length > 0).toBe(unpinned !== 'all')
    expect(await judgedAnew(office, id)).toEqual([false, false])
    for (const [at, figure] of (await figuresOf(office, id)).entries()) {
      expect(figure).toBeDefined()
      expect(figure).not.toEqual(newFigures[at])
    }
    expect(await toTeach(office, training)).toContain('还缺 7 项')
    for (const kind of [...ofProjects, 'training-contents'])
      expect(
        (await listed(office, kind)).map(({ version, used }) => [version === second, used]),
        kind,
      ).toEqual([
        [false, 1],
        [true, 0],
      ])
  })

  test('counts for what is made from then on, which names each set it goes by', async () => {
    const { office } = await updated()
    const made = await newProject(office)
    expect(await judgedAnew(office, made.id)).toEqual([true, true])
    expect(await figuresOf(office, made.id)).toEqual(newFigures)
    const pins = made.dataPins?.filter(({ version }) => version === second) ?? []
    expect(pins.map(({ kind }) => kind).toSorted()).toEqual(ofProjects)
    expect(pins.every(({ sha256 }) => sha256 !== undefined)).toBe(true)
    expect(made.dataPins?.map(({ kind }) => kind)).not.toContain('work-calendar')
    expect(made.budget).toMatchObject({ templateVersion: second, templateSha256: expect.any(String) })
    const training = await newTraining(office)
    expect(await toTeach(office, training.id)).toContain('还缺 8 项')
  })

  test('is told beforehand where a project may go over to it: how many, by what they go now, what is different', async () => {
    const { office, id } = await updated()
    await newProject(office)
    const rows = await Promise.all(told.map((kind) => rowOf(office, kind)))
    expect(rows.map((row) => row?.goingOver)).toEqual([
      [{ from: '一户一档应有材料（2023.1）', count: 1, changes: ['增加“新版要求的留痕”'] }],
      [{ from: '各阶段应有材料（2023.3）', count: 1, changes: ['事前：增加“新版要求的材料”'] }],
      [
        {
          from: '采购文件核对项（2023.1）',
          count: 1,
          changes: ['增加“新版核对的一项”', expect.stringMatching(/^去掉“采购需求完整/)],
        },
      ],
      [{ from: '禁止用途（2023.1）', count: 1, changes: [expect.stringMatching(/^“人员购买.*改了用语$/)] }],
      [
        {
          from: '采购限额标准（暂用数）（2025.1）',
          count: 1,
          changes: ['“起始年度2020”改了限额（500,000.00 元 → 600,000.00 元）'],
        },
      ],
    ])
    expect(await office.get('dataSet.useInProjects', named('material-slots'))).toEqual({ changed: 1 })
    expect(await judgedAnew(office, id)).toEqual([true, false])
    expect(await office.get('dataSet.useInProjects', named('prohibited-uses'))).toEqual({ changed: 1 })
    expect(await judgedAnew(office, id)).toEqual([true, true])
    const { steps } = await office.get('history.list', { recordId: id, before: null, limit: 5 })
    expect(steps[0]).toMatchObject({ title: '改用标准与模板数据', undoable: true })
    await office.get('history.undo', steps[0]!.stamp)
    expect(await judgedAnew(office, id)).toEqual([true, false])
  })

  test('leads records over likewise, and nobody a second time', async () => {
    const { office, training } = await updated({ unpinned: 'all' })
    expect((await rowOf(office, 'training-contents'))?.goingOver).toEqual([
      { from: '专题培训内容（2023.1）', count: 1, changes: ['增加“新版要求的内容”'] },
    ])
    const use = () => office.get('dataSet.useInProjects', named('training-contents'))
    expect([await use(), await use()]).toEqual([{ changed: 1 }, { changed: 0 }])
    expect(await toTeach(office, training)).toContain('还缺 8 项')
    expect((await listed(office, 'training-contents')).map(({ version, goingOver }) => [version, goingOver])).toEqual([
      [second, []],
    ])
  })

  test('may bear the name an office has given to its own: each is what it is', async () => {
    const office = await startInCounty({ newId: countingIds('now') })
    const path = join(temporaryFolder(), '核对项.json')
    const body = [...checkList.body, { ...checkList.body[0], code: 'own', text: '本旗核对的一项' }]
    const theirs = { ...secondVersions['procurement-check-list'], title: '本旗核对项', body }
    writeFileSync(path, JSON.stringify(theirs))
    await office.get('dataSet.import', { path })
    const { dataPins } = await newProject(office)
    await office.close()
    const later = startBackend({ newId: countingIds('next'), dataKinds: nextRelease })
    await later.get('county.open', { folder: office.folder })
    const rows = (await listed(later, 'procurement-check-list')).filter(({ version }) => version === second)
    expect(rows.map(({ by, used }) => [by, used])).toEqual([
      ['program', 0],
      ['office', 1],
    ])
    const own = rows.find(({ by }) => by === 'office')
    expect(dataPins).toContainEqual(expect.objectContaining({ sha256: own?.sha256 }))
    const { kind, id, version, sha256 } = own!
    await later.get('dataSet.setStopped', { kind, id, version, sha256, stopped: true })
    expect((await listed(later, kind)).map(({ by, stopped }) => [by, stopped])).toContainEqual(['office', true])
  })

  test('is offered in a project for the 预算范本 it names, and nowhere else', async () => {
    const { office, id } = await updated()
    const { rules } = await office.get('app.resources', null)
    const newer = async (projectId: string) =>
      newerFor(budgetTemplates, rules.sets ?? [], await office.get('project.get', { id: projectId }))?.version
    const made = await newProject(office)
    expect([await newer(id), await newer(made.id)]).toEqual([second, undefined])
    expect((await rowOf(office, 'budget-template'))?.goingOver).toEqual([])
  })

  test('with a corrected calendar is right for every project at once: what the State says of a year is a fact', async () => {
    const { office, id } = await updated()
    const { rules } = await office.get('app.resources', null)
    const holidays = (calendars: { year: number; holidays: { name: string; to: IsoDate }[] }[]) =>
      calendars.find(({ year }) => year === 2023)?.holidays.map(({ name }) => name)
    const project = await office.get('project.get', { id })
    expect(holidays([...rulesFor(rules, project).calendars] as never)).not.toContain('清明节')
    expect(holidays([...calendarsInForce(rules)] as never)).not.toContain('清明节')
  })
})

describe('the bundle of a project made with second versions', () => {
  async function handedOut(dataKinds: readonly DataKind[]) {
    const office = await startInCounty({ newId: countingIds('here'), dataKinds })
    const { id } = await newProject(office)
    const path = join(temporaryFolder(), '材料包.zip')
    await office.get('bundle.export', { projectId: id, stage: null, path, jobId: 'out' })
    return { id, path }
  }
  const takeIn = (office: TestBackend, path: string) =>
    office.get('bundle.import', { path, jobId: 'in', foreign: true })
  const told = async (office: TestBackend, projectId: string) =>
    (await office.get('norms.check', { projectId })).filter(({ key }) => key.startsWith('project.missingData'))
  const carried = async (office: TestBackend) =>
    (await office.get('dataSet.list', null)).filter(({ by }) => by === 'bundle')

  test('brings them along to a program that lacks them; they count there for it alone, and stay 默认建议稿', async () => {
    const { id, path } = await handedOut(nextRelease)
    const there = await startInCounty({ newId: countingIds('there') })
    expect(importNotices(await takeIn(there, path))).toEqual([])
    expect(await judgedAnew(there, id)).toEqual([true, true])
    expect(await told(there, id)).toEqual([])
    const brought = (await carried(there)).map(({ kind, status, used }) => [kind, status, used])
    expect(brought.toSorted()).toEqual([...ofProjects, ...inBody].toSorted().map((kind) => [kind, 'default', 1]))
    const own = await newProject(there)
    expect(await judgedAnew(there, own.id)).toEqual([false, false])
  })

  test('finds them there where the program has them too', async () => {
    const { id, path } = await handedOut(nextRelease)
    const there = await startInCounty({ newId: countingIds('there'), dataKinds: nextRelease })
    expect(importNotices(await takeIn(there, path))).toEqual([])
    expect(await judgedAnew(there, id)).toEqual([true, true])
    expect(await carried(there)).toEqual([])
  })

  test('of first versions brings nothing along: every program has them', async () => {
    const { id, path } = await handedOut(nextRelease.map((kind) => ({ ...kind, own: kind.own?.slice(0, -1) ?? [] })))
    const there = await startInCounty({ newId: countingIds('there'), dataKinds: nextRelease })
    expect(importNotices(await takeIn(there, path))).toEqual([])
    expect([await judgedAnew(there, id), await carried(there)]).toEqual([[false, false], []])
  })

  test('is told where a program does not know the kind at all', async () => {
    const { id, path } = await handedOut([...nextRelease, fares as DataKind])
    const there = await startInCounty({ newId: countingIds('there') })
    const imported = await takeIn(there, path)
    expect(imported.missingData).toEqual(['本版本不认识的一类数据（1）'])
    expect(importNotices(imported)[0]).toContain('更新到最新版本')
    expect((await told(there, id)).map(({ message }) => message)).toEqual([
      expect.stringContaining('本版本不认识的一类数据（1）'),
    ])
  })
})
