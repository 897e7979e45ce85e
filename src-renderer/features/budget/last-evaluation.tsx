import { useEffect, useState } from 'react'
import type { Project } from '#shared/project/project'
import type { EarlierRecords } from '#shared/records/kept-of-project'
import { evaluationKinds, lastEvaluations } from '#shared/records/last-evaluations'
import { call } from '../../api'
import { useAppData } from '../../app-data'
import { FieldNote } from '../../ui/field-note'

/** 以前的评价 of the same service beside the budget (P20): whose it is, score, grade, and what was said of money. */
export function LastEvaluation({ project }: { project: Pick<Project, 'id' | 'contractorId'> }) {
  const { id, contractorId } = project
  const rules = useAppData(({ resources }) => resources?.rules)
  const [earlier, setEarlier] = useState<EarlierRecords[]>([])
  // Those of its own contractor come first.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the order follows the contractor
  useEffect(() => {
    let wanted = true
    void call('record.ofEarlier', { projectId: id, kinds: evaluationKinds }).then((read) => {
      if (wanted && read.ok) setEarlier(read.value)
    })
    return () => {
      wanted = false
    }
  }, [id, contractorId])
  if (!rules) return null
  return lastEvaluations(earlier, rules).map(({ projectId, text, grade }) => (
    <FieldNote key={projectId} tone={grade === 'poor' || grade === 'fair' ? 'warning' : 'suggestion'}>
      {`以前的评价：${text}`}
    </FieldNote>
  ))
}
