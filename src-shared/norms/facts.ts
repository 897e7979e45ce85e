import type { BudgetResult, BudgetTemplate } from '../budget/budget'
import { findTemplate } from '../budget/find-template'
import type { CatalogItem, ServiceCatalog } from '../catalog/catalog'
import { catalogOf } from '../catalog/find-catalog'
import type { ServiceKind } from '../catalog/service-kind'
import { projectInOwnWords } from '../contract/kind-defaults'
import type { Contractor } from '../contractor/contractor'
import type { YearParameters } from '../county/county'
import { type IsoDate, type Period, periodOf } from '../dates'
import { settle } from '../drafting/settle'
import { knownIn } from '../drafting/settle-in-county'
import { describeError } from '../errors'
import { agreedEnd } from '../law/agreed-end'
import type { CountyYear, RuleData } from '../law/county-year'
import { procurementDay } from '../law/procurement-day'
import type { Fen } from '../money/fen'
import { rulesFor } from '../office-data/rules-for'
import { measureBudget } from '../project/measured-budget'
import type { Project, ServiceItem } from '../project/project'
import { type Totals, totalOnce } from '../project/project-total'

/** What every rule looks at, gathered once: the project, what its references lead to, and the county around it. */
export interface Facts {
  county: CountyYear
  /** As it stands: what nobody typed follows from what is known. */
  project: Project
  params: YearParameters | null
  catalog: ServiceCatalog | null
  items: { item: ServiceItem; entry: CatalogItem | null }[]
  /** Wording of what is bought. */
  kinds: ServiceKind[]
  /** 家计调查 is among the items: traces and reports apply (P24, P25). */
  homeSurvey: boolean
  template: BudgetTemplate | null
  budget: BudgetResult | null
  /** Why there is no budget, in Chinese. */
  budgetProblem: string | null
  /** `data-field` of the figure it is about; '' for none. */
  budgetProblemAt: string
  /** The budget's total; null while it cannot be computed. */
  totalFen: Fen | null
  /** Total of any project of the county; computed once. */
  totalOf(project: Project): Fen | null
  contractor: Contractor | null
  /** As the contract has it: its own texts are held against it. */
  period: Period | null
  /** To the day a supplementary or termination agreement says, where there is one. */
  agreedPeriod: Period | null
  /** The day that dated procurement rules are read by; never today. */
  procuredOn: IsoDate
}

/** Throws when the project is not among the county's: a bug of the caller. */
export function gatherFacts(all: CountyYear, projectId: string, totals: Totals = new Map()): Facts {
  const stored = all.projects.find(({ id }) => id === projectId)
  if (!stored) throw new Error(`project ${projectId} is not in the county year`)
  const rules = rulesFor(all.rules, stored)
  const county = countyBy(all, rules)
  const catalog = catalogOf(rules.catalogs, stored)
  const template = findTemplate(rules.budgetTemplates, stored.budget)
  const computed = template ? measureBudget(stored, template) : null
  const budget = computed?.ok ? computed.value : null
  const totalFen = budget?.totalFen ?? null
  totals.set(stored.id, totalFen)
  const known = knownIn(county, stored, totalFen)
  const { kinds, params, contractor } = known
  const { serviceKinds, suggestedValues, paymentPresets } = rules
  const project = projectInOwnWords(settle(stored, known), catalog, serviceKinds, suggestedValues, paymentPresets)
  const items = project.items.map((item) => ({
    item,
    entry: catalog?.items.find(({ code }) => code === item.code) ?? null,
  }))
  return {
    county,
    project,
    params,
    catalog,
    items,
    kinds,
    homeSurvey: items.some(({ item, entry }) => (entry ? entry.name === '家计调查' : item.code === 'SW-02')),
    template,
    budget,
    budgetProblem: problemOf(template, computed),
    budgetProblemAt: (computed && !computed.ok && computed.error.params.field) || '',
    totalFen,
    totalOf: (other) => totalOnce(totals, county.rules.budgetTemplates, other),
    contractor,
    period: periodOf(project.period.startOn, project.period.endOn),
    agreedPeriod: periodOf(project.period.startOn, agreedEnd(county, project)),
    procuredOn: procurementDay(project),
  }
}

const known = new WeakMap<CountyYear, Map<RuleData, CountyYear>>()

/** The county judged by the data of one of its projects; one object for all projects that go by the same, as much is kept by it. */
function countyBy(all: CountyYear, rules: RuleData): CountyYear {
  if (rules === all.rules) return all
  const byRules = known.get(all) ?? new Map<RuleData, CountyYear>()
  known.set(all, byRules)
  const county = byRules.get(rules) ?? { ...all, rules }
  byRules.set(rules, county)
  return county
}

function problemOf(template: BudgetTemplate | null, computed: ReturnType<typeof measureBudget> | null): string | null {
  if (!template) return '没有找到该项目使用的预算范本。'
  return computed && !computed.ok ? describeError(computed.error).what : null
}
