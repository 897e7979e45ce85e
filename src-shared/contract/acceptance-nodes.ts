import type { ContractForm, PaymentStage } from '../project/contract-form'
import { paragraphs, phrase, quoted } from '../text/join-text'
import { stageTitle } from './year-payments'

/**
 * 验收节点 as lines: one acceptance for each payment that hangs on one, from the same list as the payments, and what the
 * clerk has agreed beside it. Empty when no payment follows an acceptance and nothing is written.
 */
export function acceptanceNodes(
  { payments, acceptance }: Pick<ContractForm, 'payments' | 'acceptance'>,
  years: number[] = [],
): string[] {
  const last = payments.findLastIndex(({ prepaid }) => !prepaid)
  const titles = payments.map((stage, index) => titleOf(stage, index + 1))
  const derived = payments.flatMap((stage, index) => {
    if (stage.prepaid) return []
    const isShared = payments.some(
      (other, at) =>
        at !== index && at !== last && !other.prepaid && other.year === stage.year && titles[at] === titles[index],
    )
    return [nodeOf(stage, { number: index + 1, isLast: index === last, isShared, years })]
  })
  return [...derived, ...paragraphs(acceptance.nodes)]
}

interface Place {
  number: number
  isLast: boolean
  /** Another acceptance of the year has the same title. */
  isShared: boolean
  years: number[]
}

function nodeOf(stage: PaymentStage, { number, isLast, isShared, years }: Place): string {
  const paid = `验收结论作为支付第${number}期${quoted(phrase(stageTitle(stage, years)))}的依据`
  if (isLast) return `最终验收在全部服务完成并提交全部报告后进行，含返工后的复验，${paid}。`
  const ofYear = years.length > 0 && stage.year !== null ? `${stage.year}年度` : ''
  const which = `${ofYear}${isShared ? `第${number}期` : ''}`
  const when = stage.milestone.trim() === '' ? '该期付款条件所列事项完成后' : `${phrase(stage.milestone)}时`
  return `${titleOf(stage, number)}${which && `（${which}）`}在${when}进行，${paid}。`
}

/** As the condition calls it, 中期验收, or by its number. */
function titleOf({ condition }: Pick<PaymentStage, 'condition'>, number: number): string {
  return /(?:中期|阶段|月度|季度|半年|年度|终期)验收/.exec(condition)?.[0] ?? `第${number}期验收`
}
