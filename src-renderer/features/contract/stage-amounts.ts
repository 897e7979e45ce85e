import type { ContractForm } from '#shared/contract/contract-form'
import type { Fen } from '#shared/money/fen'
import { allocateByShares } from '#shared/money/yuan'

/** Amount of every payment stage, the last = price minus the rest; null while price or shares do not allow it. */
export function stageAmounts({ priceFen, payments }: ContractForm): Fen[] | null {
  const sumBp = payments.reduce((sum, stage) => sum + stage.shareBp, 0)
  if (priceFen === null || priceFen <= 0 || payments.length === 0 || sumBp !== 10_000) return null
  return allocateByShares(
    priceFen,
    payments.map((stage) => stage.shareBp),
  )
}
