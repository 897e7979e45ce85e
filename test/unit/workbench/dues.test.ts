import { describe, expect, test } from 'vitest'
import type { Project } from '#shared/project/project'
import type { DueFacts } from '#shared/workbench/due-facts'
import { duesOf } from '#shared/workbench/due-sources'
import { cleanContractor, cleanProject } from '../../fixtures/county-year'
import { atWork, nothingDue, undated } from '../../fixtures/due-facts'

const keysOf = (facts: DueFacts) => duesOf(facts).map(({ key }) => key)
const titlesOf = (facts: DueFacts) => duesOf(facts).map(({ dueOn, title }) => `${dueOn} ${title}`)
const row = { owner: 'project', ownerId: 'p-2023', revision: 1, removed: false, updatedAt: '' } as const
const withContract = (contract: Partial<Project['contract']>): Project => {
  const project = cleanProject()
  return { ...project, contract: { ...project.contract, ...contract } }
}

describe('of the year [N22] [N23]', () => {
  const training = (state: string) => ({ id: 't', kind: 'training', ownerId: '2023', title: '培训', state, body: {} })
  const withTraining = (state: string) => {
    const { year, ...facts } = nothingDue('2023-02-01')
    return duesOf({ ...facts, year: { ...year, records: [training(state)] } }).filter(({ sort }) => sort === '专题培训')
  }

  test('3月5日, 3月20日 and 3月底 are due until they are done', () => {
    expect(titlesOf(nothingDue('2023-02-01'))).toEqual([
      '2023-03-05 3月5日前录入信息服务平台',
      '2023-03-20 3月20日前报送培训佐证材料',
      '2023-03-31 3月底前办完专题培训',
    ])
  })

  test('of the year to come they are told from autumn on, so that a calendar exported in winter holds them', () => {
    expect(titlesOf(nothingDue('2023-11-27')).filter((title) => title.startsWith('2024'))).toEqual([
      '2024-03-05 3月5日前录入信息服务平台',
      '2024-03-20 3月20日前报送培训佐证材料',
      '2024-03-31 3月底前办完专题培训',
    ])
    expect(titlesOf(nothingDue('2023-08-01')).filter((title) => title.startsWith('2024'))).toEqual([])
  })

  test('what the year before owes stays due, and says of which year, while a project of it is at work', () => {
    const { year, next, ...facts } = nothingDue('2024-01-01')
    const over = { ...facts, past: [year], year: next, next: { ...next, facts: { ...next.facts, year: 2025 } } }
    const owed = (projects: DueFacts['projects']) =>
      duesOf({ ...over, projects })
        .filter(({ sort, dueOn }) => sort === '专题培训' && dueOn.startsWith('2023'))
        .map(({ of, dueOn }) => `${of} ${dueOn}`)
    expect(owed([atWork()])).toEqual(['2023年 2023-03-20', '2023年 2023-03-31'])
    expect(owed([])).toEqual([])
    const earlier = { ...cleanProject(), year: 2022 }
    const until = (endsOn: string) => owed([atWork(earlier, { owed: { ...atWork(earlier).owed, endsOn } })])
    expect(until('2023-03-19')).toEqual(['2023年 2023-03-20', '2023年 2023-03-31'])
    expect(until('2022-12-31')).toEqual([])
  })

  test('a training that is held asks for its evidence alone, at its record; a reported one for nothing', () => {
    expect(withTraining('planned').map(({ dueOn }) => dueOn)).toEqual(['2023-03-20', '2023-03-31'])
    expect(withTraining('held')).toMatchObject([{ dueOn: '2023-03-20', place: { to: 'record', id: 't' } }])
    expect(withTraining('reported')).toEqual([])
  })
})

