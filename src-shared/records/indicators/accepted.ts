import { shareInWords } from '../../sampling/verdict'
import type { Acceptance } from '../acceptance-body'
import type { RecordFacts } from '../record-field'
import { countsOf, samplesJudged } from '../samples-judged'
import { acceptancesByDay } from '../signed-acceptances'
import { keptInTime } from './in-time'
import type { IndicatorSource } from './source'

/** Signed acceptances of the project, in the order of their days. */
export const acceptancesIn = ({ related }: Pick<RecordFacts, 'related'>): Acceptance[] =>
  acceptancesByDay(related).map(({ body }) => body)

type Count = 'dueQuantity' | 'goodQuantity' | 'sampled' | 'sampleGood' | 'reportsDue' | 'reportsDone'
interface Part {
  part: number
  whole: number
}

/** Both figures of each acceptance that tells them. */
const parts = (facts: RecordFacts, part: Count, whole: Count): Part[] =>
  acceptancesIn(facts).flatMap((one) => {
    const [of, all] = [one[part], one[whole]]
    return of === null || all === null || all === 0 ? [] : [{ part: of, whole: all }]
  })

/** Counted from the beginning up to each acceptance: the last one says it all. */
const last = (facts: RecordFacts, part: Count, whole: Count): Part | null => parts(facts, part, whole).at(-1) ?? null

const told = ({ part, whole }: Part, what: string) => `${what}${part}/${whole}，${shareInWords(part, whole)}`

export const quantityDone: IndicatorSource = (facts) => {
  const figure = last(facts, 'goodQuantity', 'dueQuantity')
  return figure && { figure, source: told(figure, '验收记录：合格数量') }
}

/** By the reports that were received, else as the last acceptance counted them. */
export const reportsGiven: IndicatorSource = (facts) => {
  const received = facts.related.some(({ kind }) => kind === 'service-report')
  const inTime = received ? keptInTime(facts, 'report-') : null
  if (inTime) return { figure: inTime, source: told(inTime, '核查工作报告：按期提交') }
  const figure = last(facts, 'reportsDone', 'reportsDue')
  return figure && { figure, source: told(figure, '验收记录：提交报告') }
}

/** By 抽样复核, else by what acceptances say; told as the certificate and the sample tell it. */
export const samplePassed: IndicatorSource = (facts) => {
  const found = sampleOf(facts)
  if (!found) return null
  const { figure, from } = found
  const share = shareInWords(figure.part, figure.whole)
  return { figure, source: `${from}：抽查合格${figure.part}/${figure.whole}，${share}` }
}

/** 复核 goes to the household again: what it found good is as the survey says. */
export const accurate: IndicatorSource = ({ related }) => {
  const counts = countsOf(samplesJudged(related))
  if (!counts || counts.checked === 0) return null
  const figure = { part: counts.good, whole: counts.checked }
  return { figure, source: told(figure, '抽样复核：入户复核与调查一致') }
}

function sampleOf(facts: RecordFacts): { figure: Part; from: string } | null {
  const counts = countsOf(samplesJudged(facts.related))
  if (counts) return { figure: { part: counts.good, whole: counts.checked }, from: '抽样复核' }
  const typed = parts(facts, 'sampleGood', 'sampled')
  if (typed.length === 0) return null
  const sum = typed.reduce((all, one) => ({ part: all.part + one.part, whole: all.whole + one.whole }))
  return { figure: sum, from: '验收记录' }
}
