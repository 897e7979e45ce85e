import { expect, test } from 'vitest'
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
