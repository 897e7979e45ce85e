import type { BudgetGroup } from '../budget/budget'
import { findCatalog } from '../catalog/find-catalog'
import { itemName } from '../catalog/item-name'
import type { IsoDate } from '../dates'
import { settledIn } from '../drafting/settle-in-county'
import type { CountyYear } from '../law/county-year'
import { type Fen, fen, sumFen } from '../money/fen'
import { formatYuan } from '../money/yuan'
import { type CeilingState, yearCeiling } from '../norms/ceiling'
import { check } from '../norms/check'
import { budgetOf } from '../project/budget-of'
import { type Project, procurementMethodNames } from '../project/project'
import { type AnnualPlanBody, annualPlanLetter } from '../records/annual-plan'
import { letterNumberLacks } from '../records/field-lacks'
import type { AppResources } from '../resources'
import { phrase } from '../text/join-text'
import { openMark } from '../text/open-mark'

/** One project of the year, as a plan tells it. */
export interface PlannedProject {
  name: string
  /** With its code, its name in the catalogue and its quantity. */
  items: { code: string; name: string; quantity: string }[]
  beneficiaries: string
  areas: string[]
  startOn: IsoDate | null
  endOn: IsoDate | null
  /** null = 未测算. */
  groups: Record<BudgetGroup, Fen> | null
  totalFen: Fen | null
  fundSources: Project['fundSources']
  budgetDocumentNumber: string
  targets: Project['targets']
  method: string
  purchaseOn: IsoDate | null
}

/** All a 年度购买服务计划 is made from; both forms (.docx, .xlsx) say the same. */
export interface AnnualPlan {
  bureauName: string
  regionName: string
  year: number
  catalogNumbers: string[]
  projects: PlannedProject[]
  /** Of what is measured; with `unmeasured` no sum of the year. */
  groups: Record<BudgetGroup, Fen>
  totalFen: Fen
  unmeasured: boolean
  fundsFen: Fen
  ceiling: CeilingState
  /** Names of what was bought the year before. */
  before: string[]
  letter: AnnualPlanBody
  /** Printed where no day was typed; no part of what the plan says. */
  today: IsoDate
}

const ofYear = ({ projects, guests }: CountyYear, year: number): Project[] =>
  projects.filter((project) => project.year === year && project.status !== 'binned' && !guests?.has(project.id))

export function annualPlanOf(
  county: CountyYear,
  resources: Pick<AppResources, 'budgetTemplates'>,
  year: number,
  letter: AnnualPlanBody = annualPlanLetter.blank as AnnualPlanBody,
): AnnualPlan {
  const own = ofYear(county, year)
  const projects = own.map((project) => plannedProject(county, resources, project))
  const groupSum = (group: BudgetGroup) => sumFen(projects.map(({ groups }) => groups?.[group] ?? fen(0)))
  const { bureauName, regionName } = county.profile
  const catalogs = own.map((project) => findCatalog(county.rules.catalogs, project))
  return {
    bureauName,
    regionName,
    year,
    catalogNumbers: [...new Set(catalogs.map(({ documentNumber }) => documentNumber))],
    projects,
    groups: { A: groupSum('A'), B: groupSum('B'), C: groupSum('C') },
    totalFen: sumFen(projects.map(({ totalFen }) => totalFen ?? fen(0))),
    unmeasured: projects.some(({ totalFen }) => totalFen === null),
    fundsFen: sumFen(projects.flatMap(({ fundSources }) => fundSources.map(({ amountFen }) => amountFen ?? fen(0)))),
    ceiling: yearCeiling(county, year),
    before: ofYear(county, year - 1).map(({ name }) => name),
    letter,
    today: county.today,
  }
}

export function plannedProject(
  county: CountyYear,
  resources: Pick<AppResources, 'budgetTemplates'>,
  project: Project,
): PlannedProject {
  const budget = budgetOf(resources, project)
  const result = budget.ok ? budget.value.result : null
  const said = settledIn(county, project, result?.totalFen ?? null)
  const { items } = findCatalog(county.rules.catalogs, said)
  const { kinds, households, note } = said.beneficiaries
  const { method, otherMethodName, steps, awardedOn } = said.procurement
  return {
    name: said.name,
    items: said.items.map(({ code, quantity, unit }) => ({
      code,
      name: itemName(items.find((entry) => entry.code === code)),
      quantity: quantity.trim() === '' ? openMark : `${quantity}${unit}`,
    })),
    beneficiaries: [kinds.join('、'), households === null ? note : `${households}户`].filter(Boolean).join('，'),
    areas: said.areas,
    startOn: said.period.startOn,
    endOn: said.period.endOn,
    groups: result?.groups ?? null,
    totalFen: result?.totalFen ?? null,
    fundSources: said.fundSources,
    budgetDocumentNumber: said.budgetDocumentNumber,
    targets: said.targets,
    method: method === null ? '' : otherMethodName || procurementMethodNames[method],
    purchaseOn: plannedPurchase(steps) ?? awardedOn,
  }
}

/** 3200户; what nobody has filled in says so. */
export const targetValue = (value: string, unit: string): string =>
  value.trim() === '' ? openMark : `${phrase(value)}${unit.trim()}`

/** A plan tells of the day a purchase is meant to begin: its notice, or what stands for it. What came of it is no plan. */
const beginsWith = ['invite', 'documents', 'decision', 'sign']
const plannedPurchase = (steps: { id: string; plannedOn: IsoDate | null }[]) =>
  beginsWith.map((id) => steps.find((step) => step.id === id)?.plannedOn).find((day) => day) ?? null

/** Norms whose open errors would stand in the plan: content, prohibited uses, funds, ceiling, costs, targets. */
const judgedBy = 'N01 N02 N03 N04 N05 N10 N11 N12 P02 P03 P04 P05 P06 P31 P32'.split(' ')

/** What keeps the plan of a year from being issued, a sentence each (P01 to P03). */
export function annualPlanFaults(county: CountyYear, year: number, { projects, letter }: AnnualPlan): string[] {
  if (projects.length === 0) return [`${year}年度还没有项目，计划没有内容。`]
  const ofLetter = letterNumberLacks(annualPlanLetter, { ...letter }, String(year)).map(({ text }) => `${text}。`)
  const ofProjects = ofYear(county, year).flatMap((project, at) => {
    const { items, totalFen } = projects[at]!
    const name = `“${project.name.trim() || '未命名项目'}”`
    const open = [
      ...(items.length === 0 ? [`${name}还没有服务内容。`] : []),
      ...(totalFen === null ? [`${name}的预算还没有测算。`] : []),
    ]
    const errors = check(county, project.id).filter(
      ({ level, norms }) => level === 'error' && norms.some((norm) => judgedBy.includes(norm)),
    )
    return [...open, ...errors.map(({ message }) => `${name}：${message}`)]
  })
  return [...ofLetter, ...ofProjects]
}

/** 全旗县一览 has room for a few names. */
export const areasShort = (areas: string[]): string =>
  areas.length > 4 ? `${areas.slice(0, 3).join('、')}等${areas.length}个苏木乡镇（街道）` : areas.join('、')

/** 符合, 超出 or 不可判定, with the figures (N12). */
export function ceilingConclusion({ ceilingFen, plannedFen, within }: CeilingState): string {
  if (ceilingFen === null) return '尚未填写上年度补助资金，不可判定'
  const apart = formatYuan(fen(Math.abs(ceilingFen - plannedFen)))
  return within ? `没有超过上限，尚余${apart}元` : `超过上限${apart}元，突破上限的书面说明另附`
}
