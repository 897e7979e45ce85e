import { type HouseholdTrace, householdTraces } from '#shared/office-data/household-traces'
import { dataFor } from '#shared/office-data/rules-for'
import type { Project } from '#shared/project/project'
import { fail, ok, type Result } from '#shared/result'
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
