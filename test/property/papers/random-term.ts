import { addWorkdays } from '#shared/calendar/workdays'
import { addDays, type IsoDate, lastDayOfMonths } from '#shared/dates'
import type { Project, ServicePeriod } from '#shared/project/project'
import { ruleData } from '../../fixtures/county-year'
import type { Dice } from './dice'

export interface RandomTerm {
  year: number
  months: number
  period: ServicePeriod & { startOn: IsoDate; endOn: IsoDate }
  awardedOn: IsoDate
  /** Null = left to be written by hand. */
  signedOn: IsoDate | null
  publishedOn: IsoDate | null
  filedOn: IsoDate | null
  handoverOn: IsoDate | null
}

/** Any day of the year to begin on, holidays and the turn of the year among them; one month to three years. */
export function randomTerm(dice: Dice): RandomTerm {
  const year = dice.oneOf([2023, 2024, 2025])
  const months = dice.oneOf([1, 2, 3, 6, 9, 12, 12, 12, 12, 18, 24, 30, 36])
  const startOn = addDays(`${year}-04-10`, dice.between(0, 260))
  const whole = lastDayOfMonths(startOn, months)
  const endOn = dice.happens(0.8) ? whole : addDays(whole, -dice.between(1, 20))
  const several = months > 12
  const conditions = { fixedContent: several, continuous: several, funded: several, stablePrice: several }
  const signed = addDays(startOn, -dice.between(0, 15))
  const isSigned = dice.happens(0.9)
  const within = (workdays: number) => (isSigned ? addWorkdays(ruleData.calendars, signed, workdays) : null)
  return {
    year,
    months,
    period: { startOn, endOn, conditions },
    awardedOn: addDays(signed, -dice.between(0, 30)),
    signedOn: isSigned ? signed : null,
    publishedOn: within(dice.between(1, 2)),
    filedOn: within(dice.between(3, 7)),
    handoverOn: dice.happens(0.5) ? addDays(endOn, dice.between(16, 40)) : null,
  }
}

/** Years the service touches, each with a share of the budget; none where one year bears all. */
export function randomAllotments(dice: Dice, { period, year, months }: RandomTerm, shared: (bp: number[]) => number[]) {
  if (months <= 12 && dice.happens(0.8)) return []
  const count = Number(period.endOn.slice(0, 4)) - year + 1
  if (count < 2) return []
  const bp = Array.from({ length: count }, (_, index) => (index === 0 ? 10_000 - 2_345 * (count - 1) : 2_345))
  return shared(bp).map((amountFen, index) => ({ year: year + index, amountFen })) as Project['annualAllotments']
}
