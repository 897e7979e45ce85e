import type { IsoDate } from '../dates'
import type { Fen } from '../money/fen'
import type { Quote } from './quote'

/** 合同要素 the project does not know yet; null or '' = not filled in. Rates in basis points (10,000 = 100%). */
export interface ContractForm {
  number: string
  signedOn: IsoDate | null
  signedAt: string
  contacts: { partyA: ContractContact; partyB: ContractContact }
  priceFen: Fen | null
  pricing: 'lump_sum' | 'unit_price'
  /** Only for pricing by unit: 分 per unit of the one service, settled by actual quantity. */
  unitPriceFen: Fen | null
  /** What each of several services costs; one service costs the contract's price. */
  servicePrices: ServicePrice[]
  quote: Quote
  taxRateBp: number | null
  performanceBond: PerformanceBond
  /** 合同公告 and 副本备案, known once the contract is signed; never printed in it. */
  publishedOn: IsoDate | null
  filedOn: IsoDate | null
  /** Id of one of the 付款方式 (T1); 'custom' = the stages are the clerk's own. */
  paymentPreset: string
  payments: PaymentStage[]
  reportFrequency: 'monthly' | 'quarterly' | null
  /** 总报告 beside the periodical ones; else the last of them serves as 总报告. */
  finalReport: boolean
  traces: Traces
  /** 作业步骤 and further content beyond the catalogue definition. */
  workSteps: string
  quality: {
    sampleShareBp: number | null
    /** Why a share below 10% is enough; counts, and is printed, only there. */
    sampleReason: string
    passRateBp: number | null
    accuracyRateBp: number | null
    completenessRateBp: number | null
    entryWithinDays: number | null
  }
  personnel: { perTeam: number | null; insured: number | null; requirement: string }
  supervisionWays: SupervisionWay[]
  rectifyWithinWorkdays: number | null
  acceptance: { nodes: string; recipientsTakePart: boolean }
  evaluationTerms: string
  personalInformation: PersonalInformationTerms
  subcontracting: 'forbidden' | 'partly_with_consent'
  subcontractingScope: string
  handover: Handover
  breach: {
    dailyRateBp: number | null
    capBp: number | null
    perDefectiveFileFen: Fen | null
    /** 虚假入户 and the like, for each unit; null = twice the price of the unit (建议值). Outside of the cap. */
    perFalseRecordFen: Fen | null
    terminateAfterDays: number | null
  }
  risks: ContractRisk[]
  forceMajeureNoticeDays: number | null
  dispute: 'litigation' | 'arbitration' | null
  arbitrationBody: string
  copies: { total: number | null; partyA: number | null; partyB: number | null }
  attachments: string[]
}

/** 履约保证金: at most 10% of the price, never in cash (Regulation art. 48). */
export interface PerformanceBond {
  required: boolean
  amountFen: Fen | null
  form: BondForm | null
  /** Working days after the last acceptance within which it goes back. */
  returnWithinWorkdays: number | null
}

export type BondForm = 'guarantee' | 'cheque' | 'draft' | 'promissory_note'

export const bondFormNames: Record<BondForm, string> = {
  guarantee: '金融机构、担保机构出具的保函',
  cheque: '支票',
  draft: '汇票',
  promissory_note: '本票',
}

/** 履约联系人, and the mailbox papers may be served to. */
export interface ContractContact {
  name: string
  phone: string
  email: string
}

/** 档案移交: within some working days of the final acceptance, or by a date. */
export interface Handover {
  media: string
  copies: number | null
  due: 'after_acceptance' | 'on_date'
  /** Counts only where a date is chosen; kept when the choice is changed. */
  on: IsoDate | null
}

/** The day of the handover where one is agreed and filled in. */
export const handoverDay = ({ due, on }: Handover): IsoDate | null => (due === 'on_date' ? on : null)

/** The rates and the term of C05: all that is a number there. */
export type QualityFigure = Exclude<keyof ContractForm['quality'], 'sampleReason'>

/** 付款阶段: shares sum to 10,000, in a contract over several years those of each year; the last takes the rest. */
export interface PaymentStage {
  name: string
  shareBp: number
  condition: string
  dueWorkdays: number
  /** 预付: paid without an acceptance, and called so in the contract; any other waits for its acceptance. */
  prepaid: boolean
  /** What must be done by then, 约定数量完成50%以上: the acceptance of this stage is due with it; '' = as the condition says. */
  milestone: string
  /** 付款年度: the budget year it is paid from, its share being one of that year's price; null = one year, share of the price. */
  year: number | null
  /** Paid by the quantity accepted in the stage, its share being no more than a ceiling. */
  byQuantity: boolean
}

/** 留痕: what each service must leave behind is its kind's own; the form says which of it this contract does without. */
export interface Traces {
  /** Names of 留痕成果 the contract does not ask for. */
  leftOut: string[]
}

/** 留痕 of annex 1 四(一)1: each must be written into a 家计调查 contract (P24). */
export const surveyTraces = ['入户调查表', '入户照片', '访问录音', '一户一档'] as const

/** The four ways of annex 1 二(二). */
export type SupervisionWay = 'onsite' | 'work_report' | 'document_review' | 'key_sampling'

/** Six elements of the Personal Information Protection Law art. 21. */
export interface PersonalInformationTerms {
  purpose: string
  term: string
  method: string
  kinds: string
  protection: string
  returnOrDelete: string
  leakNoticeHours: number | null
}

export interface ContractRisk {
  point: string
  response: string
}

/** 各项服务的价款, of a contract on several: the amount of one for a lump sum, its unit price where paid by unit. */
export interface ServicePrice {
  /** Code of the item in the catalogue. */
  code: string
  unitPriceFen: Fen | null
  amountFen: Fen | null
}
