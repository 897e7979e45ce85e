import { compareDates, formatChineseDate, isIsoDate, lastDayOfYears, type Period, periodDays } from '../dates'
import { annex, order102Quoted } from '../law/citations'
import { judgePeriod } from '../law/period-verdict'
import { periodConditionNames } from '../project/project'
import type { Facts } from './facts'
import { at, type Rule, type RuleFinding } from './rule'

const basis = { document: `${order102Quoted('').document}；${annex('').document}`, article: '第二十四条；四（二）3' }
const end = at('basics', 'period.endOn')

const allConditions = Object.values(periodConditionNames).join('、')

/** P35, P22: a year as a rule; up to three years with all four conditions; never more. */
export const legalPeriod: Rule = {
  id: 'period.length',
  norms: ['P22', 'P35'],
  unjudged: ({ project: { period } }) => (period.startOn && period.endOn ? null : '服务期没有填完整'),
  check(facts) {
    const { agreedPeriod } = facts
    if (!agreedPeriod) return unreadable(facts)
    const verdict = judgePeriod(agreedPeriod)
    if (verdict.kind === 'one_year') return []
    if (verdict.kind === 'too_long') return [tooLong(agreedPeriod, verdict.daysOverThree)]
    return [overOneYear(agreedPeriod, verdict.daysOverOne, facts), ...withoutAllotments(facts)]
  },
}

function unreadable({ project }: Facts): RuleFinding[] {
  const { startOn, endOn } = project.period
  const wrong = [startOn, endOn].find((text) => text && !isIsoDate(text))
  if (wrong) {
    const message = `服务期日期“${wrong}”无法识别。`
    return [
      {
        id: 'date',
        level: 'error',
        message,
        basis,
        fix: '请按 2023-03-20 的格式填写。',
        where: at('basics', 'period.startOn'),
      },
    ]
  }
  if (!startOn || !endOn || compareDates(startOn, endOn) <= 0) return []
  const message = `服务期截止日${endOn}早于起始日${startOn}。`
  return [{ id: 'backwards', level: 'error', message, basis, fix: '请改正起止日期。', where: end }]
}

function overOneYear(period: Period, days: number, { project }: Facts): RuleFinding {
  const { conditions } = project.period
  const names = Object.entries(periodConditionNames) as [keyof typeof periodConditionNames, string][]
  const open = names.filter(([key]) => !conditions[key]).map(([, name]) => name)
  const last = formatChineseDate(lastDayOfYears(period.startOn, 1))
  const length = `服务期${period.startOn}至${period.endOn}共${periodDays(period)}天，比1年多${days}天（1年期最后一天为${last}）`
  if (open.length === 0) {
    const message = `${length}；已确认四项条件（${allConditions}），可签订不超过3年的合同。`
    return { id: 'several', level: 'note', message, basis, fix: '请留存预算保障和四项条件的书面依据。', where: end }
  }
  return {
    id: 'one',
    level: 'error',
    message: `${length}；超过1年须同时符合四项条件（${allConditions}），尚未确认：${open.join('、')}。`,
    basis,
    fix: `请把截止日改为${lastDayOfYears(period.startOn, 1)}，或在服务期处确认四项条件并留存依据。`,
    where: end,
  }
}

function tooLong(period: Period, days: number): RuleFinding {
  const last = lastDayOfYears(period.startOn, 3)
  return {
    id: 'three',
    level: 'error',
    message: `服务期${period.startOn}至${period.endOn}共${periodDays(period)}天，比3年多${days}天；履行期限最长不超过3年。`,
    basis,
    fix: `截止日最迟为${last}；一般不超过1年，即最迟${lastDayOfYears(period.startOn, 1)}。`,
    where: end,
  }
}

function withoutAllotments({ project }: Facts): RuleFinding[] {
  if (project.annualAllotments.length > 0) return []
  return [
    {
      id: 'allotments',
      level: 'warning',
      message: '服务期超过1年，还没有填分年度安排额，全部金额计入本年度2%上限。',
      basis,
      fix: '请按年度填写安排额，合计等于预算总额。',
      where: at('basics', 'annualAllotments'),
    },
  ]
}
