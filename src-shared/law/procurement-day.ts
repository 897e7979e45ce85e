import { type IsoDate, realDate } from '../dates'
import type { Project } from '../project/project'

/**
 * The day whose rules a purchase is judged by: the award's, or what is known next of it (signing, start of the service,
 * last day of its year). Never today: an old project looked at later keeps the rules it was made under.
 */
export function procurementDay({ procurement, contract, period, year }: Project): IsoDate {
  return (
    realDate(procurement.awardedOn) ?? realDate(contract.signedOn) ?? realDate(period.startOn) ?? newProjectDay(year)
  )
}

/** The same for a project of that year of which nothing else is known. */
export const newProjectDay = (year: number): IsoDate => `${year}-12-31`
