import type { HouseholdField } from '#shared/households/household'
import type { RowRules } from '#shared/households/judge-row'
import type { Project } from '#shared/project/project'
import { fail, ok, type Result } from '#shared/result'
import { findProject } from '../../store/project-repository'
import type { Executor } from '../../store/schema'
import { type CountyContext, todayOf } from '../context'

/** What rows are judged by in a project; NOT_FOUND, and INPUT_INVALID for a project of another unit. */
export async function rulesOf(
  county: CountyContext,
  db: Executor,
  projectId: string,
): Promise<Result<Omit<RowRules, 'mapping' | 'titles'>>> {
  const stored = await findProject(db, projectId)
  if (!stored) return fail('NOT_FOUND', { what: '该项目' })
  const { project } = stored
  return ok({ areas: project.areas, given: givenBy(project), today: todayOf(county) })
}

/** A project of one area or one kind of household says it for all of them. */
function givenBy({ areas, beneficiaries }: Project): Partial<Record<HouseholdField, string>> {
  const [area, ...otherAreas] = areas
  const [type, ...otherTypes] = beneficiaries.kinds
  return {
    ...(area !== undefined && otherAreas.length === 0 && { area }),
    ...(type !== undefined && otherTypes.length === 0 && { type }),
  }
}
