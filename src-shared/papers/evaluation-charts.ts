import { type Evaluator, evaluators } from '../evaluation/compose'
import { pointsText } from '../evaluation/points'
import { type EvaluationResult, type Party, parties, partyRows, rowPoints } from '../records/evaluation-result'
import type { EvaluationBody, ScoreRow } from '../records/evaluation-schema'
import type { PaperChart } from '../template/chart'

/** 三方得分和总分 as bars. */
export const scoresChart = ({ scores, total }: EvaluationResult): PaperChart => ({
  form: 'bars',
  title: '三方得分和总分',
  categories: [...Object.values(evaluators), '总分'],
  series: [
    {
      name: '得分',
      values: [...(Object.keys(evaluators) as Evaluator[]).map((name) => scores[name]), total].map((points) =>
        points === null ? null : pointsText(points),
      ),
    },
  ],
  most: 100,
})

/** Each 二级指标 by what of its points either party gave, in per cent. */
export function indicatorsChart(body: EvaluationBody): PaperChart {
  const rows = partyRows(body)
  const groups = [...new Set(rows.map(({ second }) => second))]
  const within = (group: string) => rows.filter(({ second }) => second === group)
  const shareOf = (group: ScoreRow[], party: Party): string | null => {
    const given = group.map((row) => rowPoints(row, party))
    const full = group.reduce((sum, { weight }) => sum + weight * 100, 0)
    if (full === 0 || given.includes(null)) return null
    const sum = given.reduce<number>((all, points) => all + (points ?? 0), 0)
    return pointsText(Math.round((sum * 10_000) / full))
  }
  return {
    form: 'radar',
    title: '各项二级指标得分率（%）',
    categories: groups,
    series: parties.map((party) => ({
      name: evaluators[party],
      values: groups.map((group) => shareOf(within(group), party)),
    })),
    most: 100,
  }
}
