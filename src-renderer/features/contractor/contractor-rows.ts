import type { Contractor } from '#shared/contractor/contractor'
import type { ContractorContract } from '#shared/contractor/contractor-contract'
import { bodyRows } from '#shared/history/body-rows'
import { contractorWords } from '#shared/history/contractor-words'
import { amountText, periodText, signedText } from './contract-lines'
import { numberOf } from './contractor-marks'
import { type PaperDay, qualificationState } from './contractor-state'

export const paperHeads = ['资质材料', '编号', '有效期'] as const

export const paperRows = ({ qualifications }: Pick<Contractor, 'qualifications'>, day: PaperDay): string[][] =>
  qualifications.map((paper) => [paper.title, paper.number, qualificationState(paper, day, null).text])

export const contractHeads = ['项目', '年度', '合同金额', '期限', '签订'] as const

export const contractRows = (contracts: readonly ContractorContract[]): string[][] =>
  contracts.map((one) => [one.name, `${one.year}`, amountText(one), periodText(one), signedText(one)])

/** A contractor as a sheet: its number masked as on the screen, its papers each with how it stands. */
export function contractorRows(contractor: Contractor, day: PaperDay): string[][] {
  const { qualifications: _papers, citizenNumber: _number, creditCode: _code, ...words } = contractorWords
  return [
    ...bodyRows(words, contractor),
    ['号码', numberOf(contractor)],
    ...paperRows(contractor, day).map((cells) => ['资质材料', cells.filter(Boolean).join('，')]),
  ]
}
