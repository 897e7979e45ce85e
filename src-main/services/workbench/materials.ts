import type { Stage } from '#shared/documents/document-version'
import { enteredState, platformEntry } from '#shared/records/platform-entry'
import { completenessOf, type ProjectCompleteness } from '#shared/workbench/completeness'
import { listField } from '../../store/record-bodies'
import { dueOfProject } from '../bundles'
import type { CountyContext } from '../context'
import { grouped } from '../grouped'
import type { Office } from './office'

/** 材料完整率: of each project of the year, as the 清单 of a bundle counts it. */
export async function readMaterials(
  county: CountyContext,
  { all, own }: Office,
  year: number,
): Promise<ProjectCompleteness[]> {
  const entries = await listField(county.db, { kind: platformEntry.id, states: [enteredState], field: 'stage' })
  const entered = grouped(entries, ({ ownerId }) => ownerId)
  const found: ProjectCompleteness[] = []
  for (const project of own.filter((one) => one.year === year)) {
    const stages = (entered.get(project.id) ?? []).map(({ value }) => value as Stage)
    found.push(completenessOf(project, await dueOfProject(county, all, project), new Set(stages)))
  }
  return found
}
