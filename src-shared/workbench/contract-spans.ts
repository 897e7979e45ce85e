import { compareDates, type IsoDate, type Period, periodOf } from '../dates'
import { agreedEnd } from '../law/agreed-end'
import type { ContractAmendment, CountyYear } from '../law/county-year'
import { periodsBeside } from '../norms/overlap'
import { ownProjects } from '../project/own-projects'
import { projectName } from '../project/project-name'

/** The service of one project on the county's axis of time. */
export interface ContractSpan {
  projectId: string
  name: string
  contractor: string
  startOn: IsoDate
  /** As agreed last. */
  endOn: IsoDate
  /** As the contract itself has it. */
  contractEndOn: IsoDate
  signed: boolean
  /** 补充协议 and 终止协议, by the day they were signed. */
  changes: { on: IsoDate; title: string; ends: boolean }[]
  /** Of the same service in the same place, in days that both run (P36). */
  crossings: { name: string; from: IsoDate; to: IsoDate }[]
}

/** Every project that has a service period and counts here, by its first day. */
export function contractSpans(county: CountyYear): ContractSpan[] {
  const contractors = new Map(county.contractors.map(({ id, name }) => [id, name]))
  return ownProjects(county)
    .flatMap((project): ContractSpan[] => {
      const { id: projectId, contractorId, contract } = project
      const period = periodOf(project.period.startOn, agreedEnd(county, project))
      if (!period) return []
      return [
        {
          projectId,
          name: projectName(project),
          contractor: contractors.get(contractorId ?? '') ?? '',
          ...period,
          contractEndOn: project.period.endOn ?? period.endOn,
          signed: contract.signedOn !== null,
          changes: (county.amendments?.get(projectId) ?? []).map(changeOf),
          crossings: periodsBeside(county, project).flatMap((other) => crossing(period, other)),
        },
      ]
    })
    .sort((one, other) => compareDates(one.startOn, other.startOn) || (one.projectId < other.projectId ? -1 : 1))
}

const changeOf = ({ signedOn: on, title, settleFen }: ContractAmendment) => ({
  on,
  title,
  ends: settleFen !== undefined,
})

/** The days both run, nothing where there are none. */
function crossing(ours: Period, { name, ...theirs }: Period & { name: string }): ContractSpan['crossings'] {
  const from = compareDates(theirs.startOn, ours.startOn) > 0 ? theirs.startOn : ours.startOn
  const to = compareDates(theirs.endOn, ours.endOn) < 0 ? theirs.endOn : ours.endOn
  return compareDates(from, to) <= 0 ? [{ name, from, to }] : []
}
