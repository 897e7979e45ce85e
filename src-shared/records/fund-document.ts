import { z } from 'zod'
import { compareDates, type IsoDate } from '../dates'
import { notice, suggested } from '../law/citations'
import { longText, nullableDate, nullableFen, shortText } from '../scalar-schemas'
import { isFiller } from '../text/filler'
import { defineKind, type Lack, lackIf } from './kind'

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

const intoBudget = notice('一（三）')

/** What a budget document lacks before the ledger counts it. */
function lacking({ number, issuedOn, amountFen }: FundDocumentBody, today: IsoDate): Lack[] {
  return [
    ...lackIf(isFiller(number), 'number', '没有填文号'),
    ...lackIf(issuedOn === null, 'issuedOn', '没有填印发日期'),
    ...lackIf(issuedOn !== null && compareDates(issuedOn, today) > 0, 'issuedOn', '印发日期还没有到'),
    ...lackIf(amountFen === null || amountFen === 0, 'amountFen', '没有填金额'),
  ]
}

/** 预算文件: by which money for buying services entered the fiscal budget (N10); the ledger of the year sums them. */
export const fundDocument = defineKind<FundDocumentBody>({
  id: 'fund-document',
  title: '预算文件',
  owner: 'year',
  about:
    '购买服务的资金应当纳入财政预算：每份预算批复、资金下达文件登记一份，填好金额后登记入账，年度资金台账按已入账的文件合计。',
  norms: ['N10', 'N11'],
  schema: fundDocumentSchema,
  blank: { number: '', name: '', issuer: '', issuedOn: null, amountFen: null, source: null, notes: '' },
  fields: {
    number: { label: '文号', type: 'text', hint: '项目基本信息中的资金来源按文号对上', norms: ['N10'] },
    name: { label: '文件名称', type: 'text' },
    issuer: { label: '印发单位', type: 'text', hint: '一般为同级财政部门' },
    issuedOn: { label: '印发日期', type: 'date', norms: ['N10'] },
    amountFen: { label: '金额', type: 'money', hint: '收回、核减的填负数', norms: ['N10'] },
    source: {
      label: '资金来源',
      type: 'choice',
      norms: ['N11'],
      options: [
        { code: 'working_funds', title: '本地自行安排的社会救助工作经费' },
        { code: 'special_funds', title: '社会救助专项资金' },
        { code: 'other', title: '其他（须财政书面确认）' },
      ],
    },
    notes: { label: '备注', type: 'longText' },
  },
  titleOf: ({ number, name }) => [number.trim(), name.trim()].filter(Boolean).join(' ') || '预算文件',
  states: {
    initial: 'draft',
    states: {
      draft: {
        title: '草稿',
        frozen: null,
        next: {
          [enteredState]: { title: '登记入账', basis: intoBudget, guard: (body, { today }) => lacking(body, today) },
        },
      },
      [enteredState]: {
        title: '已入账',
        frozen: suggested('：入账的预算文件不再改动，更正先退回'),
        next: { draft: { title: '退回更正', basis: suggested('：录入有误的退回更正') } },
      },
    },
  },
  papers: [],
  slots: [{ id: 'document', title: '预算批复或资金下达文件', stage: 'before', required: true }],
})
