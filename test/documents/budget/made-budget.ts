import { layoutDocument } from '#main/documents/papers/layout-document'
import { fillPaper } from '#main/documents/template/make-paper'
import type { BudgetPaperInput } from '#shared/papers/budget-input'
import { budgetLayout } from '#shared/papers/budget-layout'
import { budgetModel, budgetWords } from '#shared/papers/budget-words'
import { unwrap } from '#shared/result'

let template: Promise<Uint8Array> | null = null

/** 预算书 by the program's own template. */
export async function budgetDocx(input: BudgetPaperInput): Promise<Uint8Array> {
  template ??= layoutDocument(budgetLayout)
  const asked = { title: '预算书', words: budgetWords, incomplete: 'PAPER_INCOMPLETE' } as const
  return unwrap(await fillPaper(asked, budgetModel(input), await template))
}
