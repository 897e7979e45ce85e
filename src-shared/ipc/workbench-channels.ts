import type { Workbench } from '../workbench/workbench'

export interface WorkbenchChannels {
  /** As it stands now; `year`: of money and materials. */
  'workbench.read': { input: { year: number }; output: Workbench }
  /** All that is due, as an .ics file. FILE_* of the writing. */
  'workbench.saveCalendar': { input: { path: string }; output: null }
}
