import { describe, expect, test } from 'vitest'
import { check } from '#shared/norms/check'
import type { Project } from '#shared/project/project'
import { totalOf } from '#shared/project/project-total'
import { cleanCounty, ruleData } from '../../fixtures/county-year'

/** Keys of what the checks find in the clean project with one stored number that is bad. */
function found(spoil: (project: Project) => void): string[] {
  const { county, project } = cleanCounty()
  spoil(project)
  return check({ ...county, projects: [project] }, project.id)
    .filter(({ level }) => level !== 'note')
    .map(({ key }) => key)
}
const bought = (quantity: string) => (project: Project) => {
  project.items = [{ code: 'SW-02', quantity, unit: '户' }]
}
/** The same, with nothing stored that says another number. */
const boughtAlone = (quantity: string) => (project: Project) => {
  bought(quantity)(project)
  project.beneficiaries.households = null
  project.budget.inputs.hh = { value: '', source: '台账' }
  for (const target of project.targets) if (target.kind === 'quantity') target.value = ''
}

describe('[N09] one bad number is found once, by the rule that owns it', () => {
  test.each(['1.5', '0', '-3', '三百'])('户数 %s in the budget', (value) => {
    const keys = found((project) => {
      project.budget.inputs.hh = { value, source: '台账' }
    })
    expect(keys).toEqual(['budget.measure.unreadable'])
  })

  test.each([
    ['1.5', 'quantity.whole.item.0'],
    ['0', 'contract.element.C03.items'],
    ['-3', 'contract.element.C03.items'],
    ['三百', 'contract.element.C03.items'],
  ])('户数 %s that is bought, whether it stands alone or beside others', (quantity, key) => {
    expect(found(bought(quantity))).toEqual([key])
    expect(found(boughtAlone(quantity))).toEqual([key])
  })

  test('nobody is served: 0 户 of the beneficiaries', () => {
    const keys = found((project) => {
      project.beneficiaries.households = 0
    })
    expect(keys).toEqual(['figures.plausible.project.beneficiaries.households'])
  })

  test.each(['quantity', 'area', 'beneficiaries'])('half a thing promised as a target of %s', (kind) => {
    const keys = found((project) => {
      for (const target of project.targets) if (target.kind === kind) target.value = '2.5'
    })
    expect(keys).toEqual([expect.stringMatching(/^quantity\.whole\.target\.\d$/)])
  })

  test.each(['staff', 'repN', 'copies', 'teams'])('half of %s in the budget', (code) => {
    const keys = found((project) => {
      project.budget.inputs[code] = { value: '1.5', source: '台账' }
    })
    expect(keys).toEqual(['budget.measure.unreadable'])
  })

  test('a number of the budget’s own, where another one is bought', () => {
    const keys = found((project) => {
      project.budget.inputs.hh = { value: '3201', source: '台账' }
    })
    expect(keys.filter((key) => /households|quantity/.test(key))).toEqual(['budget.measure.quantity'])
  })
})

test.each(['0', '1.5', '-3'])('%s households are counted nowhere', (value) => {
  const { project } = cleanCounty()
  boughtAlone(value)(project)
  expect(totalOf(ruleData.budgetTemplates, project)).toBeNull()
})
