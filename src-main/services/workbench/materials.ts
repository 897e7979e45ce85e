import { ownProjects } from '#shared/project/own-projects'
import { ok } from '#shared/result'
import { completenessOf, type ProjectCompleteness } from '#shared/workbench/completeness'
import { dueOfProject } from '../bundles'
import type { CountyContext, Handler } from '../context'
import { readCountyYear } from '../county-year'

/** 材料完整率: of each project of the year that is neither binned nor another unit's, as the 清单 of a bundle counts it. */
export const readMaterials: Handler<'workbench.materials', CountyContext> = async (county, { year }) => {
  const all = await readCountyYear(county, [])
  const found: ProjectCompleteness[] = []
  for (const project of ownProjects(all).filter((one) => one.year === year))
    found.push(completenessOf(project.id, project.name, await dueOfProject(county, all, project)))
  return ok(found)
}
