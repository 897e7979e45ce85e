import { presetStages } from '#shared/contract/payment-presets'
import type { ContractForm, PaymentStage } from '#shared/project/contract-form'
import { presets } from '../../fixtures/values'
import type { Dice } from './dice'
import { typedConditions, typedStageNames } from './typed-texts'

type Payments = Pick<ContractForm, 'paymentPreset' | 'payments'>

interface Drawn {
  turn: number
  months: number
  years: number[]
}

/** The preset of the turn where the service is long enough for it, one of any length, or stages of the clerk's own. */
export function randomPayments(dice: Dice, { turn, months, years }: Drawn): Payments {
  if (dice.happens(0.3)) {
    const payments =
      years.length === 0
        ? ownStages(dice)
        : years.flatMap((year) => ownStages(dice).map((stage) => ({ ...stage, year })))
    return { paymentPreset: 'custom', payments }
  }
  const preset = presets[turn % presets.length]
  const id = months >= 12 && preset ? preset.id : dice.oneOf(['T1', 'T3'] as const)
  return { paymentPreset: id, payments: presetStages(presets, id) }
}

function ownStages(dice: Dice): PaymentStage[] {
  const count = dice.between(2, 7)
  const isPrepaid = dice.happens(0.5)
  const shares = Array.from({ length: count - 1 }, () => dice.between(1, Math.min(3_000, Math.floor(8_000 / count))))
  const last = 10_000 - shares.reduce((sum, share) => sum + share, 0)
  return [...shares, last].map((shareBp, index) => {
    const isFirst = index === 0 && isPrepaid
    return {
      name: isFirst ? '预付款' : `第${index + 1}期${dice.oneOf(typedStageNames)}`,
      shareBp,
      condition: isFirst ? '合同签订且方案已备案' : dice.oneOf(typedConditions),
      dueWorkdays: dice.between(3, 20),
      prepaid: isFirst,
      milestone: isFirst || dice.happens(0.5) ? '' : `约定数量完成${Math.floor(((index + 1) * 100) / count)}%`,
      year: null,
      byQuantity: false,
    }
  })
}
