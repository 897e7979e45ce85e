import type { CountyYear } from '../law/county-year'
import { ceilingYear } from '../norms/ceiling-rule'
import { check } from '../norms/check'
import type { Finding } from '../norms/finding'
import { annualPlanLetter } from '../records/annual-plan'
import { letterNumberLacks } from '../records/field-lacks'
import { isBlank } from '../text/filler'
import { type AnnualPlan, projectsIn } from './annual-plan-input'

/** Norms whose open errors would stand in the plan: content, prohibited uses, funds, ceiling, costs, targets. */
const judgedBy = 'N01 N02 N03 N04 N05 N10 N11 N12 P02 P03 P04 P05 P06 P31 P32'.split(' ')

/** What keeps the plan of a year from being issued, a sentence each (P01 to P03). */
export function annualPlanFaults(county: CountyYear, year: number, plan: AnnualPlan): string[] {
  if (plan.projects.length === 0) return [`${year}年度还没有项目，也没有以前年度的项目在本年度安排资金，计划没有内容。`]
  return [...letterFaults(plan), ...openFaults(plan), ...ruleFaults(county, year)]
}

function letterFaults({ letter, before, year }: AnnualPlan): string[] {
  const ofNumber = letterNumberLacks(annualPlanLetter, { ...letter }, String(year)).map(({ text }) => `${text}。`)
  if (letter.lastYearBought !== 'none') return ofNumber
  const told = before.length > 0 ? `程序里有上年度的项目${quoted(before)}` : ''
  const typed = isBlank(letter.lastYear) ? '' : '又填写了评价结果的运用'
  const against = [told, typed].filter(Boolean).join('，')
  return against ? [...ofNumber, `年度记录里选的是上年度没有购买同类服务，但${against}，请核对。`] : ofNumber
}

const openFaults = ({ projects }: AnnualPlan): string[] =>
  projects.flatMap(({ name, items, totalFen }) => [
    ...(items.length === 0 ? [`${titled(name)}还没有服务内容。`] : []),
    ...(totalFen === null ? [`${titled(name)}的预算还没有测算。`] : []),
  ])

/** Open errors of all that stands in the plan, each said once: what is wrong with the year bears no project's name. */
function ruleFaults(county: CountyYear, year: number): string[] {
  const told = new Map<string, { ofYear: boolean; names: string[] }>()
  for (const { id, name } of projectsIn(county, year)) {
    for (const finding of check(county, id).filter((one) => stands(one, year))) {
      const known = told.get(finding.message) ?? { ofYear: ceilingYear(finding) !== null, names: [] }
      told.set(finding.message, { ...known, names: [...known.names, name] })
    }
  }
  return [...told].map(([message, { ofYear, names }]) => (ofYear ? message : `${quoted(names)}：${message}`))
}

function stands(finding: Finding, year: number): boolean {
  const { level, norms } = finding
  const ofYear = ceilingYear(finding)
  return level === 'error' && norms.some((norm) => judgedBy.includes(norm)) && (ofYear === null || ofYear === year)
}

const titled = (name: string) => `“${name.trim() || '未命名项目'}”`

const mostNames = 3
const quoted = (names: string[]): string => {
  const shown = names.slice(0, mostNames).map(titled).join('、')
  return names.length > mostNames ? `${shown}等${names.length}个项目` : shown
}
