import type { BudgetPaperInput } from '#shared/papers/budget-input'
import type { TablesWritten } from '#shared/papers/tables-written'
import type { AnnualPlanWritten } from './annual-plan/annual-plan-xlsx'

type Writer = (written: never) => Promise<Uint8Array>

/** Papers that no template makes, by the name a paper calls its writer by. Each is loaded when it is first needed. */
export const writers: Readonly<Record<string, () => Promise<Writer>>> = {
  'annual-plan-xlsx': async () =>
    (await import('./annual-plan/annual-plan-xlsx')).annualPlanXlsx satisfies (of: AnnualPlanWritten) => unknown,
  'budget-xlsx': async () =>
    (await import('./budget/budget-xlsx')).budgetXlsx satisfies (of: BudgetPaperInput) => unknown,
  'tables-xlsx': async () => (await import('./papers/tables-xlsx')).tablesXlsx satisfies (of: TablesWritten) => unknown,
}
