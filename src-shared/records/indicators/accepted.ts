import { pointsText } from '../../evaluation/points'
import { shareInWords } from '../../sampling/verdict'
import type { Acceptance } from '../acceptance-body'
import type { RecordFacts } from '../record-field'
import { countsOf, samplesJudged } from '../samples-judged'
import { acceptancesByDay } from '../signed-acceptances'
import { keptInTime } from './in-time'
import { byShare, type IndicatorSource, shareText } from './source'

/** Signed acceptances of the project, in the order of their days. */
export const acceptancesIn = ({ related }: Pick<RecordFacts, 'related'>): Acceptance[] =>
  acceptancesByDay(related).map(({ body }) => body)

type Figure = 'dueQuantity' | 'goodQuantity' | 'sampled' | 'sampleGood' | 'reportsDue' | 'reportsDone'
interface Part {
  part: number
  whole: number
}

/** Both figures of each acceptance that tells them. */
const parts = (facts: RecordFacts, part: Figure, whole: Figure): Part[] =>
  acceptancesIn(facts).flatMap((one) => {
    const [of, all] = [one[part], one[whole]]
    return of === null || all === null || all === 0 ? [] : [{ part: of, whole: all }]
  })

/** Counted from the beginning up to each acceptance: the last one says it all. */
const last = (facts: RecordFacts, part: Figure, whole: Figure): Part | null => parts(facts, part, whole).at(-1) ?? null

const told = ({ part, whole }: Part, what: string) => `${what}${part}/${whole}，${shareText(part, whole)}`

/** 完成率×分值；低于80%得0分 */
export const quantityDone: IndicatorSource = (facts, full) => {
  const of = last(facts, 'goodQuantity', 'dueQuantity')
  if (!of) return null
  const enough = of.part * 100 >= of.whole * 80
  return { points: enough ? byShare(full, of.part, of.whole) : 0, source: told(of, '验收记录：合格数量') }
}

/** 按期提交份数÷应交份数×分值: by the reports that were received, else as the last acceptance counted them. */
export const reportsGiven: IndicatorSource = (facts, full) => {
  const received = facts.related.some(({ kind }) => kind === 'service-report')
  const inTime = received ? keptInTime(facts, 'report-') : null
  if (inTime)
    return { points: byShare(full, inTime.part, inTime.whole), source: told(inTime, '核查工作报告：按期提交') }
  const of = last(facts, 'reportsDone', 'reportsDue')
  return of && { points: byShare(full, of.part, of.whole), source: told(of, '验收记录：提交报告') }
}

/** 95%以上满分；90%至95%得4分；85%至90%得2分；低于85%得0分: of six points; by 抽样复核, else by what acceptances say. */
export const samplePassed: IndicatorSource = (facts, full) => {
  const found = sampleOf(facts)
  if (!found) return null
  const { of, from } = found
  const atLeast = (percent: number) => of.part * 100 >= of.whole * percent
  const steps: [percent: number, points: number][] = [
    [95, full],
    [90, Math.floor((full * 2) / 3)],
    [85, Math.floor(full / 3)],
  ]
  const points = steps.find(([percent]) => atLeast(percent))?.[1] ?? 0
  // Told as the certificate and the sample tell it.
  const share = shareInWords(of.part, of.whole)
  return { points, source: `${from}：抽查合格${of.part}/${of.whole}，${share}，得${pointsText(points)}分` }
}

function sampleOf(facts: RecordFacts): { of: Part; from: string } | null {
  const counts = countsOf(samplesJudged(facts.related))
  if (counts) return { of: { part: counts.good, whole: counts.checked }, from: '抽样复核' }
  const typed = parts(facts, 'sampleGood', 'sampled')
  if (typed.length === 0) return null
  const sum = typed.reduce((all, one) => ({ part: all.part + one.part, whole: all.whole + one.whole }))
  return { of: sum, from: '验收记录' }
}
