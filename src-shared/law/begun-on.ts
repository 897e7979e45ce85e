import { compareDates, type IsoDate, realDate } from '../dates'
import type { Project } from '../project/project'
import type { CountyYear } from './county-year'

/**
 * 开始: the earliest day known of a project: when it was first written down here, or, entered afterwards, the first thing done
 * of its purchase, its contract or its service. It owes nothing that was over by then; null = no day of it is known.
 */
export function begunOn(
  { noted }: Pick<CountyYear, 'noted'>,
  { id, procurement, contract, period }: Project,
): IsoDate | null {
  const known = [
    noted?.get(id) ?? null,
    ...procurement.steps.map(({ doneOn }) => doneOn),
    procurement.awardedOn,
    contract.signedOn,
    period.startOn,
  ]
  return known.flatMap((day) => realDate(day) ?? []).sort()[0] ?? null
}

/** Whether it was there on that day; of what no day is known it is taken to be. */
export function isBegunBy(county: Pick<CountyYear, 'noted'>, project: Project, day: IsoDate): boolean {
  const begun = begunOn(county, project)
  return begun === null || compareDates(begun, day) <= 0
}
