import { z } from 'zod'
import { notice, suggested } from '../law/citations'
import type { FundSource } from '../project/project'
import { longText, nullableDate, nullableFen, shortText } from '../scalar-schemas'
import { documentNumber } from '../text/document-number'
import { isBlank, saysNoReason } from '../text/filler'
import { finalBy } from './draft'
import { defineKind } from './kind'
import { type Lack, lackIf, type RecordFacts } from './record-field'

export const fundDocumentSchema = z.strictObject({
  number: shortText,
  name: shortText,
  issuer: shortText,
  issuedOn: nullableDate,
  amountFen: nullableFen,
  source: z.enum(['working_funds', 'special_funds', 'other']).nullable(),
  notes: longText,
})

export type FundDocumentBody = z.infer<typeof fundDocumentSchema>

/** Its money counts in the ledger of the year. */
export const enteredState = 'entered'

const sources = [
  { code: 'working_funds', title: '本地自行安排的社会救助工作经费' },
  { code: 'special_funds', title: '社会救助专项资金' },
  { code: 'other', title: '其他（须财政书面确认）' },
]

/** What a source of a project is in a 预算文件: that knows two kinds, and what is neither of them. */
export const sourceInDocument = {
  working_funds: 'working_funds',
  special_funds: 'special_funds',
  central_direct: 'other',
} as const satisfies Record<FundSource['kind'], FundDocumentBody['source']>

/** '' = not said. */
export const fundSourceTitle = (source: FundDocumentBody['source']) =>
  sources.find(({ code }) => code === source)?.title ?? ''

const intoBudget = notice('一（三）')

/** What is not wrong as long as the notes say why. */
function unexplained({ issuedOn, amountFen, source, notes }: FundDocumentBody, ownerId: string): Lack[] {
  if (!saysNoReason(notes)) return []
  const early = issuedOn !== null && Number(issuedOn.slice(0, 4)) === Number(ownerId) - 1
  return [
    ...lackIf(early, 'notes', `文件印发于上一年：提前下达${ownerId}年的，请在备注写明`),
    ...lackIf((amountFen ?? 0) < 0, 'notes', '金额为负数：收回、核减的，请在备注写明依据'),
    ...lackIf(source === 'other', 'notes', '资金来源选了其他：请在备注写明财政书面确认的文号'),
  ]
}

function guard(body: FundDocumentBody, { ownerId, others }: RecordFacts): Lack[] {
  const { number, issuedOn } = body
  const ahead = issuedOn === null ? 0 : Number(ownerId) - Number(issuedOn.slice(0, 4))
  const twin = others.find(
    ({ state, body: other }) =>
      state === enteredState && documentNumber((other as FundDocumentBody).number) === documentNumber(number),
  )
  return [
    ...lackIf(ahead < 0 || ahead > 1, 'issuedOn', `印发日期不在${ownerId}年；其他年度的文件登记到那一年`),
    ...(twin && !isBlank(number)
      ? [{ field: 'number', text: `这个文号在${twin.ownerId}年已经入账：${twin.title}，一份文件只计一次` }]
      : []),
    ...unexplained(body, ownerId),
  ]
}

/** 预算文件: by which money for buying services entered the fiscal budget (N10); the ledger of the year sums them. */
export const fundDocument = defineKind<FundDocumentBody>({
  id: 'fund-document',
  title: '预算文件',
  owner: 'year',
  about:
    '购买服务的资金应当纳入财政预算：每份预算批复、资金下达文件登记一份，填好金额、放进文件后登记入账，年度资金台账按已入账的文件合计。',
  norms: ['N10', 'N11'],
  schema: fundDocumentSchema,
  blank: { number: '', name: '', issuer: '', issuedOn: null, amountFen: null, source: null, notes: '' },
  fields: {
    number: {
      label: '文号',
      type: 'text',
      needed: enteredState,
      hint: '项目基本信息中的资金来源按文号对上',
      norms: ['N10'],
    },
    name: { label: '文件名称', type: 'text' },
    issuer: { label: '印发单位', type: 'text', hint: '一般为同级财政部门' },
    issuedOn: { label: '印发日期', type: 'date', needed: enteredState, anyYear: true, norms: ['N10'] },
    amountFen: {
      label: '金额',
      type: 'money',
      needed: enteredState,
      negative: true,
      hint: '收回、核减的填负数，并在备注写明依据',
      norms: ['N10'],
    },
    source: {
      label: '资金来源',
      type: 'choice',
      needed: enteredState,
      norms: ['N11'],
      options: sources,
    },
    notes: { label: '备注', type: 'longText' },
  },
  titleOf: ({ number, name }) => [number.trim(), name.trim()].filter(Boolean).join(' ') || '预算文件',
  others: 'county',
  states: finalBy(
    { title: '登记入账', basis: intoBudget, guard },
    { id: enteredState, title: '已入账', frozen: suggested('：入账的预算文件不再改动，更正先退回') },
  ),
  papers: [],
  slots: [
    { id: 'document', title: '预算批复或资金下达文件', stage: 'before', required: true, answers: ['funds-approval'] },
  ],
})

/** 已入账 of every year, as they are looked for. */
export const enteredDocuments = { kind: fundDocument.id, schema: fundDocumentSchema, states: [enteredState] }
