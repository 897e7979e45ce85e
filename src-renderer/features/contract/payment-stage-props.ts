import type { Fen } from '#shared/money/fen'
import type { PaymentStage } from '#shared/project/contract-form'

/** One payment stage of the form, as its rows get it. */
export interface PaymentStageProps {
  index: number
  stage: PaymentStage
  /** 付款年度 to choose from; [] = one year. */
  years: number[]
  amountFen: Fen | null
  /** The last payment that waits for an acceptance waits for the final one. */
  isFinal: boolean
  onChange(part: Partial<PaymentStage>): void
  onRemove(): void
}
