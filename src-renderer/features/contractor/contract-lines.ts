import type { ContractorContract } from '#shared/contractor/contractor-contract'
import { type Fen, sumFen } from '#shared/money/fen'
import { formatYuan } from '#shared/money/yuan'

/** Of those whose amount is known. */
export const contractsTotal = (contracts: readonly ContractorContract[]): Fen =>
  sumFen(contracts.flatMap(({ amountFen }) => amountFen ?? []))

export const amountText = ({ amountFen }: ContractorContract): string =>
  amountFen === null ? '金额未定' : `${formatYuan(amountFen)} 元`

export const periodText = ({ startOn, endOn }: ContractorContract): string =>
  startOn === null && endOn === null ? '期限未填' : `${startOn ?? '未填'} 至 ${endOn ?? '未填'}`

export const signedText = ({ signedOn }: ContractorContract): string =>
  signedOn === null ? '未填签订日期' : `${signedOn} 签订`
