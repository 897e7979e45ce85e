import type { Project } from '#shared/project/project'
import { useDerivedValues } from '../../../project-draft/derived/derived-values'
import { useProjectDraft } from '../../../project-draft/project-draft'

interface Basics {
  /** With what is derived where nothing is typed. */
  project: Project
  /** Changes what is typed. */
  update(change: (project: Project) => Project): void
}

/** What every part of 基本信息 shows and changes. */
export function useBasics(): Basics {
  const { settled } = useDerivedValues()
  const update = useProjectDraft((state) => state.update)
  return { project: settled, update }
}
