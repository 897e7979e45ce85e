import type { IsoDate } from '../dates'

/** What a contract may not change against the procurement papers it was awarded by (民法典 art. 488 [G], 政府采购法 art. 46). */
export const matterNames = {
  subject: '标的',
  quantity: '数量',
  quality: '质量',
  price: '价款',
  period: '期限',
  payment: '付款',
  breach: '违约责任',
} as const

export type Matter = keyof typeof matterNames
export const matterList = Object.keys(matterNames) as Matter[]

/** 采购文件所附合同 and the contract of one project, as far as a rule looks at them. */
export interface DraftComparison {
  /** File name of the draft. */
  draft: string
  /** Which contract, in Chinese. */
  against: string
  /** null = this draft and this contract have not been compared yet. */
  comparedOn: IsoDate | null
  /** Clauses that differ in what may not be changed: 第六条“资金结算”. */
  deviations: { place: string; matters: Matter[] }[]
  /** Clauses that differ in something else. */
  remarks: number
}
