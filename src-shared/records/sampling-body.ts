import { z } from 'zod'
import { formatChineseDate } from '../dates'
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
  /** Why the verdict is another one than the shares come to. */
  verdictReason: longText.default(''),
  /** Why a conclusion is taken back; goes into `corrections` with the next one. */
  backReason: longText.default(''),
  /** The conclusion as it was drawn last, in words. */
  concluded: longText.default(''),
  /** Conclusions that were taken back, with what they rested on and why, a line each. */
  corrections: longText.default(''),
  notes: longText,
})

export type SamplingBody = z.infer<typeof samplingSchema>

export const visitingState = 'drawn'
/** A conclusion was taken back: results may be put right, for the reason that is recorded. */
export const correctingState = 'correcting'
export const judgedState = 'judged'

export const backReasonLabel = '退回更正的理由'

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
  concluded: '',
  corrections: '',
} satisfies Partial<SamplingBody>

/**
 * Counts alone, and the seed: no household leaves with them. What was sent back counts for nothing until it is concluded anew;
 * that it was is kept for good.
 */
export function counts(to: string, { sample, today }: RecordFacts, body: SamplingBody): Partial<SamplingBody> {
  if (to !== judgedState || !sample) return {}
  const { population, drawn, obligatory, replaced, seed } = sample
  const found = {
    seed,
    population,
    drawnGood: drawn.good,
    drawnBad: drawn.bad,
    obligatoryGood: obligatory.good,
    obligatoryBad: obligatory.bad,
    replaced,
  }
  const { concluded, backReason, corrections } = body
  const was = concluded || foundText(body)
  const line = `${formatChineseDate(today)}更正：原结论${was}；理由：${backReason.trim()}`
  const title = body.verdict === null ? '' : `“${sampleVerdicts[body.verdict]}”`
  return {
    ...found,
    concluded: `${title}，${foundText({ ...body, ...found })}`,
    ...(backReason !== '' && { corrections: [corrections, line].filter(Boolean).join('\n'), backReason: '' }),
  }
}

/** 随机样本合格3户、不合格9户，必查户合格1户、不合格0户 */
function foundText({ drawnGood, drawnBad, obligatoryGood, obligatoryBad }: SamplingBody): string {
  const told = (title: string, good: number | null, bad: number | null) =>
    (good ?? 0) + (bad ?? 0) > 0 ? [`${title}合格${good ?? 0}户、不合格${bad ?? 0}户`] : []
  return [...told('随机样本', drawnGood, drawnBad), ...told('必查户', obligatoryGood, obligatoryBad)].join('，')
}
