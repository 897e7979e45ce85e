import { describe, expect, test } from 'vitest'
import { newProject } from '#shared/drafting/new-project'
import { derivedStates, restoreDerived } from '#shared/drafting/settle'
import { knownIn, settledIn } from '#shared/drafting/settle-in-county'
import { fen } from '#shared/money/fen'
import type { Project } from '#shared/project/project'
import { cleanCounty, defaultCatalog, exampleTotal, jiajiTemplate, ruleData, yuan } from '../../fixtures/county-year'
import { presets, values } from '../../fixtures/values'

const { county, contractor } = cleanCounty()
const fresh = newProject({
  id: 'p-new',
  name: '',
  year: 2023,
  catalog: defaultCatalog,
  catalogCode: 'SW-02',
  template: jiajiTemplate,
  kinds: ruleData.serviceKinds,
  values,
  presets,
})
/** As far as a clerk has typed: 3,200 households in three areas, for a year. */
const typed: Project = {
  ...fresh,
  items: [{ code: 'SW-02', quantity: '3200', unit: '户' }],
  areas: ['新惠镇', '四家子镇', '长胜镇'],
  period: { ...fresh.period, startOn: '2023-03-20', endOn: '2024-03-19' },
}
const settled = (project: Project) => settledIn(county, project)
const states = (project: Project, totalFen = exampleTotal) => derivedStates(project, knownIn(county, project, totalFen))
const withContract = (part: Partial<Project['contract']>): Project => ({
  ...typed,
  contract: { ...typed.contract, ...part },
})
const withPurchase = (part: Partial<Project['procurement']>): Project => ({
  ...typed,
  procurement: { ...typed.procurement, ...part },
})

describe('what is known is not asked', () => {
  test('households, targets, funds, method, price, place and insured follow from what was typed once', () => {
    const { beneficiaries, targets, fundSources, procurement, contract } = settled(typed)
    expect(beneficiaries.households).toBe(3200)
    expect(targets.map(({ value, unit }) => value + unit)).toEqual([
      '3200户',
      '3200户',
      '3个',
      '≥95%',
      '100%',
      '≥95%',
      '≥90%',
    ])
    expect(fundSources.map(({ amountFen }) => amountFen)).toEqual([exampleTotal])
    expect(procurement.method).toBe('competitive_consultation')
    expect(contract).toMatchObject({ priceFen: exampleTotal, signedAt: '敖汉旗', personnel: { insured: 25 } })
  })

  test('nothing is derived from nothing: a fresh project has no figure, no method and no price', () => {
    const { beneficiaries, fundSources, procurement, contract } = settled(fresh)
    expect([beneficiaries.households, fundSources[0]?.amountFen, procurement.method, contract.priceFen]).toEqual([
      null,
      null,
      null,
      null,
    ])
  })

  test('a date, an account or a name that only the office knows is never made up', () => {
    const { period, procurement, contract } = settled(fresh)
    expect([period.startOn, period.endOn, procurement.awardedOn, procurement.awardedName, contract.signedOn]).toEqual([
      null,
      null,
      null,
      '',
      null,
    ])
  })

  test('the price is what was awarded, before that what is budgeted', () => {
    expect(states(typed).get('contract.priceFen')).toMatchObject({
      value: exampleTotal,
      source: expect.stringContaining('预算总额'),
    })
    const awarded = withPurchase({ awardedFen: yuan(700_000) })
    expect(states(awarded).get('contract.priceFen')).toMatchObject({ value: yuan(700_000), source: '按成交金额' })
  })

  test('the name of the award and the number of the contract follow from contractor and purchase', () => {
    const { procurement, contract } = settled({ ...withPurchase({ number: 'AHQ-01' }), contractorId: contractor.id })
    expect([procurement.awardedName, contract.number]).toEqual([contractor.name, 'AHQ-01'])
  })

  test('households typed in the budget alone, or with the beneficiaries, are what is bought', () => {
    const bought = (part: Partial<Project>) => settled({ ...fresh, ...part }).items[0]?.quantity
    expect(bought({ beneficiaries: { ...fresh.beneficiaries, households: 120 } })).toBe('120')
    expect(bought({ budget: { ...fresh.budget, inputs: { hh: { value: '130', source: '' } } } })).toBe('130')
  })

  test('a date of handover that was chosen but not typed is after the last report', () => {
    const { handover } = typed.contract
    expect(settled(withContract({ handover: { ...handover, due: 'on_date' } })).contract.handover.on).toBe('2024-04-10')
    expect(settled(typed).contract.handover.on).toBe(null)
  })

  test('one source pays the whole budget; of several each is typed', () => {
    const source = { id: 'f1', kind: 'working_funds' as const, amountFen: null, documentNumber: '' }
    const amounts = (fundSources: Project['fundSources']) =>
      settled({ ...typed, fundSources }).fundSources.map(({ amountFen }) => amountFen)
    expect(amounts([source])).toEqual([exampleTotal])
    expect(amounts([source, { ...source, id: 'f2' }])).toEqual([null, null])
  })
})

describe('the clerk’s own value', () => {
  test('counts, is told apart from the derived one, and goes back to it', () => {
    const own = withContract({ signedAt: '敖汉旗新惠镇' })
    expect(settled(own).contract.signedAt).toBe('敖汉旗新惠镇')
    expect(states(own).get('contract.signedAt')).toMatchObject({ value: '敖汉旗', unlocked: true, differs: true })
    const restored = restoreDerived(own, 'contract.signedAt', knownIn(county, own, exampleTotal))
    expect(restored.contract.signedAt).toBe('')
    expect(states(restored).get('contract.signedAt')).toMatchObject({ unlocked: false, differs: false })
  })

  test('does not follow its source any more; the derived one does', () => {
    const own = withContract({ priceFen: yuan(750_000) })
    expect(states(own, fen(70_000_000)).get('contract.priceFen')).toMatchObject({ value: 70_000_000, unlocked: true })
    expect(states(typed, fen(70_000_000)).get('contract.priceFen')).toMatchObject({
      value: 70_000_000,
      unlocked: false,
    })
  })

  test('is no source of itself: a typed quantity is not said to follow from its own households', () => {
    expect(states(typed).has('items.0.quantity')).toBe(false)
    expect(states(typed).get('beneficiaries.households')).toMatchObject({ value: 3200, unlocked: false })
  })
})
