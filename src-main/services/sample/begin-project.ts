import { budgetOf } from '#shared/project/budget-of'
import type { ProjectFile } from '#shared/project/project-file'
import { unwrap } from '#shared/result'
import { insertBudgetVersion, nextBudgetNumber } from '../../store/budget-version-repository'
import { type CountyContext, instantOf } from '../context'
import { nothingHeld } from '../held-with-it'
import { takeIn } from '../take-in'
import { enterSampleFunds } from './sample-funds'

/** A project of the example as its file says it, with its first budget version and the money of its year. */
export async function beginProject(county: CountyContext, file: ProjectFile): Promise<void> {
  unwrap(await takeIn(county, file, nothingHeld))
  await saveFirstVersion(county, file)
  await enterSampleFunds(county, file.profile.bureauName, file.project)
}

async function saveFirstVersion(county: CountyContext, { project }: ProjectFile): Promise<void> {
  const { draft, result } = unwrap(budgetOf(county.resources, project))
  await insertBudgetVersion(county.db, {
    id: county.newId(),
    projectId: project.id,
    number: await nextBudgetNumber(county.db, project.id),
    label: '示例测算',
    savedAt: instantOf(county),
    draft,
    result,
  })
}
