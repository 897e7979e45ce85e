import { compareDates, lastDayOfYears, type Period, periodDays } from '#shared/dates'
import { periodConditionNames, type ServicePeriod } from '#shared/project/project'

const fourConditions = Object.values(periodConditionNames).join('、')

/** The closed period once both days are known and in order. */
function wholePeriod({ startOn, endOn }: ServicePeriod): Period | null {
  if (!startOn || !endOn || compareDates(startOn, endOn) > 0) return null
  return { startOn, endOn }
}

/** True past the last day of one year: then the four conditions of Order 102 art. 24 must hold (P35). */
export function needsConditions(period: ServicePeriod): boolean {
  const whole = wholePeriod(period)
  return whole !== null && compareDates(whole.endOn, lastDayOfYears(whole.startOn, 1)) > 0
}

/** What the limit means for this start: last allowed days, and how long the period is now. */
export function periodHint(period: ServicePeriod): string {
  if (!period.startOn) return `起止日都计入服务期。一般不超过 1 年；符合四项条件（${fourConditions}）的，最长 3 年。`
  const oneYear = lastDayOfYears(period.startOn, 1)
  const threeYears = lastDayOfYears(period.startOn, 3)
  const whole = wholePeriod(period)
  const length = whole ? `现为 ${periodDays(whole)} 天。` : ''
  return `${length}一年期最后一天为 ${oneYear}；符合四项条件（${fourConditions}）的，最长到 ${threeYears}（起止日都计入）。`
}
