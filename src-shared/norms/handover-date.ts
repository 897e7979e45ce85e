import { addWorkdays } from '../calendar/workdays'
import { addDays, compareDates, type IsoDate, realDate } from '../dates'
import { annex, suggested } from '../law/citations'
import { handoverAfterAcceptance } from '../law/handover-term'
import { figureOf, valueBasis, valueStatus } from '../law/suggested-values'
import { handoverDay } from '../project/contract-form'
import type { Facts } from './facts'
import { at, type Rule, type RuleFinding } from './rule'

/** C17: what is handed over exists by then, and the last payment does not leave before it. */
export const handoverDate: Rule = {
  id: 'contract.handover',
  norms: ['P21'],
  check(facts) {
    const on = realDate(handoverDay(facts.project.contract.handover))
    if (!on) return []
    return [...beforeService(facts, on), ...beforeReport(facts, on), ...afterLastPayment(facts, on)]
  },
}

const say = (id: string, message: string, fix: string): RuleFinding => ({
  id,
  level: 'warning',
  message,
  basis: suggested('档案移交日期'),
  fix,
  where: at('contract', 'contract.handover.on'),
})

function beforeService({ project }: Facts, on: IsoDate): RuleFinding[] {
  const startOn = realDate(project.period.startOn)
  if (!startOn || compareDates(on, startOn) >= 0) return []
  const message = `档案移交日${on}早于服务期起始日${startOn}，届时还没有档案。`
  return [say('before', message, '请改为服务完成、最终验收之后的日期。')]
}

/**
 * The final acceptance follows the last report, whose last day lies some days behind the service's. Without a calendar of
 * that year the last day is no earlier than the days themselves. On the last day of the service all three may fall together,
 * as contracts agreed before 验收合格之日起10个工作日内 could be chosen have it: a remark.
 */
function beforeReport({ county, period }: Facts, on: IsoDate): RuleFinding[] {
  if (!period) return []
  const { endOn } = period
  const { calendars, suggestedValues: values } = county.rules
  const within = figureOf(values, 'report-workdays')
  const reportOn = addWorkdays(calendars, endOn, within) ?? addDays(endOn, within)
  if (compareDates(on, endOn) < 0 || compareDates(on, reportOn) >= 0) return []
  const late = `档案移交日${on}早于最后一期报告的最迟提交日${reportOn}`
  const fix = `请改选“${handoverAfterAcceptance(values)}”，或者改为最终验收之后的日期。`
  if (compareDates(on, endOn) === 0) return [say('beforeReport', `${late}，届时最终验收可能还没有完成。`, fix)]
  const message = `${late}；最终验收在提交全部报告之后，这样约定就是先移交、后验收。`
  return [{ ...say('beforeReport', message, fix), basis: annex('二（二）') }]
}

/**
 * The day the last stage is usually paid by: its working days after the end of the service. Where no calendar tells them, a
 * working day is taken for two days (with its weekends it is 7/5 of one) and some more for the holidays: rather late, so that
 * nothing is found that may be in time.
 */
function afterLastPayment({ project, county, period }: Facts, on: IsoDate): RuleFinding[] {
  const last = project.contract.payments.at(-1)
  if (!last || !period) return []
  const values = county.rules.suggestedValues
  const charted = addWorkdays(county.rules.calendars, period.endOn, last.dueWorkdays)
  const holidays = figureOf(values, 'uncharted-days')
  const paidOn = charted ?? addDays(period.endOn, last.dueWorkdays * 2 + holidays)
  const waits = /移交/.test(last.condition)
  const takes = figureOf(values, 'acceptance-days')
  if (compareDates(on, waits ? addDays(paidOn, takes) : paidOn) <= 0) return []
  const name = last.name.trim() || '末期款'
  const estimate = charted
    ? ''
    : `，没有该年的节假日安排，每个工作日按2日、另加${holidays}日估算（${valueStatus(values, 'uncharted-days')}）`
  const usual = `${name}通常在服务期截止日${period.endOn}后${last.dueWorkdays}个工作日内（约${paidOn}${estimate}）支付`
  const message = waits
    ? `档案移交日${on}距服务期截止日${period.endOn}过远，超过验收、评价和移交一般所需的${takes}日（${valueStatus(values, 'acceptance-days')}）；${usual}，而付款条件要求移交完毕，付款将一并推迟。`
    : `档案移交日${on}晚于末期付款：${usual}，届时档案还没有移交。`
  const fix = `请把移交日提前到末期付款之前${waits ? `，或清空日期（即${handoverAfterAcceptance(values)}移交）` : '，或在末期付款条件中写明档案移交完毕'}。`
  const finding = say('afterPayment', message, fix)
  return [waits ? { ...finding, basis: valueBasis(values, 'acceptance-days', finding.basis) } : finding]
}
