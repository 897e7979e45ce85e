import type { BudgetVersion } from '../budget/budget'
import type { ExportedBundle } from '../bundle/bundle'
import type { DraftBesideContract } from '../comparison/comparison'
import type { IsoDate } from '../dates'
import type { ContractAmendment, Payment } from '../law/county-year'
import type { CeilingState } from '../norms/ceiling'
import type { Finding } from '../norms/finding'
import type { Project } from '../project/project'
import type { ProjectFile } from '../project/project-file'
import type { Signing } from '../project/signed-terms'
import type { ProjectName, ProjectSummary } from '../project/summary'

/** Projects: what is typed, budgets, what the rules say, the contract beside its draft. */
export interface ProjectChannels {
  /** Of one year, where it is given. */
  'project.list': { input: { status: Project['status']; year?: number | undefined }; output: ProjectSummary[] }
  /** What all are called, whatever their status, newest year first: no rule is asked. */
  'project.names': { input: null; output: ProjectName[] }
  'project.create': { input: { name: string; year: number; catalogCode: string }; output: Project }
  'project.get': { input: { id: string }; output: Project }
  /** Saves the draft as typed. CONFLICT when `revision` is not the stored one, CONTRACT_SIGNED for a term of a signed contract; answers the new revision. */
  'project.save': { input: Project; output: { revision: number } }
  /** 另存到别处: what is on the screen while the county cannot be written; a bundle that any county takes in. */
  'project.rescue': { input: { file: ProjectFile; path: string }; output: ExportedBundle }
  'project.copyNext': { input: { id: string }; output: Project }
  /** 补充、终止协议 that are signed, in the order they were signed. */
  'project.agreed': {
    input: { id: string }
    output: {
      amendments: ContractAmendment[]
      payments: Payment[]
      accepted: IsoDate[]
      archived: { years: number } | null
      settled: IsoDate[]
      signing: Signing
      /** Why it is being corrected; '' = it is not. */
      correctedBecause: string
    }
  }
  /** 退回更正 of a signed contract: what was entered of it may be put right. REASON_MISSING; CONFLICT where it is not signed. */
  'project.correctSigned': { input: { id: string; reason: string }; output: null }
  /** 更正完毕: it is held again. CONFLICT where it is not being corrected. */
  'project.confirmSigned': { input: { id: string }; output: null }
  /** 收为本单位项目: from now on it counts here. */
  'project.adopt': { input: { id: string }; output: null }
  'project.setStatus': { input: { id: string; status: Project['status'] }; output: null }

  'budget.versions': { input: { projectId: string }; output: BudgetVersion[] }
  'budget.saveVersion': { input: { projectId: string; label: string }; output: BudgetVersion }
  'budget.restoreVersion': { input: { projectId: string; versionId: string }; output: Project }

  'norms.check': { input: { projectId: string }; output: Finding[] }
  /** 年度上限 across all projects of the year (N12). */
  'norms.ceiling': { input: { year: number }; output: CeilingState }

  /** 采购文件所附合同 is read, becomes evidence and is compared (P33). CONTRACT_UNREADABLE, FILE_EMPTY, FILE_TOO_LARGE. */
  'contract.importDraft': { input: { projectId: string; path: string }; output: DraftBesideContract }
  /** As both stand now. CONTRACT_UNREADABLE when one of them is none. */
  'contract.comparison': { input: { projectId: string }; output: DraftBesideContract }

  /** Rows of a contractor's quote, a .xlsx or .csv, as texts. TABLE_INVALID. */
  'quote.readTable': { input: { path: string }; output: string[][] }
}
