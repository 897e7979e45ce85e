import { amountInBoth, dateText, handwrittenDate, termText } from '../contract/wording'
import { agreedPrice } from '../law/agreed-price'
import type { ContractChangeBody } from '../records/contract-change-body'
import { paperField } from '../template/paper-words'
import { type PaperFacts, recordOf } from './paper'
import { factsOfPaper, projectOfRecord, recordHead, recordHeadFields } from './record-head'

const clause = '首部'

/** What an agreement on a signed contract says first: its parties, the contract, its day. */
export const agreementHeadFields = {
  ...recordHeadFields,
  编号: paperField(clause, 'mayBeEmpty'),
  合同签订日期: paperField(clause, 'byHand'),
  原合同价款: paperField(clause, 'byHand'),
  签订日期: paperField(clause, 'always'),
} as const

export type AgreementHead = Record<keyof typeof agreementHeadFields, string | null>

/** What both are made of; sums as agreed before this one. */
export function agreementInput(facts: PaperFacts) {
  const body = recordOf(facts).body as ContractChangeBody
  const project = projectOfRecord(facts)
  const { contract } = project
  const head: AgreementHead = {
    ...recordHead(facts),
    服务期限: termText(project.period),
    编号: body.number.trim(),
    合同签订日期: dateText(contract.signedOn),
    原合同价款: contract.priceFen === null ? null : amountInBoth(contract.priceFen),
    签订日期: dateText(body.signedOn) ?? handwrittenDate,
  }
  return { head, body, project, facts: factsOfPaper(facts), agreedFen: agreedPrice(facts.county, project) }
}

/** 甲方 and 乙方, each with its seal and hand; the engine keeps them with the words before them. */
export const signedByBoth = [
  '甲方（盖章）：{{单位}}',
  '法定代表人或者授权代表（签字）：＿＿＿＿＿＿＿＿',
  '乙方（盖章）：{{承接主体}}',
  '法定代表人或者授权代表（签字）：＿＿＿＿＿＿＿＿',
  '签订日期：{{签订日期}}',
]

export const ofContract: [name: string, text: string][] = [
  ['项目名称', '{{项目名称}}'],
  ['原合同编号', '{{合同编号}}'],
  ['原合同签订日期', '{{合同签订日期}}'],
  ['原合同价款', '{{原合同价款}}'],
  ['原合同服务期限', '{{服务期限}}'],
]
