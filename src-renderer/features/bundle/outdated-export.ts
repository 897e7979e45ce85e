import type { ExportedProject } from '#shared/bundle/bundle'
import type { Stage } from '#shared/documents/document-version'
import type { Project } from '#shared/project/project'
import { useProjectDraft } from '../../project-draft/project-draft'
import type { Materials } from './use-materials'

/** What each project's last export of this sitting was made of. */
const exportsOf = new Map<string, { revision: number | undefined; stage: Stage | null }>()

export function noteExport(projectId: string, stage: Stage | null): void {
  exportsOf.set(projectId, { revision: useProjectDraft.getState().project?.revision, stage })
}

/** Something has been typed, added or taken out since: the content code is of what was before. */
export function isOutdated(
  { id, revision }: Project,
  { papers, files }: Pick<Materials, 'papers' | 'files'>,
  exported: ExportedProject | null,
): boolean {
  const made = exportsOf.get(id)
  if (!exported || !made) return false
  const inScope = [...papers, ...files].filter((file) => made.stage === null || file.stage === made.stage)
  return revision !== made.revision || inScope.length !== exported.materialCount
}
