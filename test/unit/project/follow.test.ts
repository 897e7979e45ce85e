import { describe, expect, test } from 'vitest'
import sample from '#resources/sample/sample-project.json'
import type { YearParameters } from '#shared/county/county'
import { followSources } from '#shared/drafting/follow'
import { knownIn, settledIn } from '#shared/drafting/settle-in-county'
import type { CountyYear } from '#shared/law/county-year'
import { fen } from '#shared/money/fen'
import { check } from '#shared/norms/check'
import type { Project } from '#shared/project/project'
import { totalOf } from '#shared/project/project-total'
import { cleanCounty, ruleData } from '../../fixtures/county-year'

const project = sample.project as unknown as Project
const county = {
  ...cleanCounty().county,
  profile: sample.profile,
  years: sample.years as unknown as YearParameters[],
  contractors: sample.contractors as unknown as CountyYear['contractors'],
  rules: ruleData,
}
const knownFor = (of: Project) => knownIn(county, of, totalOf(ruleData.budgetTemplates, of))
const settled = (of: Project) => settledIn(county, of)
/** One step of the clerk in the open project. */
const step = (before: Project, change: (project: Project) => Project) =>
  followSources(before, before, change(before), knownFor)
const countKeys = (of: Project) => check({ ...county, projects: [of] }, of.id).map(({ key }) => key)

const withHouseholds = (quantity: string) => (of: Project) => ({
  ...of,
  items: [{ code: 'SW-02', quantity, unit: '户' }],
})

/** The sample as an older version, or another office, has stored it: every derived value written out. */
const writtenOut = settled({
  ...project,
  budget: { ...project.budget, inputs: { ...project.budget.inputs, hh: { value: '3200', source: '台账' } } },
})

const targetsOf = (of: Project) => settled(of).targets.map(({ value, unit }) => value + unit)

describe.each([
  ['that derives', project],
  ['that is written out', writtenOut],
])('the sample %s', (_, before) => {
  test('has one place for 户数: budget, 服务对象, target follow at once', () => {
    const after = step(before, withHouseholds('4100'))
    expect(settled(after).beneficiaries.households).toBe(4100)
    expect(targetsOf(after)).toContain('4100户')
    expect(totalOf(ruleData.budgetTemplates, after)).toBe(96_421_084)
    const broken = countKeys(after).filter((key) => /^(targets|budget\.measure|quantity)/.test(key))
    expect(broken).toEqual([])
  })

  test('has its number of areas, its handover, insured, price and place follow', () => {
    expect(targetsOf(step(before, (of) => ({ ...of, areas: of.areas.slice(1) })))).toContain('7个')
    const fewer = step(before, (of) => ({
      ...of,
      budget: { ...of.budget, inputs: { ...of.budget.inputs, staff: { value: '30', source: '' } } },
    }))
    expect(settled(fewer).contract.personnel.insured).toBe(30)
    const awarded = step(before, (of) => ({ ...of, procurement: { ...of.procurement, awardedFen: fen(70_000_000) } }))
    expect(settled(awarded).contract.priceFen).toBe(70_000_000)
    const better = step(before, (of) => ({
      ...of,
      contract: { ...of.contract, quality: { ...of.contract.quality, passRateBp: 9700 } },
    }))
    expect(targetsOf(better)).toContain('≥97%')
  })

  test('keeps what says another number, and a step that concerns nothing changes nothing else', () => {
    const own = { ...before, targets: before.targets.map((target) => ({ ...target, value: '3100' })) }
    expect(step(own, withHouseholds('4100')).targets).toEqual(own.targets)
    const renamed = step(before, (of) => ({ ...of, name: '改名' }))
    expect(renamed).toEqual({ ...before, name: '改名' })
  })
})

describe('what is stored as it would be derived', () => {
  test('stays while its own field is typed in, or the unit of the target is another', () => {
    const typed = step(writtenOut, (of) => ({
      ...of,
      targets: of.targets.map((target) => (target.kind === 'quantity' ? { ...target, value: '3000' } : target)),
    }))
    expect(targetsOf(typed)).toContain('3000户')
    const unit = step(writtenOut, (of) => ({
      ...of,
      targets: of.targets.map((target) => (target.kind === 'quantity' ? { ...target, unit: '次' } : target)),
    }))
    expect(targetsOf(unit)).toContain('3200次')
  })

  test('handover follows the end of the service', () => {
    const { contract } = writtenOut
    const onDate = settled({
      ...writtenOut,
      contract: { ...contract, handover: { ...contract.handover, due: 'on_date' } },
    })
    const longer = step(onDate, (of) => ({ ...of, period: { ...of.period, endOn: '2024-02-19' } }))
    expect(settled(longer).contract.handover.on).not.toBe(onDate.contract.handover.on)
  })

  test('stays while the new number is none: the bad one is found, and nothing else', () => {
    const bad = step(writtenOut, (of) => ({
      ...of,
      budget: { ...of.budget, inputs: { ...of.budget.inputs, hh: { value: '1.5', source: '台账' } } },
    }))
    expect(countKeys(bad).filter((key) => !countKeys(writtenOut).includes(key))).toEqual(['budget.measure.unreadable'])
  })

  test('the method that was chosen stands', () => {
    const dear = step(writtenOut, withHouseholds('40000'))
    expect(dear.procurement.method).toBe('competitive_consultation')
  })
})