describe('3月5日 [N29]', () => {
  const entry = (state: string, stage: string) => ({
    ...{ id: 'e', kind: 'platform-entry', ownerId: 'p-2023', title: '平台录入' },
    ...{ state, body: { stage } },
  })
  const dues = (projects: ReturnType<typeof atWork>[], today = '2023-06-01', notedOn = '2023-02-01') => {
    const { county, ...facts } = nothingDue(today)
    const noted = new Map(projects.map(({ project }) => [project.id, notedOn]))
    const own = { ...county, noted, projects: projects.map(({ project }) => project) }
    return duesOf({ ...facts, county: own, projects }).filter(({ sort }) => sort === '平台录入')
  }
  const with_ = (state: string, stage: string) => atWork(cleanProject(), { records: [entry(state, stage)] })

  test('is due of each project of the year whose 事前 is not entered, where it is registered', () => {
    expect(dues([atWork()])).toMatchObject([
      { of: cleanProject().name, place: { to: 'step', step: 'tracking', field: 'records.platform-entry' } },
    ])
    expect(dues([with_('entered', 'during')])).toHaveLength(1)
    expect(dues([with_('draft', 'before')])).toMatchObject([{ place: { to: 'record', id: 'e' } }])
  })

  test('is not due of what is entered', () => {
    expect(dues([with_('entered', 'before')])).toEqual([])
  })

  test('is still due of a project of the year before that is at work and was never entered', () => {
    const owed = dues([atWork()], '2024-01-01').filter(({ of }) => of === cleanProject().name)
    expect(owed.map(({ dueOn }) => dueOn)).toEqual(['2023-03-05'])
  })

  test('is not due of a project that began after it, and of one that was only written down after it', () => {
    const unbought = undated()
    expect(dues([atWork(unbought)], '2023-08-01', '2023-07-20')).toEqual([])
    expect(dues([atWork(unbought)], '2023-08-01', '2023-03-05')).toHaveLength(1)
    const signed = { ...unbought, contract: { ...unbought.contract, signedOn: '2023-02-20' } }
    expect(dues([atWork(signed)], '2023-08-01', '2023-07-20')).toHaveLength(1)
  })

  test('of a project of the year to come is due in its own year, however late in this one it began', () => {
    const next = atWork({ ...undated(), year: 2024 })
    expect(dues([next], '2023-11-27', '2023-11-20')).toMatchObject([{ dueOn: '2024-03-05' }])
  })

  test('without a project of the year it is told until it is over, and leads to the list of projects', () => {
    expect(dues([], '2023-03-05')).toMatchObject([{ of: '', place: { to: 'projects', year: 2023 } }])
    expect(dues([], '2023-03-06')).toEqual([])
  })
})

describe('of a project', () => {
  const of = (...projects: ReturnType<typeof atWork>[]) => titlesOf({ ...nothingDue(), projects })

  test('a contract that is not published or filed asks for both, one that is asks for neither', () => {
    const none = of(atWork(withContract({ publishedOn: null, filedOn: null })))
    expect(none.filter((title) => /^\S+ 签订后/.test(title))).toHaveLength(2)
    const both = of(atWork(withContract({ publishedOn: '2023-03-16', filedOn: '2023-03-17' })))
    expect(both.filter((title) => /^\S+ 签订后/.test(title))).toEqual([])
  })

  test('a step of the purchase is due by its last lawful day, at its row, once the step before it is done', () => {
    const project = cleanProject()
    const reviewed = [{ id: 'review', plannedOn: null, doneOn: '2023-05-30', who: '' }]
    const method = 'competitive_consultation' as const
    const procurement = { ...project.procurement, method, awardedOn: null, steps: reviewed }
    const dues = duesOf({ ...nothingDue(), projects: [atWork({ ...project, procurement })] })
    expect(dues.filter(({ key }) => key.startsWith('purchase'))).toMatchObject([
      { sort: '采购', dueOn: '2023-06-01', place: { step: 'procurement', field: 'procurement.steps.report' } },
    ])
  })

  test('an implementation plan is due before the service, where it is begun, then at its record', () => {
    const plan = { id: 'i', kind: 'implementation-plan', ownerId: 'p-2023', title: '', state: 'draft', body: {} }
    const placeOf = (records: (typeof plan)[]) =>
      duesOf({ ...nothingDue(), projects: [atWork(cleanProject(), { records })] }).find(({ title }) =>
        title.includes('实施方案'),
      )?.place
    expect(placeOf([])).toMatchObject({ to: 'step', step: 'bundle', field: 'records.implementation-plan' })
    expect(placeOf([plan])).toMatchObject({ to: 'record', id: 'i' })
  })

  test('a contract that is not published leads to the field of that day', () => {
    const dues = duesOf({ ...nothingDue(), projects: [atWork(withContract({ publishedOn: null }))] })
    expect(dues.map(({ place }) => ('field' in place ? place.field : ''))).toContain('contract.publishedOn')
  })

  test('reports of its contract are due by their day [N18] [P25]', () => {
    const project = cleanProject()
    const dues = of(atWork(project))
    expect(dues.filter((title) => title.includes('工作报告'))).not.toEqual([])
  })
})

