// Stands in for rooms that are still being written; each export goes when its room is there.
import type { BudgetDraft, BudgetResult, BudgetTemplate } from '#shared/budget/budget'
import type { ContractModel } from '#shared/contract/contract-model'
import type { CountyProfile } from '#shared/county/county'
import type { CeilingState, TemplateInspection } from '#shared/ipc/channels'
import type { Project } from '#shared/project/project'
import { fail, type Result } from '#shared/result'

const missing = (what: string) => fail('BUG', { detail: `${what}尚未完成` })

export interface BudgetPaperInput {
  profile: CountyProfile
  project: Project
  template: BudgetTemplate
  draft: BudgetDraft
  result: BudgetResult
  ceiling: CeilingState | null
  versionLabel: string
  today: string
}
export const budgetDocx = async (_input: BudgetPaperInput): Promise<Uint8Array> => new Uint8Array()
export const budgetXlsx = async (_input: BudgetPaperInput): Promise<Uint8Array> => new Uint8Array()
export const generateContract = async (_model: ContractModel, _template: Uint8Array): Promise<Result<Uint8Array>> =>
  missing('合同生成')
export const inspectTemplate = async (_bytes: Uint8Array): Promise<Result<TemplateInspection>> => missing('范本检查')
