import { formatShare } from '../contract/wording'
import { figureOf, valueStatus, valueText } from '../law/suggested-values'
import type { AcceptanceRule } from '../sampling/verdict'
import { valuesAround } from './kind-by-figures'
import type { FiguresBy, RecordAround } from './record-field'

/** By which share a batch passes or goes back, and what of it is only suggested. */
export interface SamplingRule extends AcceptanceRule {
  /** A share below it is asked for its reason. */
  reasonBp: number
  /** 10%（建议值） */
  reasonTold: string
  returnStatus: string
  status: string
  /** The contract says from which share on a batch passes. */
  isAgreed: boolean
}

/** 合格率 of the contract before the figure the project was made with; below which a batch goes back no contract says. */
export const ruleFor = (figures: FiguresBy, { project }: Pick<RecordAround, 'project'>): SamplingRule => {
  const values = valuesAround(figures, { project })
  const agreed = project?.contract.quality.passRateBp ?? null
  return {
    passBp: agreed ?? figureOf(values, 'pass-rate'),
    returnBp: Math.min(figureOf(values, 'sample-return'), agreed ?? 10_000),
    reasonBp: figureOf(values, 'sample-reason'),
    reasonTold: `${valueText(values, 'sample-reason')}（${valueStatus(values, 'sample-reason')}）`,
    returnStatus: valueStatus(values, 'sample-return'),
    status: agreed === null ? valueStatus(values, 'pass-rate') : '合同约定',
    isAgreed: agreed !== null,
  }
}

/** Nothing passes by it: what counts is said by the figures (`byFigures`). */
export const unknownRule: SamplingRule = {
  passBp: 10_000,
  returnBp: 0,
  reasonBp: 0,
  reasonTold: '',
  status: '',
  returnStatus: '',
  isAgreed: false,
}

/** 95%以上通过（合同约定），不到90%退回（建议值） */
export const boundsText = ({ passBp, status, returnBp, returnStatus }: SamplingRule) =>
  `${formatShare(passBp)}以上通过（${status}），不到${formatShare(returnBp)}退回（${returnStatus}）`
