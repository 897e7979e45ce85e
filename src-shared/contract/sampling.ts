import { figureOf, type SuggestedValues } from '../law/suggested-values'
import type { ContractForm } from '../project/contract-form'
import { saysNoReason } from '../text/filler'

type Sampling = Pick<ContractForm['quality'], 'sampleShareBp' | 'sampleReason'>

/** A share below what counts (建议值: none is given by the notice) is asked for its reason. */
export const asksSamplingReason = (
  { sampleShareBp }: Pick<Sampling, 'sampleShareBp'>,
  values: SuggestedValues,
): boolean => sampleShareBp !== null && sampleShareBp < figureOf(values, 'sample-reason')

export const samplingReasonLabel = '抽查比例偏低的理由'

/** The reason as the contract gives it; null where none is asked for or nothing is said. */
export const samplingReason = (quality: Sampling, values: SuggestedValues): string | null =>
  asksSamplingReason(quality, values) && !saysNoReason(quality.sampleReason) ? quality.sampleReason : null
