import type { BudgetGroup } from '../budget/budget'
import { findCatalog } from '../catalog/find-catalog'
import { quantityByYear } from '../contract/year-quantities'
import type { Justification } from '../county/county'
import { formatChineseDate, type IsoDate } from '../dates'
import { settledIn } from '../drafting/settle-in-county'
import type { CountyYear } from '../law/county-year'
import { apartFen, type Fen, fen, sumFen } from '../money/fen'
import { formatYuan } from '../money/yuan'
import { type CeilingState, plannedIn, yearCeiling } from '../norms/ceiling'
import { ownProjects } from '../project/own-projects'
import type { Project } from '../project/project'
import { totalOf } from '../project/project-total'
import { type AnnualPlanBody, annualPlanLetter } from '../records/annual-plan'
import type { RecordEntry } from '../records/record-entry'
import type { AppResources } from '../resources'
import { openMark } from '../text/open-mark'
import { type GradeOfProject, gradesOf } from './grades-told'
import { type PlannedProject, plannedProject } from './planned-project'

/** A project in the plan of one year: what that year takes of it. */
export interface PlanEntry extends PlannedProject {
  /** By budget year, those that take something; [] = 未测算. */
  years: { year: number; amountFen: Fen }[]
  /** Of the plan's year; null = 未测算. */
  yearFen: Fen | null
  /** What of each item is the year's, as 1067户; null = not parted, a whole. [] where one year takes all. */
  yearQuantities: (string | null)[]
  /** The year whose project it is, where that is another and only money of this year is set aside for it. */
  of: { year: number; signedOn: IsoDate | null } | null
}

/** All a 年度购买服务计划 is made from; both forms (.docx, .xlsx) say the same. */
export interface AnnualPlan {
  bureauName: string
  regionName: string
  year: number
  catalogNumbers: string[]
  projects: PlanEntry[]
  /** Of what is measured, of all years; with `unmeasured` no sum of the year. */
  groups: Record<BudgetGroup, Fen>
  totalFen: Fen
  unmeasured: boolean
  fundsFen: Fen
  ceiling: CeilingState
  /** On record for a year above its ceiling. */
  justification: Justification | null
  /** Names of what was bought the year before, as far as this county knows. */
  before: string[]
  /** What is registered of their evaluation. */
  grades: GradeOfProject[]
  letter: AnnualPlanBody
  /** Printed where no day was typed; no part of what the plan says. */
  today: IsoDate
}

/** What a plan of a year tells of: its projects, and those of other years that take money of it. */
export function projectsIn(county: CountyYear, year: number): Project[] {
  const counted = ownProjects(county)
  const takes = (project: Project) =>
    plannedIn(project, year, (one) => totalOf(county.rules.budgetTemplates, one)) !== 0
  return [
    ...counted.filter((project) => project.year === year),
    ...counted.filter((project) => project.year !== year && takes(project)),
  ]
}

export function annualPlanOf(
  county: CountyYear,
  resources: Pick<AppResources, 'budgetTemplates'>,
  year: number,
  { letter = annualPlanLetter.blank as AnnualPlanBody, records = [] as readonly RecordEntry[] } = {},
): AnnualPlan {
  const own = projectsIn(county, year)
  const projects = own.map((project) => planEntry(county, resources, project, year))
  const groupSum = (group: BudgetGroup) => sumFen(projects.map(({ groups }) => groups?.[group] ?? fen(0)))
  const { bureauName, regionName } = county.profile
  const catalogs = own.map((project) => findCatalog(county.rules.catalogs, project))
  const before = projectsIn(county, year - 1)
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
    justification: county.years.find((parameters) => parameters.year === year)?.ceilingJustification ?? null,
    before: before.map(({ name }) => name),
    grades: gradesOf(records, before, county.contractors),
    letter,
    today: county.today,
  }
}

function planEntry(
  county: CountyYear,
  resources: Pick<AppResources, 'budgetTemplates'>,
  project: Project,
  year: number,
): PlanEntry {
  const said = plannedProject(county, resources, project)
  const { totalFen } = said
  const { annualAllotments: parts, contract } = project
  const mentioned = parts.length > 0 ? [...new Set(parts.map((part) => part.year))] : [project.year]
  const takenBy = (one: number) => plannedIn(project, one, () => totalFen)
  const taking = mentioned
    .toSorted((one, other) => one - other)
    .map((one) => ({ year: one, amountFen: takenBy(one) }))
    .filter(({ amountFen }) => amountFen !== 0)
  const years = totalFen === null ? [] : taking
  return {
    ...said,
    years,
    yearQuantities: years.length > 1 ? quantitiesOf(settledIn(county, project, totalFen), year) : [],
    yearFen: totalFen === null ? null : takenBy(year),
    of: project.year === year ? null : { year: project.year, signedOn: contract.signedOn },
  }
}

const quantitiesOf = (project: Project, year: number): PlanEntry['yearQuantities'] =>
  project.items.map(({ quantity, unit }) => {
    const part = quantityByYear(project, quantity).find((one) => one.year === year)
    return part ? `${part.quantity}${unit}` : null
  })

/** 3200户; of several years 全期3200户 and 本年度1067户, a text each. */
export function quantityTexts({ items, yearQuantities }: PlanEntry, at: number): string[] {
  const whole = items[at]?.quantity ?? ''
  const part = yearQuantities[at]
  if (part === undefined || whole === openMark) return [whole]
  return [`全期${whole}`, part === null ? '没有分年度' : `本年度${part}`]
}

/** Amounts of other years than the plan's, by year, all projects together. */
export function otherYears({ projects, year }: AnnualPlan): { year: number; amountFen: Fen }[] {
  const sums = new Map<number, Fen>()
  for (const part of projects.flatMap(({ years }) => years)) {
    if (part.year !== year) sums.set(part.year, sumFen([sums.get(part.year) ?? 0, part.amountFen]))
  }
  return [...sums].toSorted(([one], [other]) => one - other).map(([one, amountFen]) => ({ year: one, amountFen }))
}

/** 某项目（2023年度项目） where it is of another year than the plan. */
export const entryName = ({ name, of }: PlanEntry): string => (of ? `${name}（${of.year}年度项目）` : name)

/** When it is to be bought; of a contract that runs on since when, and a place to write where nobody has planned it. */
export function purchaseTime({ of, purchaseOn }: PlanEntry): string {
  if (of?.signedOn) return `${formatChineseDate(of.signedOn)}已签订合同`
  return purchaseOn ? formatChineseDate(purchaseOn) : '＿＿＿＿年＿＿月'
}

/** The word on a year's ceiling; nothing can be said of it while a project is not measured. */
export const yearConclusion = ({
  ceiling,
  unmeasured,
  justification,
}: Pick<AnnualPlan, 'ceiling' | 'unmeasured' | 'justification'>): string =>
  unmeasured ? '有项目还没有测算，不可判定' : ceilingConclusion(ceiling, justification)

/** 符合, 超出 or 不可判定, with the figures (N12). */
function ceilingConclusion({ ceilingFen, plannedFen, within }: CeilingState, why: Justification | null): string {
  if (ceilingFen === null) return '尚未填写上年度补助资金，不可判定'
  const apart = formatYuan(apartFen(ceilingFen, plannedFen))
  if (within) return `没有超过上限，尚余${apart}元`
  return why?.paper.trim()
    ? `超过上限${apart}元，突破上限的说明及批复文件（${why.paper.trim()}）另附`
    : `超过上限${apart}元`
}
