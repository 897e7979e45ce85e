import { z } from 'zod'
import { idSchema } from '../ids'
import { longText, nullableDate, nullableFen, nullableInt, shortText } from '../scalar-schemas'
import type { RelatedRecord } from './record-field'

const clauseChange = z.strictObject({
  id: idSchema,
  /** Which clause of the contract, or formal matter; null in what was entered before there was a choice. */
  code: shortText.nullable().default(null),
  /** Its number as it stands in the signed contract: 第三条第一款. */
  clause: shortText,
  before: longText,
  after: longText,
})
const quantityChange = z.strictObject({
  id: idSchema,
  /** Name of the quantity target. */
  target: shortText.nullable(),
  /** What it is from then on, in whole units. */
  to: nullableInt,
})
const nodeChange = z.strictObject({ id: idSchema, stage: shortText.nullable(), milestone: longText })

export const contractChangeSchema = z.strictObject({
  type: z.enum(['supplement', 'termination']).nullable(),
  number: shortText,
  signedOn: nullableDate,
  /** 变更依据 of a 补充协议. */
  ground: z.enum(['addition', 'consent', 'publicInterest', 'formal']).nullable().default(null),
  /** 终止情形 of a 终止协议. */
  situation: z.enum(['publicInterest', 'consent', 'breach', 'forceMajeure']).nullable().default(null),
  /** 违约方 of a 终止协议 for breach. */
  breachBy: z.enum(['contractor', 'purchaser']).nullable().default(null),
  reason: longText,
  /** 决策依据: whose decision it rests on. */
  decision: shortText.default(''),
  content: longText,
  clauses: z.array(clauseChange).max(50).default([]),
  amountFen: nullableFen,
  /** The stage of payment the amount goes with; null = the last one paid on an acceptance. */
  payStage: shortText.nullable().default(null),
  quantities: z.array(quantityChange).max(50).default([]),
  /** Why the amount is another than the quantities come to by the contract. */
  priceReason: longText.default(''),
  /** Why a service it names and the contract does not buy is part of what was bought. */
  beyondReason: longText.default(''),
  nodes: z.array(nodeChange).max(60).default([]),
  endsOn: nullableDate,
  /** Of a 终止协议: what was done and accepted, and what it comes to. */
  delivered: longText.default(''),
  settleFen: nullableFen.default(null),
  /** How comes back what was paid beyond that. */
  refund: longText.default(''),
  deposit: longText.default(''),
  households: longText.default(''),
  archives: longText.default(''),
  personalData: longText.default(''),
  liability: longText.default(''),
  nextService: longText.default(''),
  publishedOn: nullableDate,
  filedOn: nullableDate,
  notes: longText,
})

export type ContractChangeBody = z.infer<typeof contractChangeSchema>

export const contractChangeTypes = { supplement: '补充协议', termination: '终止协议' } as const

export const changeGrounds = {
  addition: '追加与合同标的相同的服务，不改变其他条款（采购法第四十九条）',
  consent: '双方协商一致，合同有约定或者法律有规定',
  publicInterest: '合同继续履行将损害国家利益和社会公共利益（采购法第五十条）',
  formal: '账户、联系人等，不涉及标的、数量、价格、质量、期限',
} as const

export const endSituations = {
  publicInterest: '合同继续履行将损害国家利益和社会公共利益（采购法第五十条）',
  consent: '双方协商一致，合同有约定或者法律有规定',
  breach: '一方违约，另一方依约定或者法律解除',
  forceMajeure: '因不可抗力不能实现合同目的',
} as const

export const breachParties = { contractor: '乙方（承接主体）', purchaser: '甲方（购买主体）' } as const

export const isSupplement = ({ type }: Pick<ContractChangeBody, 'type'>) => type === 'supplement'
export const isTermination = ({ type }: Pick<ContractChangeBody, 'type'>) => type === 'termination'

/** What is counted by from then on: what a 终止协议 kept of a draft as 补充协议 is no part of its paper, and changes nothing. */
export const countedChanges = (body: ContractChangeBody): Pick<ContractChangeBody, 'quantities' | 'nodes'> =>
  isTermination(body) ? { quantities: [], nodes: [] } : body

/** From its signing on it counts; announced and filed it is finished. */
export const signedStates = ['signed', 'done'] as const
export const isSignedState = (state: string) => (signedStates as readonly string[]).includes(state)

/** A signed 终止协议 is among them: nothing more of the service is to be done. */
export const isEndedEarly = (related: readonly Pick<RelatedRecord, 'kind' | 'state' | 'body'>[]): boolean =>
  related.some(
    ({ kind, state, body }) =>
      kind === 'contract-change' && isSignedState(state) && isTermination(body as ContractChangeBody),
  )
