import type { ContractForm } from '../project/contract-form'
import { isFiller } from '../text/filler'

type Sampling = Pick<ContractForm['quality'], 'sampleShareBp' | 'sampleReason'>

/** A share below 10% is asked for its reason (建议值: 30% usual, none given by the notice). */
export const asksSamplingReason = ({ sampleShareBp }: Pick<Sampling, 'sampleShareBp'>): boolean =>
  sampleShareBp !== null && sampleShareBp < 1_000

export const samplingReasonLabel = '抽查比例低于10%的理由'

/** The reason as the contract gives it; null where none is asked for or nothing is said. */
export const samplingReason = (quality: Sampling): string | null =>
  asksSamplingReason(quality) && !isFiller(quality.sampleReason) ? quality.sampleReason : null
