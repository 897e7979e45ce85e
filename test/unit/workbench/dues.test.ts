import { describe, expect, test } from 'vitest'
import type { Project } from '#shared/project/project'
import type { DueFacts } from '#shared/workbench/due-facts'
import { duesOf } from '#shared/workbench/due-sources'
import { cleanContractor, cleanProject } from '../../fixtures/county-year'
import { atWork, nothingDue } from '../../fixtures/due-facts'

const keysOf = (facts: DueFacts) => duesOf(facts).map(({ key }) => key)
const titlesOf = (facts: DueFacts) => duesOf(facts).map(({ dueOn, title }) => `${dueOn} ${title}`)
const withContract = (contract: Partial<Project['contract']>): Project => {
  const project = cleanProject()
  return { ...project, contract: { ...project.contract, ...contract } }
}

describe('of the year [N22] [N23] [N29]', () => {
  test('3月5日, 3月20日 and 3月底 are due until they are done', () => {
    expect(titlesOf(nothingDue('2023-02-01'))).toEqual([
      '2023-03-05 3月5日前录入信息服务平台',
      '2023-03-20 3月20日前报送培训佐证材料',
      '2023-03-31 3月底前办完专题培训',
    ])
  })

  test('a training that is done asks for none of its days any more', () => {
    const { year, ...facts } = nothingDue()
    const done = { ...year, doneKinds: new Set(['training']) }
    expect(keysOf({ ...facts, year: done })).toEqual(['year-2023-entry-2023-03-05'])
  })

  test('the entry is done once each project of the year has its 事前 entered in the platform', () => {
    const entry = (state: string, stage: string) => ({
      ...{ id: 'e', kind: 'platform-entry', ownerId: 'p-2023', title: '平台录入' },
      ...{ state, body: { stage } },
    })
    const isDue = (...projects: ReturnType<typeof atWork>[]) =>
      keysOf({ ...nothingDue(), projects }).includes('year-2023-entry-2023-03-05')
    const entered = atWork(cleanProject(), { records: [entry('entered', 'before')] })
    expect(isDue(entered)).toBe(false)
    expect(isDue(entered, atWork({ ...cleanProject(), year: 2022 }))).toBe(false)
    expect(isDue(entered, atWork())).toBe(true)
    expect(isDue(atWork(cleanProject(), { records: [entry('draft', 'before')] }))).toBe(true)
    expect(isDue(atWork(cleanProject(), { records: [entry('entered', 'during')] }))).toBe(true)
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

  test('reports of its contract are due by their day [N18] [P25]', () => {
    const project = cleanProject()
    const dues = of(atWork(project))
    expect(dues.filter((title) => title.includes('工作报告'))).not.toEqual([])
  })
})

test('a qualification that ends within 60 days is due, one of a contractor without a contract under way is not [N15]', () => {
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
})

test('a record with a day of its own is due, with the way to it; what the contract owes is told once', () => {
  const row = { owner: 'project', ownerId: 'p-2023', state: '', revision: 1, removed: false, updatedAt: '' } as const
  const records = [
    { ...row, id: 'r1', kind: 'complaint', title: '投诉', dueOn: '2023-06-05' },
    { ...row, id: 'r2', kind: 'rectification', title: '整改', dueOn: '2023-06-05' },
  ]
  const facts = nothingDue()
  const dues = duesOf({ ...facts, county: { ...facts.county, projects: [cleanProject()] }, records })
  expect(dues.filter(({ key }) => key.startsWith('record'))).toMatchObject([
    { key: 'record-r1', of: cleanProject().name, place: { to: 'record', projectId: 'p-2023', id: 'r1' } },
  ])
})

test('papers whose fifteen years end within a year may be appraised then; fifteen years ahead nothing is said [P34]', () => {
  const facts = nothingDue('2038-03-20')
  const county = { ...facts.county, projects: [cleanProject()] }
  const keys = (today: string) => keysOf({ ...facts, today, county }).filter((key) => key.startsWith('retention'))
  expect(keys('2038-03-20')).toEqual(['retention-p-2023'])
  expect(keys('2030-03-20')).toEqual([])
})
