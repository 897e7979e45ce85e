import { addWorkdays } from '../calendar/workdays'
import { clauseLabel } from '../contract/clause-names'
import { paymentYears, stageTitle } from '../contract/year-payments'
import { addDays, compareDates } from '../dates'
import { budgetLaw } from '../law/citations'
import type { Facts } from './facts'
import { at, type RuleFinding } from './rule'

/**
 * The last payment waits for an acceptance after the service: due after 31 December, it needs the year's money carried over
 * (Budget Law art. 18, 42). A service that itself runs beyond its one budget year is no matter of this payment.
 */
export function paidAfterYearEnd({ project, agreedPeriod: period, county }: Facts): RuleFinding[] {
  const { payments } = project.contract
  const last = payments.at(-1)
  if (!last || !period) return []
  const years = paymentYears(project)
  const year = years.length === 0 ? project.year : last.year
  // A stage out of order, or of a year without money, is told as such.
  if (year === null || (years.length > 0 && year !== years.at(-1))) return []
  const yearEnd = `${String(year).padStart(4, '0')}-12-31`
  if (years.length === 0 && compareDates(period.endOn, yearEnd) > 0) return []
  // Without a calendar of that year no earlier than the days themselves: what is late then is late.
  const dueOn =
    addWorkdays(county.rules.calendars, period.endOn, last.dueWorkdays) ?? addDays(period.endOn, last.dueWorkdays)
  if (compareDates(dueOn, yearEnd) <= 0) return []
  const title = stageTitle(last, years) || '末期款'
  return [
    {
      id: 'yearEnd',
      level: 'warning',
      message: `${clauseLabel('C09')}：“${title}”由${year}年度预算支付，服务期${period.endOn}截止后${last.dueWorkdays}个工作日（约${dueOn}）才付，已过${year}年12月31日；预算按年度安排，当年没有支出的须办理结转。`,
      basis: budgetLaw('第十八条、第四十二条'),
      fix:
        years.length === 0
          ? '请提前截止服务、缩短付款期限，或者填写分年度安排额，把末期款列入下一年度；确需结转的，请事先与财政部门核对。'
          : '请把这一期的付款年度改为下一年度并调整分年度安排额；确需结转的，请事先与财政部门核对。',
      where: at('contract', 'contract.payments'),
    },
  ]
}
