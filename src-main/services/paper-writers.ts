import type { ContractModel } from '#shared/contract/contract-model'
import type { TemplateInspection } from '#shared/ipc/channels'
import type { PaperText } from '#shared/papers/review/paper-text'
import type { Result } from '#shared/result'
import type { BudgetPaperInput } from '../documents/budget/budget-paper'

// Loaded when the first paper is made: the Word and Excel writers are most of the program, and no start needs them.

export async function budgetDocx(input: BudgetPaperInput): Promise<Uint8Array> {
  const writer = await import('../documents/budget/budget-docx')
  return writer.budgetDocx(input)
}

export async function budgetXlsx(input: BudgetPaperInput): Promise<Uint8Array> {
  const writer = await import('../documents/budget/budget-xlsx')
  return writer.budgetXlsx(input)
}

export async function generateContract(model: ContractModel, template: Uint8Array): Promise<Result<Uint8Array>> {
  const writer = await import('../documents/contract/generate-contract')
  return writer.generateContract(model, template)
}

export async function inspectTemplate(bytes: Uint8Array): Promise<Result<TemplateInspection>> {
  const reader = await import('../documents/contract/inspect-template')
  return reader.inspectTemplate(bytes)
}

/** What is wrong with a template, in Chinese, for TEMPLATE_INVALID. */
export async function describeInspection(inspection: TemplateInspection): Promise<string> {
  const writer = await import('../documents/contract/generate-contract')
  return writer.describeInspection(inspection)
}

/** A finished .docx as text. */
export async function readPaper(bytes: Uint8Array): Promise<PaperText> {
  const reader = await import('../documents/reading/read-paper')
  return reader.readPaper(bytes)
}
