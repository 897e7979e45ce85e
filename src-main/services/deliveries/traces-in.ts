import { type HouseholdTrace, householdTraces } from '#shared/office-data/household-traces'
import { dataFor } from '#shared/office-data/rules-for'
import type { Project } from '#shared/project/project'
import { fail, ok, type Result } from '#shared/result'
import { projectsDelivered } from '../../store/delivery-lists'
import { findProject } from '../../store/project-repository'
import type { Executor } from '../../store/schema'
import type { CountyContext } from '../context'
import { setsOf } from '../office-data'

/** What each household of a project must have delivered, and what else its folder may hold. */
export const tracesIn = (county: Pick<CountyContext, 'resources'>, project: Project): HouseholdTrace[] =>
  dataFor(householdTraces, setsOf(county), project) ?? []

export async function projectWithTraces(
  county: CountyContext,
  db: Executor,
  projectId: string,
): Promise<Result<{ project: Project; traces: HouseholdTrace[] }>> {
  const stored = await findProject(db, projectId)
  if (!stored) return fail('NOT_FOUND', { what: '该项目' })
  return ok({ project: stored.project, traces: tracesIn(county, stored.project) })
}

/** Of a project of which something was delivered; null = nothing was. */
export async function tracesDelivered(county: CountyContext, projectId: string): Promise<HouseholdTrace[] | null> {
  if (!(await projectsDelivered(county.db)).includes(projectId)) return null
  const found = await projectWithTraces(county, county.db, projectId)
  return found.ok ? found.value.traces : null
}
