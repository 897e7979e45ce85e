import type { IsoDate } from '../dates'
import type { Course } from '../procurement/course'
import { breachText, verdictTexts, verdictWayOut } from '../procurement/day-words'
import { type Around, type Breach, breachesOf, gravest, judgePlannedDay } from '../procurement/judge-day'
import { isInForce, isSure, judgeLimit, limitDay } from '../procurement/limit'
import { purchaseCourse } from '../procurement/purchase-course'
import type { KnownDay, PurchaseStep } from '../procurement/step'
import type { Project } from '../project/project'
import { dayRemarks } from './day-remarks'
import type { Facts } from './facts'
import { at, type Rule, type RuleFinding } from './rule'

/** Real days of these are judged where they are typed: `contract-dates`, `contract-filing`. */
const judgedElsewhere: KnownDay[] = ['signedOn', 'publishedOn', 'filedOn']

/** P07: every step of the purchase within its legal time, as it was done or is planned. */
export const purchaseTimes: Rule = {
  id: 'procurement.times',
  norms: ['P07'],
  unjudged: ({ project, county }) =>
    project.procurement.method === null
      ? '还没有选采购方式'
      : hasOwnDays(purchaseCourse(project, county.rules.timeLimits), project)
        ? null
        : '没有填采购步骤的日期',
  check(facts) {
    const purchase = purchaseCourse(facts.project, facts.county.rules.timeLimits)
    if (!purchase || !hasOwnDays(purchase, facts.project)) return []
    const { steps, course } = purchase
    const around = { steps, course, calendars: facts.county.rules.calendars }
    return steps.flatMap((step, index) => [
      ...realDay(step, around, facts),
      ...plannedDay(step, around),
      ...missingStart(step, around),
      ...overdue(step, steps.slice(index + 1), course, facts),
    ])
  },
}

/** A day was entered at a step of the method; what was typed under another one is kept, and no course of this one. */
const hasOwnDays = (purchase: ReturnType<typeof purchaseCourse>, { procurement }: Project) =>
  procurement.steps.some(({ id }) => purchase?.course.has(id))

const where = (step: PurchaseStep) => at('procurement', `procurement.steps.${step.id}`)

/** What a real day breaks, or what cannot be judged of it; a day still to come, a day of rest. */
function realDay(step: PurchaseStep, around: Around, facts: Facts): RuleFinding[] {
  const on = around.course.get(step.id)?.doneOn
  if (!on || (step.dayOf && judgedElsewhere.includes(step.dayOf))) return []
  const [worst, ...others] = gravest(breachesOf(step, on, true, around))
  // Of days that stand elsewhere this is said where they are typed.
  const remarks = step.dayOf
    ? []
    : dayRemarks({ id: step.id, name: `${step.title}的实际日期`, on, where: where(step) }, facts)
  return [...remarks, ...(worst ? [breachFinding(step, on, worst, others)] : [])]
}

/** A step was done, and what its shortest period is counted from has no day: whether it was long enough nobody can tell. */
function missingStart(step: PurchaseStep, { steps, course }: Around): RuleFinding[] {
  const doneOn = course.get(step.id)?.doneOn
  if (!doneOn) return []
  return step.limits
    .filter(
      (limit) =>
        limit.kind === 'earliest' && limit.count > 0 && isInForce(limit, doneOn) && !course.get(limit.from)?.doneOn,
    )
    .flatMap((limit) => {
      const start = steps.find(({ id, ifAny }) => id === limit.from && !ifAny)
      if (!start) return []
      return [
        {
          id: `${start.id}.missing.${step.id}`,
          level: 'note' as const,
          message: `不可判定：${step.title}已在${doneOn}办理，${start.title}还没有填实际日期，无法核对“${limit.title}”。`,
          basis: limit.basis,
          fix: `请填写${start.title}的实际日期。`,
          where: where(start),
        },
      ]
    })
    .filter(({ id }, index, all) => all.findIndex((one) => one.id === id) === index)
}

function breachFinding(step: PurchaseStep, on: IsoDate, breach: Breach, others: readonly Breach[]): RuleFinding {
  const { limit, verdict } = breach
  const day = `${step.title}的实际日期${on}`
  const common = { basis: limit.basis, where: where(step) }
  if (verdict === 'unknown') {
    return {
      ...common,
      id: `${step.id}.unjudged`,
      level: 'warning',
      message: `不可判定：${day}涉及没有放假安排的年度，无法核对“${limit.title}”。`,
      fix: '请对照国务院办公厅当年放假安排核对。',
    }
  }
  const early = verdict === 'early'
  // Too early takes from suppliers what is theirs; too late is said, and bars no contract.
  const severe = early && isSure(limit)
  return {
    ...common,
    id: `${step.id}.${verdict}`,
    level: severe ? 'error' : 'warning',
    message: `${day}${[breach, ...others].map(breachText).join('；也')}。`,
    fix: '请核对两个日期；时限确实不足或已经超过的，请向财政部门核实如何处理，并说明理由、附文件。',
    waivable: severe,
  }
}

/** All that is to be said of a planned day, with the next one of which nothing is. */
function plannedDay(step: PurchaseStep, around: Around): RuleFinding[] {
  const days = around.course.get(step.id)
  if (!days?.plannedOn || days.doneOn) return []
  const verdict = judgePlannedDay(step, days.plannedOn, around)
  const texts = verdictTexts(days.plannedOn, verdict)
  if (texts.length === 0) return []
  const { breaches, unjudged, noTable } = verdict
  const [breach] = breaches
  const id = breach?.verdict ?? (unjudged.length > 0 || noTable ? 'unjudged' : 'rest')
  return [
    {
      id: `${step.id}.${id}`,
      level: breach ? 'warning' : 'note',
      message: `${step.title}的计划日期${days.plannedOn}：${texts.join('；')}。`,
      basis: breach?.limit.basis ?? unjudged[0]?.limit.basis ?? step.basis,
      fix: `${verdictWayOut(verdict)}。`,
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
