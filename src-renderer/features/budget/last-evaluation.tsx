import { useEffect, useState } from 'react'
import { grades } from '#shared/evaluation/compose'
import { pointsText } from '#shared/evaluation/points'
import { rulesOn } from '#shared/office-data/rules-for'
import type { Project } from '#shared/project/project'
import { evaluationResult, judgedDay } from '#shared/records/evaluation-result'
import type { EvaluationBody } from '#shared/records/evaluation-schema'
import { issuedState } from '#shared/records/evaluation-schema'
import type { RelatedRecord } from '#shared/records/record-field'
import { call } from '../../api'
import { useAppData } from '../../app-data'
import { FieldNote } from '../../ui/field-note'

/** 上一期评价 beside the budget of the next cycle (P20): score, grade, and what was said of money. */
export function LastEvaluation({ project }: { project: Pick<Project, 'previousId'> }) {
  const { previousId } = project
  const rules = useAppData(({ resources }) => resources?.rules)
  const [last, setLast] = useState<RelatedRecord | null>(null)
  useEffect(() => {
    if (previousId === null) return
    let wanted = true
    void call('record.ofProject', { projectId: previousId, kinds: ['evaluation'] }).then((read) => {
      if (wanted && read.ok) setLast(read.value.records.findLast(({ state }) => state === issuedState) ?? null)
    })
    return () => {
      wanted = false
    }
  }, [previousId])
  if (previousId === null || !last || !rules) return null
  const body = last.body as EvaluationBody
  const { total, grade } = evaluationResult(body, rulesOn(rules, judgedDay(body)).suggestedValues)
  if (total === null || grade === null) return null
  return (
    <FieldNote tone={grade === 'poor' || grade === 'fair' ? 'warning' : 'suggestion'}>
      {`上一期绩效评价：${pointsText(total)}分，等次为${grades[grade]}（${body.evaluatedOn}）。${body.forMoney}`}
    </FieldNote>
  )
}
