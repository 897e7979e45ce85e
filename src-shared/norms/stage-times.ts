import { addDays, compareDates, coveredMonths, type IsoDate, type Period } from '../dates'
import type { PaymentStage } from '../project/contract-form'
import { datesIn } from '../text/dates-in'
import { countOf, smallNumber as numeral } from '../text/small-number'

/** A last payment may well be due after the service: acceptance and evaluation take their time. */
const lastMayWaitMonths = 3
const lastMayWaitDays = 366

const month = new RegExp(`第${numeral}个?月`, 'g')
/**
 * Words for a stretch of months. They are counted from the start of the service or name a stretch of the calendar
 * (第四季度 = October to December): later than the service only when it is so in either reading.
 */
const stretches: { pattern: RegExp; months: number }[] = [
  { pattern: new RegExp(`第${numeral}个?季度?`, 'g'), months: 3 },
  { pattern: new RegExp(`第${numeral}个?半年`, 'g'), months: 6 },
  { pattern: new RegExp(`第${numeral}(?:个服务)?年度?`, 'g'), months: 12 },
]

/** Stages whose name, milestone or condition names a month, quarter, half or year of service, or a date, that the period does not reach. */
export function stagesAfterService(payments: PaymentStage[], period: Period): PaymentStage[] {
  const months = coveredMonths(period)
  return payments.filter((stage, index) => {
    const text = `${stage.name}；${stage.milestone}；${stage.condition}`.replace(/\s+/g, '')
    const last = index === payments.length - 1
    return (
      countsIn(text, month).some((count) => count > months + (last ? lastMayWaitMonths : 0)) ||
      (/后半年/.test(text) && months <= 6) ||
      (/下半年/.test(text) && months <= 6 && !touches(period, 7, 12)) ||
      stretches.some((stretch) =>
        countsIn(text, stretch.pattern).some((count) => isBeyond(count, stretch.months, period)),
      ) ||
      datesIn(text).some((on) => compareDates(on, last ? addDays(period.endOn, lastMayWaitDays) : period.endOn) > 0)
    )
  })
}

function isBeyond(count: number, months: number, period: Period): boolean {
  const begun = (count - 1) * months
  if (begun < coveredMonths(period)) return false
  if (months === 12) return yearOf(period.endOn) - yearOf(period.startOn) < count - 1
  return begun >= 12 || !touches(period, begun + 1, begun + months)
}

/** Whether a day of the period lies in these months of any year. */
function touches({ startOn, endOn }: Period, from: number, to: number): boolean {
  const years = yearOf(endOn) - yearOf(startOn)
  return [0, ...Array.from({ length: Math.min(years, 3) }, (_, index) => index + 1)].some((offset) => {
    const year = String(yearOf(startOn) + offset).padStart(4, '0')
    const first = `${year}-${String(from).padStart(2, '0')}-01`
    const after = `${year}-${String(to).padStart(2, '0')}-31`
    return startOn <= after && first <= endOn
  })
}

const yearOf = (on: IsoDate) => Number(on.slice(0, 4))
const countsIn = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, count = '']) => countOf(count))
