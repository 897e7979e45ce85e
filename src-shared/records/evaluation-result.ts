import type { JudgedBy } from '../data-sets/set-in-force'
import type { IsoDate } from '../dates'
import {
  type Centipoints,
  type Evaluator,
  type EvaluatorWeights,
  evaluators,
  type Grade,
  type GradeScale,
  gradeOf,
  outOfHundred,
  totalScore,
} from '../evaluation/compose'
import { readPoints, readWeight } from '../evaluation/points'
import { figureOf, type SuggestedValues, valueText } from '../law/suggested-values'
import { type EvaluationBody, type ScoreRow, weightFields } from './evaluation-schema'

export const gradeScale = (values: SuggestedValues): GradeScale => [
  { grade: 'excellent', from: figureOf(values, 'grade-excellent') * 100 },
  { grade: 'good', from: figureOf(values, 'grade-good') * 100 },
  { grade: 'fair', from: figureOf(values, 'grade-fair') * 100 },
  { grade: 'poor', from: 0 },
]

/** 有效样本 */
export const leastAnswers = (values: SuggestedValues) => ({
  least: figureOf(values, 'answers-least'),
  shareBp: figureOf(values, 'answers-share'),
})

/** How many valid questionnaires are enough: never more than there are recipients; of whom it is not known how many they are, the least alone. */
export function enoughAnswers(values: SuggestedValues, recipients: number | null): number {
  const { least, shareBp } = leastAnswers(values)
  if (!recipients) return least
  return Math.min(recipients, Math.max(least, Math.ceil((recipients * shareBp) / 10_000)))
}

/** 少于30份或者服务对象的5% */
export const leastAnswersText = (values: SuggestedValues): string =>
  `少于${valueText(values, 'answers-least')}或者服务对象的${valueText(values, 'answers-share')}`

/** The day an evaluation's figures are chosen by; not yet evaluated = whatever counts last. */
export const judgedDay = ({ evaluatedOn }: Pick<EvaluationBody, 'evaluatedOn'>): IsoDate => evaluatedOn ?? '9999-12-31'

/** By the figures it was made with; one of the time before it kept them by its day. */
export const evaluationJudgedBy = (body: EvaluationBody): JudgedBy => ({
  on: judgedDay(body),
  pins: body.dataPins.length > 0 ? body.dataPins : null,
})

export type Party = 'purchaser' | 'thirdParty'
export const parties: readonly Party[] = ['purchaser', 'thirdParty']

/** What the evaluation comes to; null = something of it is not told yet, or cannot be read. */
export interface EvaluationResult {
  scores: Record<Evaluator, Centipoints | null>
  weights: EvaluatorWeights | null
  total: Centipoints | null
  grade: Grade | null
}

export const partyRows = ({ scores }: Pick<EvaluationBody, 'scores'>): ScoreRow[] =>
  scores.filter(({ scoredBy }) => scoredBy === 'parties')

/** Points a party gave in one row; null = none that can be, as the row has them. */
export function rowPoints(row: ScoreRow, party: Party): Centipoints | null {
  const points = readPoints(row[party])
  return points !== null && points <= row.weight * 100 ? points : null
}

const sumOf = (rows: readonly ScoreRow[], party: Party): Centipoints | null =>
  rows.reduce<Centipoints | null>((sum, row) => {
    const points = rowPoints(row, party)
    return sum === null || points === null ? null : sum + points
  }, 0)

function partyScore(body: EvaluationBody, party: Party): Centipoints | null {
  const rows = partyRows(body)
  const full = rows.reduce((sum, { weight }) => sum + weight * 100, 0)
  const given = sumOf(rows, party)
  return given === null || full === 0 ? null : outOfHundred(given, full)
}

export function weightsOf(body: EvaluationBody): EvaluatorWeights | null {
  const names = Object.keys(evaluators) as Evaluator[]
  const read = names.map((name) => readWeight(body[weightFields[name]]))
  const sum = read.reduce<number>((all, one) => all + (one ?? 0), 0)
  if (read.includes(null) || sum !== 10_000) return null
  return Object.fromEntries(names.map((name, at) => [name, read[at] ?? 0])) as EvaluatorWeights &
    Record<Evaluator, number>
}

/** Each party's score out of 100, the total rounded once to 0.01, and the grade by the total as it is printed (N19). */
export function evaluationResult(body: EvaluationBody, values: SuggestedValues): EvaluationResult {
  const scores = {
    purchaser: partyScore(body, 'purchaser'),
    thirdParty: partyScore(body, 'thirdParty'),
    recipients: readPoints(body.recipientsScore),
  }
  const weights = weightsOf(body)
  const { purchaser, thirdParty, recipients } = scores
  const isWhole = purchaser !== null && thirdParty !== null && recipients !== null && weights !== null
  const total = isWhole ? totalScore({ purchaser, thirdParty, recipients }, weights) : null
  return { scores, weights, total, grade: total === null ? null : gradeOf(total, gradeScale(values), body.redLines) }
}

/** 购买主体得分×0.4+第三方得分×0.4+服务对象得分×0.2 */
export const scoreFormula = (body: EvaluationBody): string =>
  (Object.keys(evaluators) as Evaluator[])
    .map((name) => `${evaluators[name]}得分×${body[weightFields[name]].trim()}`)
    .join('+')
