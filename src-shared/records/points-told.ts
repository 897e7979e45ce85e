import { type Centipoints, evaluators } from '../evaluation/compose'
import { pointsText, readPoints } from '../evaluation/points'
import type { SuggestedValues } from '../law/suggested-values'
import { parties, rowPoints } from './evaluation-result'
import type { EvaluationBody, ScoreRow } from './evaluation-schema'
import { suggestedFor } from './indicators/sources'
import type { RecordFacts } from './record-field'

/** Points that were given in a row, each with who gave them. */
const givenIn = (row: ScoreRow): { by: string; points: Centipoints | null }[] =>
  row.scoredBy === 'recipients'
    ? [{ by: '问卷得分', points: readPoints(row.answers) }]
    : parties.map((party) => ({ by: evaluators[party], points: rowPoints(row, party) }))

/** Of each indicator the app has data of: points that are others than by these (N20). */
export const pointsRemarks = (body: EvaluationBody, facts: RecordFacts, values: SuggestedValues): string[] =>
  body.scores.flatMap((row) => {
    const found = suggestedFor(row, facts, values)
    if (!found) return []
    const differ = givenIn(row).filter(({ points }) => points !== null && points !== found.points)
    if (differ.length === 0) return []
    const told = differ.map(({ by, points }) => `${by}填的是${pointsText(points ?? 0)}分`).join('，')
    return [`${row.code} ${row.third}：${told}，按“${found.source}”是${pointsText(found.points)}分，请核对。`]
  })
