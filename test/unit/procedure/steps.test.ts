import { describe, expect, test } from 'vitest'
import norms from '#resources/norms.json'
import { type Stage, stageNames } from '#shared/documents/document-version'
import type { ContractAmendment } from '#shared/law/county-year'
import { askedPapers } from '#shared/materials/asked-papers'
import { expectedPapers } from '#shared/materials/expected-papers'
import type { DeadlineFacts } from '#shared/procedure/step'
import { procedure, railSteps } from '#shared/procedure/steps'
import { recordKinds } from '#shared/records/registry'
import { cleanProject, ruleData } from '../../fixtures/county-year'

const stages = Object.keys(stageNames) as Stage[]
const { calendars } = ruleData

describe('全过程步骤表', () => {
  test('every norm stands in a step', () => {
    const carried = new Set(procedure.flatMap(({ norms }) => norms))
    expect(norms.map(({ id }) => id).filter((id) => !carried.has(id))).toEqual([])
    const known = new Set(norms.map(({ id }) => id))
    expect([...carried].filter((id) => !known.has(id))).toEqual([])
  })

  test('a step, its id and its title are there once', () => {
    expect(new Set(procedure.map(({ id }) => id)).size).toBe(procedure.length)
    expect(new Set(procedure.map(({ title }) => title)).size).toBe(procedure.length)
  })

  test.each(stages)('at most six steps of a project are on the rail: %s', (stage) => {
    expect(railSteps(stage).length).toBeGreaterThan(3)
    expect(railSteps(stage).length).toBeLessThanOrEqual(6)
  })

  test('every step of a project before the service has a screen of its own', () => {
    const screens = railSteps('before').map(({ screen }) => screen)
    expect(screens).toEqual(['basics', 'budget', 'procurement', 'contractor', 'contract', 'bundle'])
  })

  test.each(stages)('every material expected of a project is brought by one step: %s', (stage) => {
    const brought = railSteps(stage).flatMap(({ materials }) => materials)
    expect([...brought].sort()).toEqual(expectedPapers[stage].map(({ id }) => id).sort())
  })

  test('what a step makes is one of its materials, made here, and asked for by a norm: no office’s list takes it out', () => {
    const papers = new Map(
      Object.values(expectedPapers)
        .flat()
        .map((paper) => [paper.id, paper]),
    )
    for (const { makes, materials } of procedure) {
      expect(materials).toEqual(expect.arrayContaining([...makes]))
      for (const id of makes)
        expect([id, papers.get(id)?.made !== undefined, askedPapers.has(id)]).toEqual([id, true, true])
    }
    expect([...askedPapers.keys()].filter((id) => !papers.has(id))).toEqual([])
  })

  test.each(stages)('one step of a stage takes what no step names: %s', (stage) => {
    expect(railSteps(stage).filter(({ takesRest }) => takesRest)).toHaveLength(1)
  })

  test('a kind of record that a step names exists and belongs to its owner, or to the contractor of its project', () => {
    for (const { kinds, owner } of procedure) {
      const owners = owner === 'project' ? ['project', 'contractor'] : [owner]
      for (const id of kinds) expect(owners).toContain(recordKinds.find((kind) => kind.id === id)?.owner)
    }
  })

  test('every deadline names its article', () => {
    for (const { basis, title } of procedure.flatMap(({ deadlines }) => deadlines)) {
      expect([title, basis.document, basis.article]).not.toContain('')
    }
  })
})

describe('期限', () => {
  const due = (id: string, title: string, facts: Partial<DeadlineFacts> = {}) =>
    procedure
      .find((step) => step.id === id)
      ?.deadlines.find((deadline) => deadline.title.includes(title))
      ?.dueOn({ year: 2023, project: cleanProject(), agreed: {}, calendars, ...facts })

  test('[N22] [N23] training is over by the end of March, its evidence reported by March 20', () => {
    expect(due('training', '专题培训', { year: 2024 })).toBe('2024-03-31')
    expect(due('training', '佐证')).toBe('2023-03-20')
  })

  test('entered into the platform by March 5', () => {
    expect(due('entry', '录入')).toBe('2023-03-05')
  })

  test('the contract follows the award, notice and copy follow the signing', () => {
    expect(due('contract', '签订合同')).toBe('2023-04-07')
    expect(due('contract', '公告')).toBe('2023-03-17')
    expect(due('contract', '备案')).toBe('2023-03-24')
  })

  test('[P10] a work plan is filed within five days of the signing, the plan of the purchaser made before the service', () => {
    expect(due('work-plan', '工作方案')).toBe('2023-03-20')
    expect(due('procurement', '实施方案')).toBe('2023-03-20')
  })

  test('without the day it is counted from, no deadline is guessed', () => {
    const project = cleanProject()
    project.procurement.awardedOn = null
    project.contract.signedOn = null
    project.period.startOn = null
    for (const [id, title] of [
      ['contract', '签订合同'],
      ['contract', '公告'],
      ['contract', '备案'],
      ['work-plan', '工作方案'],
      ['procurement', '实施方案'],
    ] as const)
      expect([title, due(id, title, { project })]).toEqual([title, null])
  })

  test('below the threshold none of the three is owed', () => {
    const project = cleanProject()
    project.procurement.method = 'internal_control'
    expect(due('contract', '公告', { project })).toBeNull()
  })

  test('[P34] the papers are kept for fifteen years after the purchase', () => {
    expect(due('archive', '十五年')).toBe('2039-03-19')
    const project = cleanProject()
    const longer = { signedOn: '2023-06-01', endsOn: '2024-06-30' } as ContractAmendment
    const agreed = { amendments: new Map([[project.id, [longer]]]) }
    expect(due('archive', '十五年', { project, agreed })).toBe('2039-06-30')
  })
})
