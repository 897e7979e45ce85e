import { pointsText } from '../../evaluation/points'
import { type Acceptance, acceptedState } from '../acceptance-body'
import type { RecordFacts } from '../record-field'
import { byShare, type IndicatorSource, shareText } from './source'

/** Signed acceptances of the project, in the order of their days. */
export const acceptancesIn = ({ related }: Pick<RecordFacts, 'related'>): Acceptance[] =>
  related
    .filter(({ kind, state }) => kind === 'acceptance' && state === acceptedState)
    .map(({ body }) => body as Acceptance)
    .toSorted((one, other) => ((one.acceptedOn ?? '') < (other.acceptedOn ?? '') ? -1 : 1))

type Figure = 'dueQuantity' | 'goodQuantity' | 'sampled' | 'sampleGood' | 'reportsDue' | 'reportsDone'

/** Both figures of the acceptances that tell them, summed; null = none does. */
function sums(facts: RecordFacts, part: Figure, whole: Figure): { part: number; whole: number } | null {
  const both = acceptancesIn(facts).flatMap((one) => {
    const [of, all] = [one[part], one[whole]]
    return of === null || all === null ? [] : [{ of, all }]
  })
  const all = both.reduce((sum, one) => sum + one.all, 0)
  return all === 0 ? null : { part: both.reduce((sum, { of }) => sum + of, 0), whole: all }
}

const told = ({ part, whole }: { part: number; whole: number }, what: string) =>
  `验收记录：${what}${part}/${whole}，${shareText(part, whole)}`

/** 完成率×分值；低于80%得0分 */
export const quantityDone: IndicatorSource = (facts, full) => {
  const of = sums(facts, 'goodQuantity', 'dueQuantity')
  if (!of) return null
  const enough = of.part * 100 >= of.whole * 80
  return { points: enough ? byShare(full, of.part, of.whole) : 0, source: told(of, '合格数量') }
}

/** 按期提交份数÷应交份数×分值 */
export const reportsGiven: IndicatorSource = (facts, full) => {
  const of = sums(facts, 'reportsDone', 'reportsDue')
  return of && { points: byShare(full, of.part, of.whole), source: told(of, '提交报告') }
}

/** 95%以上满分；90%至95%得4分；85%至90%得2分；低于85%得0分: of six points. */
export const samplePassed: IndicatorSource = (facts, full) => {
  const of = sums(facts, 'sampleGood', 'sampled')
  if (!of) return null
  const atLeast = (percent: number) => of.part * 100 >= of.whole * percent
  const steps: [percent: number, points: number][] = [
    [95, full],
    [90, Math.floor((full * 2) / 3)],
    [85, Math.floor(full / 3)],
  ]
  const points = steps.find(([percent]) => atLeast(percent))?.[1] ?? 0
  return { points, source: `${told(of, '抽查合格')}，得${pointsText(points)}分` }
}
