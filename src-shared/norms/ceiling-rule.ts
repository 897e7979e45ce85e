import { findTemplate } from '../budget/find-template'
import { notice } from '../law/citations'
import { fen, lessFen } from '../money/fen'
import { formatYuan } from '../money/yuan'
import { unmeasured } from '../project/measured-budget'
import type { Project } from '../project/project'
import type { CeilingState } from './ceiling'
import { ceilingState } from './ceiling'
import type { Facts } from './facts'
import type { FieldPlace, Finding } from './finding'
import { at, type Rule, type RuleFinding } from './rule'
import { wideYuan } from './wide-amount'

const basis = notice('一（三）')

/** N12: every year the project takes money from stays within 2% of the year before's funds. */
export const ceilingRule: Rule = {
  id: 'funds.ceiling',
  norms: ['N12'],
  check: (facts) => [...yearsOf(facts).flatMap((year) => yearFindings(facts, year)), ...allotmentFindings(facts)],
}

/** The year a finding of this rule is about as a whole, the same for each of its projects; null = about the project. */
export function ceilingYear({ key }: Pick<Finding, 'key'>): number | null {
  const [, year] = /^funds\.ceiling\.(\d{4})\./.exec(key) ?? []
  return year === undefined ? null : Number(year)
}

/** Its own year, and every year it takes money from. */
function yearsOf(facts: Facts): number[] {
  const { project } = facts
  const taken = project.annualAllotments
    .filter(({ year, amountFen }) => amountFen > 0 && mayBePaidIn(year, facts))
    .map(({ year }) => year)
  return [...new Set([project.year, ...taken])].sort((a, b) => a - b)
}

function yearFindings(facts: Facts, year: number): RuleFinding[] {
  const wrong = [...wrongYears(facts, year), ...withoutTotal(facts, year)]
  const state = ceilingState(facts.county, year, facts.totalOf)
  if (state.within === null) return [...wrong, notJudged(state, facts)]
  return state.within ? wrong : [...wrong, over(state, facts)]
}

/** Another project without a total counts as nothing: not measured yet is said, not computable makes the sum too small. */
function withoutTotal({ county, project, totalOf }: Facts, year: number): RuleFinding[] {
  const open = county.projects.filter(
    (other) =>
      other.id !== project.id &&
      other.status !== 'binned' &&
      !county.guests?.has(other.id) &&
      other.year === year &&
      other.annualAllotments.length === 0 &&
      totalOf(other) === null,
  )
  const [blank, broken] = [
    open.filter((other) => isBlankDraft(other, county)),
    open.filter((other) => !isBlankDraft(other, county)),
  ]
  return [
    ...(blank.length > 0
      ? [uncounted(`${year}.unmeasured`, 'note', year, blank, '还没有测算', '测算后再核对年度合计。')]
      : []),
    ...(broken.length > 0
      ? [uncounted(`${year}.unknown`, 'warning', year, broken, '还算不出来', '请先改正这些项目的预算。')]
      : []),
  ]
}

function isBlankDraft(project: Project, { rules }: Facts['county']): boolean {
  const template = findTemplate(rules.budgetTemplates, project.budget)
  return template !== null && unmeasured(project, template).length > 0
}

function uncounted(
  id: string,
  level: 'note' | 'warning',
  year: number,
  projects: Project[],
  state: string,
  fix: string,
): RuleFinding {
  const names = projects.map(({ name }) => `“${name}”`).join('、')
  const effect = level === 'warning' ? '，2%上限的结论可能偏宽' : ''
  return {
    id,
    level,
    message: `${year}年度的${names}预算${state}，没有计入年度合计${effect}。`,
    basis,
    fix,
    where: at('year', ''),
  }
}

/** A year to come has no funds of the year before yet: it is said, and nothing is wrong. */
function notJudged({ year, plannedFen }: CeilingState, { county }: Facts): RuleFinding {
  const isAhead = year > Number(county.today.slice(0, 4))
  return {
    id: `${year}.base`,
    level: isAhead ? 'note' : 'warning',
    message: `不可判定：${year}年度计划购买${formatYuan(plannedFen)}元，但还没有录入${year - 1}年度中央和自治区困难群众救助补助资金，无法核对2%上限。`,
    basis,
    fix: `请在年度参数中录入${year - 1}年度下达的补助资金金额和文号${isAhead ? '，下达后再核对' : ''}。`,
    where: at('year', 'grants'),
  }
}

