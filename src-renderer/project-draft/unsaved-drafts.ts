import type { Project } from '#shared/project/project'
import { dropDraft, findDraft, keepDraft } from '../drafts'

const keyOf = (id: string) => `project ${id}`
const isProject = (value: unknown): value is Project => typeof (value as Project | null)?.id === 'string'

/** Projects whose last save failed. */
export const unsavedDrafts = {
  keep: (project: Project) => keepDraft(keyOf(project.id), project),
  find: (id: string) => findDraft(keyOf(id), isProject),
  drop: (id: string) => dropDraft(keyOf(id)),
}
