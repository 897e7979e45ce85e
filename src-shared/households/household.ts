import type { FileStanding, FilesStanding } from './file-standing'
import type { ObligatoryReason } from './marks'

/** 户册: the households a project serves. Personal numbers are written here only masked; what stands behind is the store's. */

export const householdNumbers = ['citizenNumber', 'bankAccount', 'phone'] as const
/** A number that is encrypted wherever it is kept, shown masked, and in full only when it is asked for. */
export type HouseholdNumber = (typeof householdNumbers)[number]

export const householdTexts = ['code', 'name', 'area', 'village', 'type', 'address'] as const
export type HouseholdText = (typeof householdTexts)[number]

export type HouseholdField = HouseholdText | HouseholdNumber

export const fieldTitles: Record<HouseholdField, string> = {
  code: '户编码',
  name: '户主姓名',
  area: '苏木乡镇',
  village: '嘎查村',
  type: '类型',
  address: '住址',
  phone: '联系电话',
  citizenNumber: '身份证号',
  bankAccount: '银行账号',
}

export const householdFields = Object.keys(fieldTitles) as HouseholdField[]

/** What may be read by whoever opens the county. */
export interface HouseholdTexts extends Record<HouseholdText, string> {
  /** Further columns of the office's own table, by their heads. */
  further: Record<string, string>
}

/** As it comes in, its numbers as they are: in hand only, never stored so. '' = none. */
export interface NewHousehold extends HouseholdTexts, Record<HouseholdNumber, string> {}

export interface Household extends HouseholdTexts {
  id: string
  projectId: string
  /** 1523**********1234, 138****8000; '' = none. */
  masked: Record<HouseholdNumber, string>
  /** Further columns that hold a number of somebody: above they are masked. */
  maskedFurther: string[]
  /** Why it must be visited, by what is kept of it and what its table says. */
  marks: ObligatoryReason[]
  /** Where it came from; null = entered by hand. */
  origin: { fileName: string; line: number; importedAt: string } | null
  removed: boolean
  revision: number
  updatedAt: string
}

/** A row of the list. */
export interface HouseholdSummary extends Pick<HouseholdTexts, 'code' | 'name' | 'area' | 'village' | 'type'> {
  id: string
  /** The order of the register, and the place a page goes on from. */
  number: number
  citizenMasked: string
  removed: boolean
  /** How it stands with what was delivered of it (P24); null = nothing was delivered in its project yet. */
  files: FilesStanding | null
}

export interface HouseholdFilter {
  projectId: string
  /** null = all. */
  area: string | null
  type: string | null
  removed: boolean
  /** Only those that stand so with what was delivered of them (P24); null = all. */
  standing: FileStanding | null
  /** Words of a name (or how it sounds), a code or its beginning, or a whole number; '' = all. */
  text: string
}

/** What is in a register, without any filter. */
export const wholeRegister = (projectId: string): HouseholdFilter => ({
  projectId,
  area: null,
  type: null,
  removed: false,
  standing: null,
  text: '',
})

export interface HouseholdPage {
  rows: HouseholdSummary[]
  /** `number` of the last row; null = there are no more. */
  next: number | null
}

/** How many households there are of an area and type: the strata of a sample, and what the filters offer. */
export interface HouseholdCount {
  area: string
  type: string
  households: number
}
