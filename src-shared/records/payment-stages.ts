import { paymentYears, stageAmounts, stageTitle } from '../contract/year-payments'
import { formatYuan } from '../money/yuan'
import type { PaymentStage } from '../project/contract-form'
import type { Project } from '../project/project'
import type { FieldOption } from './record-field'

/** 期次 by its number, which the contract's form keeps: 第1期. */
export const stageCode = (at: number) => `第${at + 1}期`

/** The stages of the contract, with what each comes to by it; `amounts` where more was agreed since. */
export function stageOptions(project: Project | null, amounts = project ? stageAmounts(project) : []): FieldOption[] {
  if (!project) return []
  const years = paymentYears(project)
  return project.contract.payments.map((stage, at) => {
    const amount = amounts[at] ?? null
    const agreed = amount === null ? '' : `（约定 ${formatYuan(amount)} 元）`
    return { code: stageCode(at), title: `${stageCode(at)} ${stageTitle(stage, years)}${agreed}` }
  })
}

/** Its place among the stages; -1 = none is chosen, or the contract has it no more. */
export const stageAt = (project: Project | null, code: string | null): number =>
  project?.contract.payments.findIndex((_, at) => stageCode(at) === code) ?? -1

/** null = none is chosen, or the contract has it no more. */
export const stageOf = (project: Project | null, code: string | null): PaymentStage | null =>
  project?.contract.payments[stageAt(project, code)] ?? null
