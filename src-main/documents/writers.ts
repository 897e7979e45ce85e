import type { BudgetPaperInput } from '#shared/papers/budget'

type Writer = (written: never) => Promise<Uint8Array>

/** Papers that no template makes, by the name a paper calls its writer by. Each is loaded when it is first needed. */
export const writers: Readonly<Record<string, () => Promise<Writer>>> = {
  'budget-docx': async () =>
    (await import('./budget/budget-docx')).budgetDocx satisfies (of: BudgetPaperInput) => unknown,
  'budget-xlsx': async () =>
    (await import('./budget/budget-xlsx')).budgetXlsx satisfies (of: BudgetPaperInput) => unknown,
}
