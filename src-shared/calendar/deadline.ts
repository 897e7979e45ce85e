import { compareDates, daysBetween, type IsoDate } from '../dates'

/** Beyond this many days after the natural end no holiday reaches: late whatever the year's table says. */
const longestHoliday = 30

/**
 * Whether something done on a day was in time. `natural` is the last day before any moving on; `deadline` the one after
 * it, null where no table tells: then only what is in time or late either way is judged, and never a day early.
 */
export function judgeDeadline(
  doneOn: IsoDate,
  natural: IsoDate,
  deadline: IsoDate | null,
): 'in_time' | 'late' | 'unknown' {
  if (compareDates(doneOn, natural) <= 0) return 'in_time'
  if (deadline === null) return daysBetween(natural, doneOn) > longestHoliday ? 'late' : 'unknown'
  return compareDates(doneOn, deadline) <= 0 ? 'in_time' : 'late'
}
