import type { BudgetTemplate } from '../budget/budget'
import type { YearCalendar } from '../calendar/year-calendar'
import type { ServiceCatalog } from '../catalog/catalog'
import type { ServiceKind } from '../catalog/service-kind'
import type { Contractor } from '../contractor/contractor'
import type { CountyProfile, YearParameters } from '../county/county'
import type { KnownSet } from '../data-sets/data-set'
import type { IsoDate } from '../dates'
import type { DraftComparison } from '../documents/draft-comparison'
import type { Fen } from '../money/fen'
import type { ProhibitedWords } from '../prohibited/words'
import type { ProjectOrigin } from '../project/origin'
import type { PaymentPreset } from '../project/payment-preset'
import type { Project } from '../project/project'
import type { Signing } from '../project/signed-terms'
import type { PlausibleRange } from './plausible-range'
import type { SuggestedValues } from './suggested-values'
import type { TimeLimitsInForce } from './time-limits'

/** What came of contracts after they were signed: agreed on later, and paid. */
export interface Agreements {
  /** 已签订的补充、终止协议 by project, in the order they were signed; absent = none. */
  amendments?: ReadonlyMap<string, readonly ContractAmendment[]>
  /** 已登记的付款 by project; absent = none. */
  payments?: ReadonlyMap<string, readonly Payment[]>
  /** Days of 履约验收 by project; absent = none. */
  accepted?: ReadonlyMap<string, readonly IsoDate[]>
  /** 已归档 projects, with the years they are kept; absent = none. */
  archived?: ReadonlyMap<string, { years: number }>
  /** Days of 结算 by project; absent = none. */
  settled?: ReadonlyMap<string, readonly IsoDate[]>
}

/** All that `check` looks at: one project in its county, and the county's other projects of any year. */
export interface CountyYear extends Agreements {
  profile: CountyProfile
  /** Parameters of every year that has been filled in. */
  years: YearParameters[]
  /** Active projects of the county, all years, the checked one among them; archived ones too (P36), binned ones never. */
  projects: Project[]
  contractors: Contractor[]
  /** Day on which each project was first written down here, by id; absent where it is not known. */
  noted?: ReadonlyMap<string, IsoDate>
  /** Projects of other units not adopted here, by id: they count for nothing; absent = none. */
  guests?: ReadonlyMap<string, ProjectOrigin>
  /** 已入账的预算文件 of every year; absent where they are not known. */
  fundDocuments?: readonly EnteredFunds[]
  /** 采购文件所附合同 beside the contract, by project; absent where neither is known. */
  draftComparisons?: ReadonlyMap<string, DraftComparison>
  /** How the contract of each project stands that is not open; absent where it is not known. */
  signings?: ReadonlyMap<string, Signing>
  /** 实施方案 as written, by project; absent where nobody has written one. */
  writtenPlans?: ReadonlyMap<string, WrittenPlan>
  /** 一户一档 as far as it was delivered, by project; absent where nothing was. */
  delivered?: ReadonlyMap<string, DeliveredFiles>
  /** 监督反馈 that wait for an answer, of every year; absent where they are not known. */
  openFeedback?: readonly OpenFeedback[]
  /** 试点 of every year that have not ended; absent where they are not known. */
  pilots?: readonly Pilot[]
  today: IsoDate
  rules: RuleData
}

/** A notice of a superior office that is not answered yet. */
export interface OpenFeedback {
  recordId: string
  /** 示例盟民政局 项目录入情况通报 2023-05-08 */
  title: string
  /** Projects it names; none = it is of the county. */
  projectIds: readonly string[]
  /** null = nobody has typed it yet. */
  dueOn: IsoDate | null
}

/** What was chosen as a pilot: those projects, or (none) the county. */
export interface Pilot {
  name: string
  projectIds: readonly string[]
}

/** How the households of a register stand with what each must have delivered of it (P24), in households. */
export interface DeliveredFiles {
  households: number
  /** All of it is there. */
  complete: number
  /** Something is not, and the reason is on record. */
  reasoned: number
  /** Something is not, without a reason. */
  lacking: number
  /** Nothing was delivered, without a reason. */
  none: number
  /** Of those lacking, by the title of what is not there. */
  missing: { title: string; households: number }[]
}

/** 实施方案 of a project, as its record has it. */
export interface WrittenPlan {
  recordId: string
  /** Of each of its parts. */
  texts: Readonly<Record<string, string>>
}

/** A budget document that is entered, as its record has it. */
export interface EnteredFunds {
  year: number
  /** 文号 as typed */
  number: string
  /** null = entered before it was asked for. */
  source: 'working_funds' | 'special_funds' | 'other' | null
}

/** A payment that was made, as its record has it. */
export interface Payment {
  paidOn: IsoDate
  /** 验收 it followed; null = it followed none. */
  acceptedOn: IsoDate | null
  amountFen: Fen
  /** 扣减 by a clause of the contract: owed no more; absent = none. */
  deductFen?: Fen | null
}

/** 补充协议 or 终止协议 of a contract, as its record has it. */
export interface ContractAmendment {
  id: string
  /** 补充协议 敖民购〔2023〕1号-补1 2023-06-01 */
  title: string
  signedOn: IsoDate
  /** Added to the price; negative = taken from it. */
  amountFen: Fen | null
  /** The service ends then instead; null = as before. */
  endsOn: IsoDate | null
  publishedOn: IsoDate | null
  filedOn: IsoDate | null
  /** What a 终止协议 settles the contract at; absent = it is none. */
  settleFen?: Fen | null
  /** How it says that what was paid beyond that comes back; '' = nothing does. */
  refund?: string
  /** What a quantity target, by its name, is from then on, in whole units. */
  quantities?: readonly { target: string; to: number }[]
  /** What a stage of payment (第2期) waits for instead. */
  nodes?: readonly { stage: string; milestone: string }[]
}

/** The versioned data the rules judge by. */
export interface RuleData {
  catalogs: ServiceCatalog[]
  prohibited: ProhibitedWords
  budgetTemplates: BudgetTemplate[]
  procurementRules: ProcurementRule[]
  thresholdDefaults: ThresholdDefault[]
  /** 办理时限 of the steps, and the days of the year. */
  timeLimits: TimeLimitsInForce
  /** 建议值: plain numbers no document fixes. */
  suggestedValues: SuggestedValues
  plausibleRanges: readonly PlausibleRange[]
  /** 付款方式 a contract may begin with, in the order they are shown. */
  paymentPresets: readonly PaymentPreset[]
  /** 工作日历 by year; a year without one cannot be judged. */
  calendars: YearCalendar[]
  /** All data sets the program knows of, its own and the office's; which of them count says `office-data/rules-for`. */
  sets?: KnownSet[]
  /** 合同用语 of every catalogue item, and the general one. */
  serviceKinds: ServiceKind[]
}

/** 公开招标数额标准 as dated data: from `effectiveFrom` on, an amount >= `amountFen` means `obligation`. */
export interface ProcurementRule {
  id: string
  effectiveFrom: IsoDate
  amountFen: Fen
  /** 'may' = 可采用公开招标 (notice 2023); 'must' = 必须，除非附盟市级以上批准 (内财购〔2025〕26号). */
  obligation: 'may' | 'must'
  basis: { document: string; article: string }
}

/** 限额标准占位值, unconfirmed until the county enters its own document. */
export interface ThresholdDefault {
  fromYear: number
  amountFen: Fen
  status: string
}
