import { addDays, compareDates, type IsoDate } from '../dates'
import { procurementLaw } from '../law/citations'
import type { Course } from '../procurement/course'
import { isInForce, judgeLimit, type Limit, type LimitVerdict, limitDay } from '../procurement/limit'
import { purchaseCourse } from '../procurement/purchase-course'
import type { KnownDay, PurchaseStep } from '../procurement/step'
import type { Facts } from './facts'
import { at, type Rule, type RuleFinding } from './rule'

/** Real days of these are judged where they are typed: `contract-dates`, `contract-filing`. */
const judgedElsewhere: KnownDay[] = ['signedOn', 'publishedOn', 'filedOn']

/** P07: every step of the purchase within its legal time, as it was done or is planned. */
export const purchaseTimes: Rule = {
  id: 'procurement.times',
  norms: ['P07'],
  unjudged: ({ project }) =>
    project.procurement.method === null
      ? '还没有选采购方式'
      : project.procurement.steps.length === 0
        ? '没有填采购步骤的日期'
        : null,
  check(facts) {
    const purchase = purchaseCourse(facts.project)
    if (!purchase || facts.project.procurement.steps.length === 0) return []
    const { steps, course } = purchase
    return steps.flatMap((step, index) => [
      ...future(step, course, facts),
      ...judged(step, course, facts),
      ...overdue(step, steps.slice(index + 1), course, facts),
    ])
  },
}

interface Breach {
  limit: Limit
  from: IsoDate
  verdict: LimitVerdict
}

const where = (step: PurchaseStep) => at('procurement', `procurement.steps.${step.id}`)

/** The first limit that the step's day breaks, or that cannot be judged. A real day is held against real days alone. */
function judged(step: PurchaseStep, course: Course, facts: Facts): RuleFinding[] {
  const days = course.get(step.id)
  const on = days?.doneOn ?? days?.plannedOn
  if (!on || (days?.doneOn && step.dayOf && judgedElsewhere.includes(step.dayOf))) return []
  const isReal = !!days?.doneOn
  const breaches = step.limits.flatMap((limit): Breach[] => {
    const base = course.get(limit.from)
    const from = base?.doneOn ?? (isReal ? null : base?.plannedOn)
    if (!from || !isInForce(limit, from)) return []
    const verdict = judgeLimit(limit, from, on, facts.county.rules.calendars)
    return verdict === 'kept' ? [] : [{ limit, from, verdict }]
  })
  const worst = breaches.find(({ verdict }) => verdict !== 'unknown') ?? breaches[0]
  return worst ? [breachFinding(step, on, isReal, worst, facts)] : []
}

function breachFinding(
  step: PurchaseStep,
  on: IsoDate,
  isReal: boolean,
  { limit, from, verdict }: Breach,
  { county }: Facts,
): RuleFinding {
  const day = `${step.title}的${isReal ? '实际' : '计划'}日期${on}`
  const common = { basis: limit.basis, where: where(step) }
  if (verdict === 'unknown') {
    return {
      ...common,
      id: `${step.id}.unjudged`,
      level: isReal ? 'warning' : 'note',
      message: `不可判定：${day}涉及没有放假安排的年度，无法核对“${limit.title}”。`,
      fix: '请对照国务院办公厅当年放假安排核对。',
    }
  }
  const bound = limitDay(limit, from, county.rules.calendars) ?? addDays(from, limit.count)
  const early = verdict === 'early'
  // Too early takes from suppliers what is theirs; too late is said, and bars no contract.
  const severe = isReal && early && limit.confirmed
  return {
    ...common,
    id: `${step.id}.${verdict}`,
    level: severe ? 'error' : 'warning',
    message: `${day}${early ? '早于最早可办的' : '晚于最迟应办的'}${bound}（${limit.title}，自${from}起算，当日不计）${limit.confirmed ? '' : '，该时限未核原文，为建议值'}。`,
    fix: isReal
      ? '请核对两个日期；时限确实不足或已经超过的，请向财政部门核实如何处理，并说明理由、附文件。'
      : `请把计划改到${bound}${early ? '或以后' : '或以前'}。`,
    waivable: severe,
  }
}

/** A day still to come is no real one; it may be another year's slip, and may be this machine's clock. */
function future(step: PurchaseStep, course: Course, { county }: Facts): RuleFinding[] {
  const doneOn = course.get(step.id)?.doneOn
  if (!doneOn || step.dayOf || compareDates(doneOn, county.today) <= 0) return []
  return [
    {
      id: `${step.id}.future`,
      level: 'note',
      message: `${step.title}的实际日期${doneOn}还没有到。`,
      basis: procurementLaw('第四十二条'),
      fix: '请办理之后再填实际日期；还没有办的，填在计划日期里。',
      where: where(step),
    },
  ]
}

/** The last day is over, the step has no real day, and nothing behind it has been done. */
function overdue(step: PurchaseStep, after: readonly PurchaseStep[], course: Course, { county }: Facts): RuleFinding[] {
  const waits = step.actor !== 'supplier' && step.id !== 'loserDeposit' && step.id !== 'winnerDeposit'
  if (!waits || (step.dayOf && judgedElsewhere.includes(step.dayOf)) || course.get(step.id)?.doneOn) return []
  if (!step.ifAny && after.some((one) => !one.ifAny && course.get(one.id)?.doneOn)) return []
  return step.limits.flatMap((limit) => {
    const from = course.get(limit.from)?.doneOn
    if (!from || limit.kind !== 'latest') return []
    if (judgeLimit(limit, from, county.today, county.rules.calendars) !== 'late') return []
    const last = limitDay(limit, from, county.rules.calendars)
    return [
      {
        id: `${step.id}.overdue`,
        level: 'warning' as const,
        message: `${step.title}应在${limit.title}${last ? `，最迟${last}` : ''}，还没有填实际日期。`,
        basis: limit.basis,
        fix: '已经办理的，请填实际日期；还没有办的，请尽快办理并留存情况说明。',
        where: where(step),
      },
    ]
  })
}
