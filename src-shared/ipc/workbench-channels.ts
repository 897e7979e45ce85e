import type { ProjectCompleteness } from '../workbench/completeness'
import type { ContractSpan } from '../workbench/contract-spans'
import type { DueItem } from '../workbench/due-item'
import type { YearMoney } from '../workbench/year-money'

/** 工作台: what is to be done in the office and how it stands, gathered each time it is looked at. */
export interface WorkbenchChannels {
  /** By day, what is overdue first. */
  'workbench.dues': { input: null; output: DueItem[] }
  /** All that is due, as an .ics file. FILE_* of the writing. */
  'workbench.saveCalendar': { input: { path: string }; output: null }
  /** Of the year's projects, stage by stage (N27). */
  'workbench.materials': { input: { year: number }; output: ProjectCompleteness[] }
  'workbench.money': { input: { year: number }; output: YearMoney }
  /** Of all years, by their first day. */
  'workbench.contracts': { input: null; output: ContractSpan[] }
}
