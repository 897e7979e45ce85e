import type { Project } from '#shared/project/project'
import { useProjectDraft } from './project-draft'

/**
 * Changes the project of that id while it is open, and never another one: a notice's 撤销 and an answer that comes late
 * may find the clerk in another project. False = nothing was changed.
 */
export function updateProject(id: string, change: (project: Project) => Project): boolean {
  const { project, update } = useProjectDraft.getState()
  if (project?.id !== id) return false
  update(change)
  return true
}
