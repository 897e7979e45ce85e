import type { Project } from '#shared/project/project'
import { ownDrafts } from '../own-drafts'

const keyOf = (id: string) => `project ${id}`
const isProject = (value: unknown): value is Project => typeof (value as Project | null)?.id === 'string'

/** Projects whose last save failed. */
export const unsavedDrafts = {
  keep: (project: Project) => ownDrafts.keep(keyOf(project.id), project),
  find: (id: string) => ownDrafts.find(keyOf(id), isProject),
  drop: (id: string) => ownDrafts.drop(keyOf(id)),
}