function over({ year, baseFen, ceilingFen, plannedFen, projects }: CeilingState, facts: Facts): RuleFinding {
  const { county } = facts
  const limit = ceilingFen ?? fen(0)
  const justified = county.years.find((parameters) => parameters.year === year)?.ceilingJustification ?? null
  return {
    id: `${year}.over`,
    level: 'error',
    message: `${year}年度${projects.length}个项目计划购买合计${formatYuan(plannedFen)}元，超过上限${formatYuan(limit)}元（${year - 1}年度补助资金${formatYuan(baseFen)}元的2%），超出${formatYuan(lessFen(plannedFen, limit))}元。`,
    basis,
    fix: '请压减预算或户数；确需突破的，请在年度参数中填写突破说明和批复文件。',
    where: reducible(facts),
    otherWay: { label: '填突破说明', where: at('year', 'ceilingJustification') },
    waivable: true,
    justified,
  }
}

/** What is asked of the clerk in this budget (户数) is what there is to reduce. */
function reducible({ template }: Facts): FieldPlace {
  const asked = template?.inputs.find((input) => input.asked)
  return at('budget', asked ? `budget.inputs.${asked.code}` : '')
}

function wrongYears({ county }: Facts, year: number): RuleFinding[] {
  const grants = county.years.find((parameters) => parameters.year === year)?.grants ?? []
  return grants
    .filter((grant) => grant.counted && grant.fiscalYear !== year - 1)
    .map((grant) => ({
      id: `${year}.grant.${grant.id}`,
      level: 'error' as const,
      message: `补助资金“${grant.documentNumber || '未填文号'}”${formatYuan(grant.amountFen)}元是${grant.fiscalYear}年度的，${year}年项目的2%上限应按${year - 1}年度计算，该笔没有计入。`,
      basis,
      fix: `请改为${year - 1}年度的下达文件，或取消“计入”。`,
      where: at('year', 'grants'),
    }))
}

/** A contract over several years counts in each year by its allotment; they sum to the budget (domain 3.1). */
function allotmentFindings(facts: Facts): RuleFinding[] {
  const { project, totalFen } = facts
  const found = project.annualAllotments.flatMap(({ year, amountFen }) => {
    if (amountFen < 0) {
      return [
        allotment(`amount.${year}`, `${year}年安排额${formatYuan(amountFen)}元为负数。`, '请填写实际安排的金额。'),
      ]
    }
    if (amountFen === 0 || mayBePaidIn(year, facts)) return []
    const message = `${year}年安排${formatYuan(amountFen)}元，但服务期不在该年度，本年度2%上限没有计入。`
    return [allotment(`year.${year}`, message, '请改为服务期所在的年度，或清空后全部计入项目年度。')]
  })
  if (project.annualAllotments.length === 0 || totalFen === null) return found
  const sum = project.annualAllotments.reduce((total, { amountFen }) => total + BigInt(amountFen), 0n)
  if (sum === BigInt(totalFen)) return found
  const message = `分年度安排合计${wideYuan(sum)}，预算总额${formatYuan(totalFen)}元，两者不等。`
  return [...found, allotment('allotments', message, '请调整各年度安排额，使合计等于预算总额。')]
}

/** The project's own year, the years of the service by contract or as agreed later, and the one after: the last stage may be paid then. */
function mayBePaidIn(year: number, { project, period, agreedPeriod }: Facts): boolean {
  if (year === project.year) return true
  const yearOf = (on: string) => Number(on.slice(0, 4))
  const [first, last] = period ? [yearOf(period.startOn), yearOf(period.endOn)] : [project.year, project.year + 3]
  const agreed = agreedPeriod ? yearOf(agreedPeriod.endOn) : last
  return year >= first && year <= Math.max(last, agreed) + 1
}

function allotment(id: string, message: string, fix: string): RuleFinding {
  return { id, level: 'error', message, basis, fix, where: at('basics', 'annualAllotments') }
}
