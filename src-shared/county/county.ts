import type { AccountsState } from '../accounts/account'
import type { IsoDate } from '../dates'
import type { Fen } from '../money/fen'

/** 旗县: the purchaser (购买主体) whose folder is open. */
export interface CountyProfile {
  /** GB/T 2260 code, or null for a self-defined unit (自定义单位). */
  regionCode: string | null
  regionName: string
  /** 盟市 the county belongs to; empty for a self-defined unit. */
  prefectureName: string
  /** 民政局 full name; party A of every contract. */
  bureauName: string
  /** 统一社会信用代码, 18 characters with check character (GB 32100). */
  creditCode: string
  address: string
  legalRepresentative: string
  phone: string
}

/** 年度参数: what the bureau enters once for a year. */
export interface YearParameters {
  year: number
  grants: Grant[]
  threshold: ProcurementThreshold
  /** 突破 2% 的书面说明; turns N12's error into a warning. */
  ceilingJustification: Justification | null
}

/** 困难群众救助补助资金下达: one document of last year's funds; recalled funds are negative. */
export interface Grant {
  id: string
  level: 'central' | 'region'
  /** Year the funds were allotted for: must be the project year - 1 (notice 一(三)). */
  fiscalYear: number
  amountFen: Fen
  documentNumber: string
  /** Whether the row counts in the base of the 2% ceiling. */
  counted: boolean
}

/** 采购限额标准: a dated county/region setting, never a constant (domain 3.2). */
export interface ProcurementThreshold {
  amountFen: Fen | null
  documentNumber: string
  effectiveOn: IsoDate | null
  /** 已确认 by an administrator against the document. */
  confirmed: boolean
}

export interface Justification {
  reason: string
  /** 批复、会议纪要等文件名称及文号. */
  paper: string
}

export interface RecentCounty {
  folder: string
  name: string
  openedAt: string
  exists: boolean
}

export interface CountyState {
  folder: string
  /** Opened to be looked at: nothing is saved. */
  readOnly: boolean
  profile: CountyProfile
  years: YearParameters[]
  accounts: AccountsState
}
