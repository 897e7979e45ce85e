import { describe, expect, test } from 'vitest'
import { newContractForm } from '#shared/contract/new-contract-form'
import { withProjectSuggestions } from '#shared/contract/project-suggestions'
import { fen } from '#shared/money/fen'
import type { Project } from '#shared/project/project'
import { cleanProject, jiajiTemplate } from '../../fixtures/county-year'
import { surveyKind } from '../../fixtures/service-kinds'
import { presets, values } from '../../fixtures/values'

/** What is suggested for the clean project after a change. */
function suggestedFor(change: (project: Project) => void, template: typeof jiajiTemplate | null = jiajiTemplate) {
  const project = cleanProject('p-1')
  project.items = [{ code: 'SW-02', quantity: '3200', unit: '户' }]
  project.contract.pricing = 'lump_sum'
  project.contract.priceFen = fen(75_700_502)
  change(project)
  const { personnel, breach, performanceBond } = withProjectSuggestions(
    newContractForm([surveyKind], values, presets),
    project,
    template,
    values,
    presets,
  )
  return {
    insured: personnel.insured,
    defective: breach.perDefectiveFileFen,
    bond: performanceBond.amountFen,
  }
}

describe('figures no default can know are suggested from the project', () => {
  test('people of the budget, a fifth of 236.56 per 户, 5% of the price, in whole yuan', () =>
    expect(suggestedFor(() => {})).toEqual({ insured: 25, defective: 4_700, bond: 3_785_000 }))

  test('people as the budget has them, a begun one counted', () =>
    expect(suggestedFor(({ budget }) => (budget.inputs.staff = { value: '31.5', source: '' })).insured).toBe(32))

  test('by unit price, a fifth of the agreed one', () =>
    expect(
      suggestedFor(({ contract }) => Object.assign(contract, { pricing: 'unit_price', unitPriceFen: fen(10_000) }))
        .defective,
    ).toBe(2_000))

  test('nothing where the project does not say it', () =>
    expect(suggestedFor(({ contract }) => (contract.priceFen = null), null)).toEqual({
      insured: null,
      defective: null,
      bond: null,
    }))
})
