import { amountInBoth, dateText, handwrittenDate, termText } from '../contract/wording'
import { agreedPrice } from '../law/agreed-price'
import { contractChange } from '../records/contract-change'
import { type ContractChangeBody, contractChangeTypes } from '../records/contract-change-body'
import { fail } from '../result'
import { factsTable, type TemplateItem } from '../template/layout'
import { paperField } from '../template/paper-words'
import { type PaperFacts, recordOf } from './paper'
import { barredAsStep, factsOfPaper, projectAgreed, projectOfRecord, recordHead, recordHeadFields } from './record-head'

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

/**
 * What both are made of; `before`: those signed before this one, and `agreedFen` what was agreed by them. One signed later is
 * no part of what it says, also where it is printed once more.
 */
export function agreementInput(facts: PaperFacts) {
  const { id: own, body: stored } = recordOf(facts)
  const body = stored as ContractChangeBody
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
  const signed = facts.county.amendments?.get(project.id) ?? []
  const at = signed.findIndex(({ id }) => id === own)
  const before = at < 0 ? signed : signed.slice(0, at)
  const earlier = { ...facts.county, amendments: new Map([[project.id, before]]) }
  const atFirst = facts.county.projects.find(({ id }) => id === project.id)
  const projectBefore = atFirst ? projectAgreed(earlier, atFirst) : project
  const agreedFen = agreedPrice(earlier, project)
  return { head, body, project, projectBefore, facts: factsOfPaper(facts), before, agreedFen }
}

/** Before an agreement could name the stage its amount goes with. */
export const saidBeforePayStage = <T extends { body: ContractChangeBody }>({
  body: { payStage, ...body },
  ...said
}: T): object[] => (payStage === null ? [{ ...said, body }] : [])

/** Only of a record of its type, and once nothing but its signing is missing. */
export function agreementBarred(facts: PaperFacts, type: keyof typeof contractChangeTypes) {
  const title = contractChangeTypes[type]
  if ((recordOf(facts).body as ContractChangeBody).type !== type)
    return fail('PAPER_INCOMPLETE', { title, count: '1', detail: `协议种类不是${title}。` }).error
  return barredAsStep(facts, contractChange, { title, from: 'draft', to: 'signed' }, ['signedOn'])
}

/** Its first words: number, parties, what they agree on and by which law (each ground its own), the contract. */
export const opening = (...texts: (string | { text: string; when: string })[]): TemplateItem[] => [
  { level: 0, text: '协议编号：{{编号}}', when: '有编号' },
  { level: 0, text: '甲方（购买主体）：{{单位}}' },
  { level: 0, text: '乙方（承接主体）：{{承接主体}}' },
  ...texts.map((text) => ({ level: 0 as const, ...(typeof text === 'string' ? { text } : text) })),
  { table: '合同' },
]

/** 甲方 and 乙方, each with its seal, its hand and the day, as the contract has them; the engine keeps them with the words before them. */
export const signedByBoth = ['甲方（盖章）：{{单位}}', '乙方（盖章）：{{承接主体}}'].flatMap((party) => [
  party,
  '法定代表人（负责人）或授权代表（签字）：',
  '签订日期：{{签订日期}}',
])

export const straddled = '本协议多于一页的，双方加盖骑缝章。'

export const contractTable = factsTable([
  ['项目名称', '{{项目名称}}'],
  ['原合同编号', '{{合同编号}}'],
  ['原合同签订日期', '{{合同签订日期}}'],
  ['原合同价款', '{{原合同价款}}'],
  ['原合同服务期限', '{{服务期限}}'],
])
