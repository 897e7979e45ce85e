import type { ProjectCompleteness } from './completeness'
import type { ContractSpan } from './contract-spans'
import type { DueItem } from './due-item'
import type { YearMoney } from './year-money'

/** 工作台: what is to be done in the office and how it stands, of one reading of the county. */
export interface Workbench {
  /** By day, what is overdue first, of all years. */
  dues: DueItem[]
  /** Of the year's projects, stage by stage (N27). */
  materials: ProjectCompleteness[]
  money: YearMoney
  /** Of all years, by their first day. */
  contracts: ContractSpan[]
  /** There is a project of its own, of whatever year. */
  begun: boolean
}