test('a qualification that ends within 60 days is due, one that outlasts the contract, or of a contractor without one under way, is not [N15]', () => {
  const [paper] = cleanContractor().qualifications
  const contractor = {
    ...cleanContractor(),
    qualifications: [{ ...paper!, id: 'q1', title: '登记证书', validTo: '2023-07-31', longTerm: false }],
  }
  const facts = nothingDue()
  const county = { ...facts.county, contractors: [contractor] }
  const project = { ...cleanProject(), contractorId: contractor.id }
  const keys = (projects: DueFacts['projects'], today = '2023-06-01') =>
    keysOf({ ...facts, today, county, projects }).filter((key) => key.startsWith('qualification'))
  expect(keys([atWork(project)])).toEqual([`qualification-${contractor.id}-q1`])
  expect(keys([])).toEqual([])
  expect(keys([atWork(project)], '2023-05-31')).toEqual([])
  const ends = (endsOn: string) => keys([atWork(project, { owed: { ...atWork(project).owed, endsOn } })])
  expect(ends('2023-05-31')).toEqual([])
  expect(ends('2023-07-31')).toEqual([])
  expect(ends('2023-08-01')).toEqual([`qualification-${contractor.id}-q1`])
})

test('a record with a day of its own is due, says what it waits for, and leads to itself', () => {
  const facts = nothingDue()
  const county = { ...facts.county, projects: [cleanProject()] }
  const records = [{ ...row, id: 'r1', kind: 'complaint', state: 'open', title: '投诉 收费', dueOn: '2023-06-05' }]
  expect(duesOf({ ...facts, county, records })).toContainEqual(
    expect.objectContaining({
      key: 'record-r1',
      sort: '投诉',
      title: '投诉 收费，待办结',
      of: cleanProject().name,
      place: { to: 'record', owner: 'project', ownerId: 'p-2023', kind: 'complaint', id: 'r1' },
    }),
  )
})

test('what the contract owes is told by its obligation, and by no record a second time', () => {
  const body = { number: '', noticedOn: '2023-06-01', planDueOn: '2023-06-05' }
  const kept = { id: 'r2', kind: 'rectification', ownerId: 'p-2023', title: '整改', state: 'ordered', body }
  const project = atWork(cleanProject(), { records: [kept] })
  const records = [{ ...row, id: 'r2', kind: 'rectification', state: 'ordered', title: '整改', dueOn: '2023-06-05' }]
  const dues = duesOf({ ...nothingDue(), projects: [project], records })
  expect(dues.filter(({ sort }) => sort === '整改').map(({ title }) => title)).toEqual(['提出整改方案'])
})

test('papers whose fifteen years end within a year may be appraised then; fifteen years ahead nothing is said [P34]', () => {
  const facts = nothingDue('2038-03-20')
  const county = { ...facts.county, projects: [cleanProject()] }
  const keys = (today: string) => keysOf({ ...facts, today, county }).filter((key) => key.startsWith('retention'))
  expect(keys('2038-03-20')).toEqual(['retention-p-2023'])
  expect(keys('2030-03-20')).toEqual([])
  const [due] = duesOf({ ...facts, county }).filter(({ key }) => key.startsWith('retention'))
  expect(due?.place).toMatchObject({ to: 'step', step: 'archive', field: 'records.project-archive' })
})
