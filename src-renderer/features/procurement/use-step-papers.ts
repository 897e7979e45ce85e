import { useEffect, useState } from 'react'
import type { EvidenceFile } from '#shared/documents/document-version'
import { filesOf } from '#shared/materials/due-materials'
import { paperOf } from '#shared/materials/expected-papers'
import type { Project } from '#shared/project/project'
import { call } from '../../api'
import { useExpectedPapers } from '../../project-draft/project-rules'
import { usePapersChanged } from '../../project-draft/use-papers-changed'

/** What the first of such papers that is not among the project's materials is called, null = all are; null itself = not read yet. */
export function useStepPapers(project: Project): ((papers: readonly string[]) => string | null) | null {
  const projectId = project.id
  const [evidence, setEvidence] = useState<EvidenceFile[] | null>(null)
  const expected = useExpectedPapers(project)
  const changes = usePapersChanged(projectId)
  // biome-ignore lint/correctness/useExhaustiveDependencies: papers have come or gone
  useEffect(() => {
    let wanted = true
    void call('evidence.list', { projectId }).then((answer) => {
      if (wanted && answer.ok) setEvidence(answer.value)
    })
    return () => {
      wanted = false
    }
  }, [projectId, changes])
  if (!evidence) return null
  return (papers) => {
    const missing = papers
      .flatMap((id) => paperOf(id, 'before', expected) ?? [])
      .find((paper) => filesOf(paper, 'before', { documents: [], evidence }).evidence.length === 0)
    return missing?.title ?? null
  }
}
