import { z } from 'zod'
import { compareDates } from '../dates'
import { annex, procurementLaw, procurementRegulation, suggested } from '../law/citations'
import { formatYuan } from '../money/yuan'
import { owesFiling } from '../procurement/owes-filing'
import { longText, nullableDate, nullableFen, shortText } from '../scalar-schemas'
import { asOptions } from './as-options'
import { draft, sentBack } from './draft'
import { defineKind } from './kind'
import { type Lack, lackIf, type RecordFacts } from './record-field'

export const contractChangeSchema = z.strictObject({
  type: z.enum(['supplement', 'termination']).nullable(),
  number: shortText,
  signedOn: nullableDate,
  reason: longText,
  content: longText,
  amountFen: nullableFen,
  endsOn: nullableDate,
  publishedOn: nullableDate,
  filedOn: nullableDate,
  notes: longText,
})

export type ContractChangeBody = z.infer<typeof contractChangeSchema>

const contractChangeTypes = { supplement: '补充协议', termination: '终止协议' } as const

/** From its signing on it counts; announced and filed it is finished. */
export const signedStates = ['signed', 'done'] as const

const notOnItsOwn = {
  document: `${annex('').document}；${procurementLaw('').document}`,
  article: '一（三）；第五十条',
}
const announced = {
  document: `${procurementRegulation('').document}；${procurementLaw('').document}`,
  article: '第五十条；第四十七条',
}

/** It changes a contract that has been signed, and not before. */
function signGuard({ type, signedOn, endsOn }: ContractChangeBody, { project, filled }: RecordFacts): Lack[] {
  const contract = project?.contract.signedOn ?? null
  return [
    ...lackIf(
      project !== null && contract === null,
      'signedOn',
      '合同还没有填签订日期，没有签订的合同谈不上补充、终止',
    ),
    ...lackIf(
      contract !== null && signedOn !== null && compareDates(signedOn, contract) < 0,
      'signedOn',
      `签订日期早于合同签订日期 ${contract}`,
    ),
    ...lackIf(type === 'termination' && endsOn === null, 'endsOn', '终止协议没有填实际终止日期'),
    ...lackIf(!filled.includes('agreement'), 'slot/agreement', '还缺文件：双方签字盖章的协议'),
  ]
}

/** Both are owed like those of the contract; below the threshold neither. */
function doneGuard({ publishedOn, filedOn }: ContractChangeBody, { project }: RecordFacts): Lack[] {
  if (!project || !owesFiling(project)) return []
  return [
    ...lackIf(publishedOn === null, 'publishedOn', '没有填公告日期'),
    ...lackIf(filedOn === null, 'filedOn', '没有填备案日期'),
  ]
}

/** 补充协议、终止协议 (P08): a signed contract is changed or ended by agreement alone, announced and filed like it. */
export const contractChange = defineKind<ContractChangeBody>({
  id: 'contract-change',
  title: '补充、终止协议',
  owner: 'project',
  about:
    '合同不得擅自变更、中止或者终止。确需补充、终止的，双方签订协议并写明原因，一份协议登记一份；协议与合同一样公告、备案。',
  norms: ['P08'],
  schema: contractChangeSchema,
  blank: {
    type: null,
    number: '',
    signedOn: null,
    reason: '',
    content: '',
    amountFen: null,
    endsOn: null,
    publishedOn: null,
    filedOn: null,
    notes: '',
  },
  fields: {
    type: {
      label: '协议种类',
      type: 'choice',
      needed: 'signed',
      norms: ['P08'],
      options: asOptions(contractChangeTypes),
    },
    number: { label: '协议编号', type: 'text' },
    signedOn: { label: '签订日期', type: 'date', needed: 'signed', norms: ['P08'] },
    reason: {
      label: '原因',
      type: 'longText',
      needed: 'signed',
      hint: '为什么变更或者终止，依据哪一条约定',
      norms: ['P08'],
    },
    content: { label: '协议内容', type: 'longText', needed: 'signed', hint: '改动合同的哪些条款' },
    amountFen: {
      label: '增减金额',
      type: 'money',
      negative: true,
      hint: '减少的填负数，不涉及金额的不填；各次增加合计一般不超过原合同金额的10%',
    },
    endsOn: {
      label: '服务期改为截至',
      type: 'date',
      ahead: true,
      hint: '终止协议填实际终止日期；不改期限的不填',
    },
    publishedOn: {
      label: '公告日期',
      type: 'date',
      notBefore: 'signedOn',
      hint: '签订后2个工作日内公告，与合同一样',
      norms: ['P08'],
    },
    filedOn: {
      label: '备案日期',
      type: 'date',
      notBefore: 'signedOn',
      hint: '签订后7个工作日内备案，与合同一样',
      norms: ['P08'],
    },
    notes: { label: '备注', type: 'longText' },
  },
  titleOf: ({ type, number, signedOn, amountFen }) =>
    [
      type ? contractChangeTypes[type] : '补充、终止协议',
      number.trim(),
      signedOn,
      amountFen ? `${formatYuan(amountFen)} 元` : null,
    ]
      .filter(Boolean)
      .join(' '),
  states: {
    initial: 'draft',
    states: {
      draft: draft({ signed: { title: '登记签订', basis: notOnItsOwn, guard: signGuard } }),
      signed: {
        title: '已签订',
        frozen: null,
        next: {
          done: { title: '公告备案办结', basis: announced, guard: doneGuard },
          draft: sentBack,
        },
      },
      done: {
        title: '已办结',
        frozen: suggested('：办结的协议不再改动，更正先退回'),
        next: { signed: sentBack },
      },
    },
  },
  papers: [],
  slots: [
    { id: 'agreement', title: '补充（终止）协议', stage: 'during', required: true, retained: true },
    { id: 'grounds', title: '变更、终止的依据材料', stage: 'during', required: false, late: true, retained: true },
    { id: 'announcement', title: '协议公告', stage: 'during', required: false, late: true, retained: true },
    { id: 'receipt', title: '协议备案回执', stage: 'during', required: false, late: true, retained: true },
  ],
})
