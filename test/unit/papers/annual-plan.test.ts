import { expect, test } from 'vitest'
import { annualPlanModel } from '#shared/papers/annual-plan'
import { annualPlanFaults, annualPlanOf } from '#shared/papers/annual-plan-input'
import { cleanCounty, ruleData } from '../../fixtures/county-year'

test('[P03] a service that is not in the catalogue keeps the plan from being issued', () => {
  const faultsWith = (code: string) => {
    const { county, project } = cleanCounty()
    for (const item of project.items) item.code = code
    return annualPlanFaults(county, 2023, annualPlanOf(county, ruleData, 2023)).join('')
  }
  expect(faultsWith('SW-02')).toBe('')
  expect(faultsWith('XX-99')).toContain('清单')
})

test('[P02] a project that is not measured leaves no sum of the year, and no word on the ceiling', () => {
  const { county, project } = cleanCounty()
  project.budget = { ...project.budget, inputs: {} }
  for (const item of project.items) item.quantity = ''
  project.beneficiaries.households = null
  const plan = annualPlanOf(county, ruleData, 2023)
  expect([plan.unmeasured, plan.projects[0]?.totalFen]).toEqual([true, null])
  const model = annualPlanModel(plan)
  expect(model.values.预算合计小写).toContain('待填写')
  expect(model.values.上限结论).toBe('有项目还没有测算，不可判定')
})
