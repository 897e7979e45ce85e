import { compareDates, type IsoDate, overlapDays, periodOf } from '../dates'
import { agreedEnd } from '../law/agreed-end'
import type { CountyYear } from '../law/county-year'
import { periodsBeside } from '../norms/overlap'
import { ownProjects } from '../project/own-projects'

/** The service of one project on the county's axis of time. */
export interface ContractSpan {
  projectId: string
  name: string
  contractor: string
  startOn: IsoDate
  /** As agreed last. */
  endOn: IsoDate
  signed: boolean
  /** Of the same service in the same place, in days that both run (P36). */
  crossings: { name: string; from: IsoDate; to: IsoDate }[]
}

/** Every project that has a service period and counts here, by its first day. */
export function contractSpans(county: CountyYear): ContractSpan[] {
  const contractors = new Map(county.contractors.map(({ id, name }) => [id, name]))
  return ownProjects(county)
    .flatMap((project): ContractSpan[] => {
      const period = periodOf(project.period.startOn, agreedEnd(county, project))
      if (!period) return []
      const crossings = periodsBeside(county, project)
        .filter((other) => overlapDays(period, other) > 0)
        .map(({ name, startOn, endOn }) => ({
          name,
          from: compareDates(startOn, period.startOn) > 0 ? startOn : period.startOn,
          to: compareDates(endOn, period.endOn) < 0 ? endOn : period.endOn,
        }))
      const { id: projectId, name, contractorId, contract } = project
      const contractor = contractors.get(contractorId ?? '') ?? ''
      return [{ projectId, name, contractor, ...period, signed: contract.signedOn !== null, crossings }]
    })
    .sort((one, other) => compareDates(one.startOn, other.startOn) || (one.projectId < other.projectId ? -1 : 1))
}
