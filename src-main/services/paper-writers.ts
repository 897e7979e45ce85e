import type { ContractModel } from '#shared/contract/contract-model'
import { ok, type Result } from '#shared/result'
import type { Flaw } from '#shared/review/flaw'
import type { ReviewFacts } from '#shared/review/review-facts'
import type { TemplateInspection } from '#shared/template/inspection'
import type { BudgetPaperInput } from '../documents/budget/budget-paper'
import { runUntrusted } from '../worker/run-untrusted'

// Loaded when the first paper is made: the Word and Excel writers are most of the program, and no start needs them.

export async function budgetDocx(input: BudgetPaperInput): Promise<Uint8Array> {
  const writer = await import('../documents/budget/budget-docx')
  return writer.budgetDocx(input)
}

export async function budgetXlsx(input: BudgetPaperInput): Promise<Uint8Array> {
  const writer = await import('../documents/budget/budget-xlsx')
  return writer.budgetXlsx(input)
}

export interface ContractTemplate {
  bytes: Uint8Array
  /** The office's own, not the program's: of unknown origin. */
  isOwn: boolean
}

/** Read and filled in a thread of its own when it is the office's own: READING_TOO_LONG, READING_TOO_BIG besides what the writer says. */
export async function generateContract(model: ContractModel, template: ContractTemplate): Promise<Result<Uint8Array>> {
  if (template.isOwn) return flat(await runUntrusted('template.fill', { model, template: template.bytes }, limits))
  const writer = await import('../documents/contract/generate-contract')
  return writer.generateContract(model, template.bytes)
}

/** What a template of unknown origin lacks; looked at in a thread of its own. */
export async function inspectTemplate(template: Uint8Array): Promise<Result<TemplateInspection>> {
  return flat(await runUntrusted('template.inspect', { template }, limits))
}

/** A contract's template is read in a tenth of a second; these bound one that was made to last. */
const limits = { silentMs: 5_000, heapMb: 512 }

const flat = <T>(result: Result<Result<T>>): Result<T> => (result.ok ? result.value : result)

/** A finished .docx read back; in a thread of its own when an office's own template shaped it. */
export async function flawsOf(bytes: Uint8Array, facts: ReviewFacts): Promise<Result<Flaw[]>> {
  if (facts.isOwnTemplate) return runUntrusted('paper.review', { bytes, facts }, limits)
  const reader = await import('../documents/reading/review-docx')
  return ok(await reader.reviewDocx({ bytes, facts }))
}
