import { compareDates, type IsoDate } from '../dates'
import { shareInWords } from '../sampling/verdict'
import { type Acceptance, acceptedState } from './acceptance-body'
import { dueUntil } from './obligations'
import type { Proposal, RecordFacts } from './record-field'
import { countsOf, samplesJudged, samplesOpen } from './samples-judged'

type Facts = Pick<RecordFacts, 'others' | 'related'>

/** The day of the last acceptance that was signed before; null = this is the first. */
const lastAccepted = ({ others }: Facts): IsoDate | null =>
  others
    .filter(({ state }) => state === acceptedState)
    .flatMap(({ body }) => (body as Acceptance).acceptedOn ?? [])
    .toSorted(compareDates)
    .at(-1) ?? null

/** What was sampled since the acceptance before. */
function sampledSince(facts: Facts) {
  const since = lastAccepted(facts)
  return samplesJudged(facts.related).filter(
    ({ body: { drawnOn } }) => since === null || drawnOn === null || compareDates(drawnOn, since) > 0,
  )
}

/** 抽查户数, 抽查合格数: of the conclusions of 抽样复核, so that nobody copies them. */
export const proposedSample =
  (figure: 'checked' | 'good') =>
  (_body: object, facts: RecordFacts): Proposal | null => {
    const samples = sampledSince(facts)
    const counts = countsOf(samples)
    if (!counts) return null
    const titles = samples.map(({ title }) => `“${title}”`).join('、')
    const share = shareInWords(counts.good, counts.checked)
    return { value: counts[figure], text: `${counts[figure]}：按${titles}的结论，合格率${share}。` }
  }

/** 应交、已交报告: of the contract's schedule up to the day of the acceptance. */
export const proposedReports =
  (figure: 'due' | 'done') =>
  (body: object, facts: RecordFacts): Proposal | null => {
    const { acceptedOn } = body as Acceptance
    if (acceptedOn === null) return null
    const due = dueUntil(facts, 'report-', acceptedOn)
    if (due.length === 0) return null
    const value = figure === 'due' ? due.length : due.filter(({ doneOn }) => doneOn !== null).length
    return { value, text: `${value}：按合同约定的报告和已登记收到的报告。` }
  }

/** What is typed of the sample and is not what its visits came to; and samples nobody has concluded. Bars nothing. */
export function sampleRemarks({ sampled, sampleGood }: Acceptance, facts: Facts): string[] {
  const counts = countsOf(sampledSince(facts))
  const differs = counts !== null && sampled !== null && (counts.checked !== sampled || counts.good !== sampleGood)
  const open = samplesOpen(facts.related).map(({ title }) => `“${title}”`)
  return [
    ...(differs
      ? [
          `抽查填的是${sampled}户、合格${sampleGood ?? 0}户，抽样复核的结论是${counts.checked}户、合格${counts.good}户，请核对。`,
        ]
      : []),
    ...(open.length > 0 ? [`${open.join('、')}还没有作出结论。`] : []),
  ]
}
