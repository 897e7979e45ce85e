import type { Centipoints } from '../evaluation/compose'
import { pointsText } from '../evaluation/points'
import { levelPoints } from '../evaluation/satisfaction'
import type { SuggestedValues } from '../law/suggested-values'
import { divideHalfUp } from '../money/yuan'
import type { EvaluationBody } from './evaluation-schema'
import { scoredHow } from './indicators/sources'
import type { Proposal, RecordFacts } from './record-field'
import { audienceNames } from './survey'
import { type Audience, meanOfAudience } from './survey-told'

export interface ScoreBySurveys {
  score: Centipoints
  /** 服务对象问卷平均88.67分（6分），苏木乡镇（街道）问卷平均30.00分（4分） */
  told: string
}

/**
 * 服务对象评分 by the questionnaires that were entered: how content each audience is, by what its indicator weighs (K31, K32 of
 * domain 6); the recipients alone where no township was asked. null = no recipient has answered.
 */
export function scoreBySurveys(
  body: EvaluationBody,
  facts: RecordFacts,
  values: SuggestedValues,
): ScoreBySurveys | null {
  const points = levelPoints(values)
  const weightOf = (audience: Audience) =>
    body.scores
      .filter((row) => row.scoredBy === 'recipients' && scoredHow(row, facts).figure === audience)
      .reduce((sum, { weight }) => sum + weight, 0)
  const asked = (Object.keys(audienceNames) as Audience[]).flatMap((audience) => {
    const mean = meanOfAudience(facts.related, audience, points)
    return mean === null ? [] : [{ audience, mean, weight: weightOf(audience) }]
  })
  const [first] = asked
  if (first?.audience !== 'recipients') return null
  const counted = first.weight === 0 ? [first] : asked.filter(({ weight }) => weight > 0)
  const told = counted.map(
    ({ audience, mean, weight }) =>
      `${audienceNames[audience]}问卷平均${pointsText(mean)}分${weight > 0 ? `（${weight}分）` : ''}`,
  )
  const whole = counted.reduce((sum, { weight }) => sum + weight, 0)
  const sum = counted.reduce((all, { mean, weight }) => all + BigInt(mean) * BigInt(weight), 0n)
  return { score: whole === 0 ? first.mean : Number(divideHalfUp(sum, BigInt(whole))), told: told.join('，') }
}

export function recipientsScoreProposed(
  body: EvaluationBody,
  facts: RecordFacts,
  values: SuggestedValues,
): Proposal | null {
  const found = scoreBySurveys(body, facts, values)
  return (
    found && {
      value: pointsText(found.score),
      text: `${pointsText(found.score)}：按已录入的满意度问卷，${found.told}。`,
    }
  )
}
