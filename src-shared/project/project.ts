import type { BudgetDraft } from '../budget/budget'
import type { DataPin } from '../data-sets/data-pin'
import type { IsoDate } from '../dates'
import type { Fen } from '../money/fen'
import type { ContractForm } from './contract-form'

/**
 * 项目: one purchase of services of one budget year. The body is a draft, saved as typed: every field may be empty;
 * the norms say what is missing.
 */
export interface Project {
  id: string
  year: number
  name: string
  /** Grows by one with each save; a save on an older one is a CONFLICT. */
  revision: number
  /** Version of the service catalogue the items are judged by. */
  catalogVersion: string
  /** Of its data file; absent = one of the program's. */
  catalogSha256?: string | undefined
  /** Which of the office's own data sets it was made with; without one it goes by the program's. */
  dataPins?: DataPin[]
  items: ServiceItem[]
  /** 服务区域: 苏木乡镇 names. */
  areas: string[]
  beneficiaries: { kinds: BeneficiaryKind[]; households: number | null; note: string }
  fundSources: FundSource[]
  /** 预算文号 under which the funds entered the fiscal budget; '' = not yet. */
  budgetDocumentNumber: string
  targets: PerformanceTarget[]
  budget: BudgetDraft
  /** Amounts per budget year of a contract over several years; empty = all in `year`. */
  annualAllotments: { year: number; amountFen: Fen }[]
  period: ServicePeriod
  procurement: Procurement
  contractorId: string | null
  contract: ContractForm
  waivers: Waiver[]
  status: 'active' | 'archived' | 'binned'
  /** Id of the project this one is the next cycle of. */
  previousId: string | null
}

/** A catalogue item with its quantity; free text never gets here (N01). */
export interface ServiceItem {
  code: string
  /** Decimal text as typed, > 0. */
  quantity: string
  unit: string
}

export type BeneficiaryKind = '低保' | '特困' | '低保边缘' | '刚性支出' | '临时救助' | '其他'
export const beneficiaryKinds: BeneficiaryKind[] = ['低保', '特困', '低保边缘', '刚性支出', '临时救助', '其他']

/** 资金来源 (notice 一(三)); `central_direct` warns: needs the finance bureau's written consent [G]. */
export interface FundSource {
  id: string
  kind: 'working_funds' | 'special_funds' | 'central_direct'
  amountFen: Fen | null
  documentNumber: string
}

export const fundSourceNames: Record<FundSource['kind'], string> = {
  working_funds: '本地自行安排的社会救助工作经费（按比例划出）',
  special_funds: '社会救助专项资金（按比例划出）',
  central_direct: '中央补助资金直接列支（须财政书面确认）',
}

/** The seven kinds of annex 1 一(一) (P06), in the annex's order. */
export type TargetKind = 'beneficiaries' | 'quantity' | 'area' | 'quality' | 'timeliness' | 'benefit' | 'satisfaction'

export const targetKindNames: Record<TargetKind, string> = {
  beneficiaries: '受益人数',
  quantity: '服务数量',
  area: '服务区域',
  quality: '服务质量',
  timeliness: '项目时效',
  benefit: '项目效益',
  satisfaction: '服务满意度',
}

export interface PerformanceTarget {
  kind: TargetKind
  indicator: string
  value: string
  unit: string
}

/** 服务期, both days included; the conditions of Order 102 art. 24 for more than one year. */
export interface ServicePeriod {
  startOn: IsoDate | null
  endOn: IsoDate | null
  conditions: { fixedContent: boolean; continuous: boolean; funded: boolean; stablePrice: boolean }
}

/** 四项条件 of Order 102 art. 24, in the order in which annex 1 四(二)3 quotes them. */
export const periodConditionNames: Record<keyof ServicePeriod['conditions'], string> = {
  fixedContent: '购买内容相对固定',
  continuous: '连续性强',
  funded: '经费来源稳定且预算有保障',
  stablePrice: '价格变化幅度小',
}

export type ProcurementMethod = 'open_tender' | 'competitive_consultation' | 'internal_control' | 'other'

export const procurementMethodNames: Record<ProcurementMethod, string> = {
  open_tender: '公开招标',
  competitive_consultation: '竞争性磋商',
  internal_control: '单位内控制度自行组织采购',
  other: '其他方式',
}

/** 中小企业预留 (财库〔2020〕46号 art. 6 to 8): the whole purchase, a part of it, or nothing because of `smeReason`. */
export type SmeReserve = 'whole' | 'part' | 'none'

export const smeReserveNames: Record<SmeReserve, string> = {
  whole: '专门面向中小企业采购',
  part: '预留部分份额面向中小企业',
  none: '不预留',
}

/** What a clerk has entered for a step of the purchase; a list of them is kept by its ids. */
export interface StepEntry {
  /** Id of the step in `procurement/steps.ts`. */
  id: string
  plannedOn: IsoDate | null
  doneOn: IsoDate | null
  who: string
}

export interface Procurement {
  method: ProcurementMethod | null
  otherMethodName: string
  /** Why another method than the recommended one (N06 to N08). */
  methodReason: string
  /** 盟市级以上财政部门批准文件 for >= 4,000,000 yuan without open tender. */
  approvalPaper: string
  number: string
  /** 成交（中标）通知书 date and amount. */
  awardedOn: IsoDate | null
  awardedFen: Fen | null
  awardedName: string
  /** null = not said yet. */
  smeReserve: SmeReserve | null
  /** Which situation of art. 6 makes it unfit to reserve; only with 'none'. */
  smeReason: string
  /** Planned and real days of the steps a clerk has entered; the table of all is `procurement/steps.ts`. */
  steps: StepEntry[]
  /** 投标（磋商）保证金 asked of every supplier; null = not said, 0 = none. */
  bidDepositFen: Fen | null
  /** 磋商小组、评标委员会: members, and how many of them are experts. */
  panelSize: number | null
  panelExperts: number | null
  /** Suppliers with a lawful answer, who go on to the last offer. */
  suppliers: number | null
  /** 价格分 of all points. */
  priceWeightBp: number | null
}

/**
 * 说明理由后放行: reason and paper turn an error into a warning; 不是购买，因为……: the reason alone turns a finding about a text
 * into a note. Shown wherever the finding is shown.
 */
export interface Waiver {
  findingKey: string
  reason: string
  paper: string
  /** The text confirmed; '' where a paper bears the reason. The record lapses when the text changes. */
  text: string
}
