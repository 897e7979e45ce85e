import { sampleVerdicts } from '../sampling/verdict'
import type { RelatedRecord } from './record-field'
import { judgedState, type SamplingBody } from './sampling-body'

export interface JudgedSample {
  id: string
  title: string
  body: SamplingBody
}

type Kept = readonly Pick<RelatedRecord, 'id' | 'kind' | 'state' | 'title' | 'body'>[]

const samplesIn = (records: Kept): (JudgedSample & { state: string })[] =>
  records
    .filter(({ kind }) => kind === 'sampling')
    .map(({ id, title, state, body }) => ({ id, title, state, body: body as SamplingBody }))

/** 抽样复核 with a conclusion that no later one of the same batch has taken the place of: a batch drawn again is what was found last. */
export function samplesJudged(records: Kept): JudgedSample[] {
  const judged = samplesIn(records).filter(({ state }) => state === judgedState)
  const before = new Set(judged.map(({ body }) => body.previousId))
  return judged.filter(({ id }) => !before.has(id))
}

/** Those whose batch is to be put right, or goes back. */
export const samplesNotPassed = (records: Kept): JudgedSample[] =>
  samplesJudged(records).filter(({ body }) => body.verdict !== 'passed')

/** Begun, and not concluded yet. */
export const samplesOpen = (records: Kept): JudgedSample[] =>
  samplesIn(records).filter(({ state }) => state !== judgedState)

export const verdictTitle = ({ body }: JudgedSample): string => (body.verdict ? sampleVerdicts[body.verdict] : '')

/** Households drawn and good ones among them, summed; null = none of them tells. 必查 speak for no batch. */
export function countsOf(samples: readonly JudgedSample[]): { checked: number; good: number } | null {
  const told = samples.flatMap(({ body: { drawnGood, drawnBad } }) =>
    drawnGood === null || drawnBad === null ? [] : [{ checked: drawnGood + drawnBad, good: drawnGood }],
  )
  if (told.length === 0) return null
  return told.reduce((sum, one) => ({ checked: sum.checked + one.checked, good: sum.good + one.good }))
}
