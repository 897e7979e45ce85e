import { kindsBought } from '#shared/catalog/service-kind'
import { newContractForm } from '#shared/contract/new-contract-form'
import { reportPlan } from '#shared/contract/periods'
import type { Contractor } from '#shared/contractor/contractor'
import { newProject } from '#shared/drafting/new-project'
import { fen } from '#shared/money/fen'
import { allocateByShares } from '#shared/money/yuan'
import type { Project } from '#shared/project/project'
import { defaultCatalog } from '../../fixtures/county-year'
import { serviceKinds } from '../../fixtures/service-kinds'
import { presets, values } from '../../fixtures/values'
import { Dice } from './dice'
import { randomForm } from './random-form'
import { randomFunds, randomMoney } from './random-money'
import { randomContractor } from './random-parties'
import { randomPurchase } from './random-purchase'
import { randomServices } from './random-services'
import { randomTargets } from './random-targets'
import { randomAllotments, randomTerm } from './random-term'

export interface RandomCase {
  project: Project
  contractor: Contractor
}

/** The case of that number, always the same: kinds, presets and sizes take turns, so that few cases meet all of them. */
export function randomCase(number: number): RandomCase {
  const dice = new Dice(number)
  const services = randomServices(dice, number)
  const term = randomTerm(dice)
  const contractor = randomContractor(dice)
  const reports = { reportFrequency: dice.oneOf(['monthly', 'quarterly'] as const), finalReport: dice.happens(0.5) }
  const money = randomMoney(dice, number, services, reportPlan(term.period, reports)?.total ?? 1)
  const [first] = services.entries
  const blank = newProject({
    id: `random-${number}`,
    name: `示例旗${term.year}年社会救助${services.entries.map(({ name }) => name).join('、')}服务`,
    year: term.year,
    catalog: defaultCatalog,
    catalogCode: first?.code ?? '',
    template: money.template,
    kinds: serviceKinds,
    values,
    presets,
  })
  const proposed = newContractForm(kindsBought(services.items, defaultCatalog, serviceKinds), values, presets)
  const allotments = randomAllotments(dice, term, (bp) => allocateByShares(fen(money.totalFen), bp))
  const years = allotments.map(({ year }) => year)
  const contract = randomForm(dice, proposed, { turn: number, money, services, term, reports, years })
  const project: Project = {
    ...blank,
    items: services.items,
    areas: services.areas,
    beneficiaries: services.beneficiaries,
    fundSources: randomFunds(dice, money.totalFen),
    budgetDocumentNumber: '示财预〔2023〕3号',
    targets: randomTargets(dice, blank.targets, services, contract.quality),
    budget: money.budget,
    period: term.period,
    annualAllotments: allotments,
    procurement: randomPurchase(dice, money, term, contractor),
    contractorId: contractor.id,
    contract,
  }
  return { project, contractor }
}
