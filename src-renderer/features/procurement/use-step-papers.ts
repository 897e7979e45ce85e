import { useEffect, useState } from 'react'
import type { EvidenceFile } from '#shared/documents/document-version'
import { filesOf } from '#shared/materials/due-materials'
import { paperNamed } from '#shared/materials/expected-papers'
import type { Project } from '#shared/project/project'
import { call } from '../../api'
import { useExpectedPapers } from '../../project-rules'
import { usePapersChanged } from '../papers/use-papers-changed'

/** Which of the papers that the steps of a purchase leave are among the project's materials; null = not read yet. */
export function useStepPapers(project: Project): ((title: string) => boolean) | null {
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
  return (title) => {
    const paper = paperNamed(title, 'before', expected)
    return paper !== undefined && filesOf(paper, 'before', { documents: [], evidence }).evidence.length > 0
  }
}
