import { useEffect, useState } from 'react'
import type { EvidenceFile } from '#shared/documents/document-version'
import { filesOf } from '#shared/materials/due-materials'
import { expectedPapers } from '#shared/materials/expected-papers'
import { call } from '../../api'
import { usePapersChanged } from '../papers/use-papers-changed'

/** Which of the papers that the steps of a purchase leave are among the project's materials; null = not read yet. */
export function useStepPapers(projectId: string): ((title: string) => boolean) | null {
  const [evidence, setEvidence] = useState<EvidenceFile[] | null>(null)
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
    const paper = expectedPapers.before.find((one) => one.title === title)
    return paper !== undefined && filesOf(paper, 'before', { documents: [], evidence }).evidence.length > 0
  }
}
