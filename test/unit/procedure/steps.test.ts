import { describe, expect, test } from 'vitest'
import type { ContractAmendment } from '#shared/law/county-year'
import type { DeadlineFacts } from '#shared/procedure/step'
import { procedure } from '#shared/procedure/steps'
import { cleanProject, ruleData } from '../../fixtures/county-year'

const { calendars } = ruleData

describe('期限', () => {
  const due = (id: string, title: string, facts: Partial<DeadlineFacts> = {}) =>
    procedure
      .find((step) => step.id === id)
      ?.deadlines.map((deadline) =>
        deadline({
          year: 2023,
          project: cleanProject(),
          agreed: {},
          calendars,
          timeLimits: ruleData.timeLimits,
          suggestedValues: ruleData.suggestedValues,
          ...facts,
        }),
      )
      .find((due) => due.title.includes(title))?.dueOn

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

  test('[P10] a work plan is filed within five working days of the signing, the plan of the purchaser made before the service', () => {
    expect(due('work-plan', '工作方案')).toBe('2023-03-22')
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
