import { z } from 'zod'
import { type SampleVerdict, sampleVerdicts } from '../sampling/verdict'
import { longText, nullableBp, nullableDate, nullableInt, shortText } from '../scalar-schemas'
import type { RecordFacts, RecordField } from './record-field'

export const verdicts = Object.keys(sampleVerdicts) as [SampleVerdict, ...SampleVerdict[]]

/** 抽样范围, as its record and the draw have it. */
export const basisFields = {
  deliveredBy: nullableDate,
  areas: z.array(shortText).max(200),
  without: z.array(z.enum(['passed'])).max(1),
}

export const samplingSchema = z.strictObject({
  batch: shortText,
  deliveredBy: basisFields.deliveredBy.default(null),
  areas: basisFields.areas.default([]),
  without: basisFields.without.default([]),
  drawnOn: nullableDate,
  shareBp: nullableBp,
  shareReason: longText,
  seed: shortText,
  drawer: shortText,
  witness: shortText,
  previousId: shortText.nullable(),
  verdict: z.enum(verdicts).nullable(),
  findings: longText,
  /** What the conclusion rests on, in households: written with it, so that it is read where the draw is not. */
  population: nullableInt.default(null),
  drawnGood: nullableInt.default(null),
  drawnBad: nullableInt.default(null),
  obligatoryGood: nullableInt.default(null),
  obligatoryBad: nullableInt.default(null),
  replaced: nullableInt.default(null),
  notes: longText,
})

export type SamplingBody = z.infer<typeof samplingSchema>

export const visitingState = 'drawn'
export const judgedState = 'judged'

/** Written by the program with the conclusion, and frozen with it: nobody types it. */
const counted = (label: string): RecordField => ({ label, type: 'number', unit: '户', since: judgedState })

export const countFields = {
  population: counted('总体'),
  drawnGood: counted('随机样本合格'),
  drawnBad: counted('随机样本不合格'),
  obligatoryGood: counted('必查户合格'),
  obligatoryBad: counted('必查户不合格'),
  replaced: counted('替换'),
}

export const uncounted = {
  population: null,
  drawnGood: null,
  drawnBad: null,
  obligatoryGood: null,
  obligatoryBad: null,
  replaced: null,
} satisfies Partial<SamplingBody>

/** Counts alone, and the seed: no household leaves with them. What was sent back counts for nothing until it is concluded anew. */
export function counts(to: string, { sample }: RecordFacts): Partial<SamplingBody> {
  if (to !== judgedState || !sample) return {}
  const { population, drawn, obligatory, replaced, seed } = sample
  return {
    seed,
    population,
    drawnGood: drawn.good,
    drawnBad: drawn.bad,
    obligatoryGood: obligatory.good,
    obligatoryBad: obligatory.bad,
    replaced,
  }
}
