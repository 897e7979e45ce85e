import { type Grade, grades } from '../evaluation/compose'
import { pointsText } from '../evaluation/points'
import type { RuleData } from '../law/county-year'
import { rulesBy } from '../office-data/rules-for'
import { phrase } from '../text/join-text'
import { barePoints, type ContractorGradeBody, gradedState } from './contractor-grade'
import { evaluationJudgedBy, evaluationResult } from './evaluation-result'
import { type EvaluationBody, issuedState } from './evaluation-schema'
import type { EarlierRecords } from './kept-of-project'
import type { RelatedRecord } from './record-field'

/** Kinds it reads: the evaluation made here, or the grade of one that was made elsewhere. */
export const evaluationKinds = ['evaluation', 'contractor-grade']

export interface LastEvaluation {
  /** Of the project it was about. */
  projectId: string
  text: string
  grade: Grade
}

/** What was found of the same service before, project by project, each with where it comes from (P20). */
export const lastEvaluations = (earlier: readonly EarlierRecords[], rules: RuleData): LastEvaluation[] =>
  earlier.flatMap(({ project, contractor, records }) => {
    const found = made(records, rules) ?? registered(records)
    if (!found) return []
    const by = contractor && `（${contractor}承接）`
    const use = found.use && `${phrase(found.use)}。`
    const text = `“${project.name}”${by}${found.told}，等次为${grades[found.grade]}。${use}`
    return [{ projectId: project.id, text, grade: found.grade }]
  })

interface Found {
  told: string
  grade: Grade
  use: string
}

function made(records: readonly RelatedRecord[], rules: RuleData): Found | null {
  const body = records.findLast(({ kind, state }) => kind === 'evaluation' && state === issuedState)?.body as
    | EvaluationBody
    | undefined
  if (!body) return null
  const { total, grade } = evaluationResult(body, rulesBy(rules, evaluationJudgedBy(body)).suggestedValues)
  if (total === null || grade === null) return null
  return { told: `${body.evaluatedOn} 绩效评价${pointsText(total)}分`, grade, use: body.forMoney }
}

function registered(records: readonly RelatedRecord[]): Found | null {
  const body = records.findLast(({ kind, state }) => kind === 'contractor-grade' && state === gradedState)?.body as
    | ContractorGradeBody
    | undefined
  if (!body?.grade) return null
  return { told: `${body.evaluatedOn} 登记的评价得分${barePoints(body.points)}分`, grade: body.grade, use: body.use }
}
