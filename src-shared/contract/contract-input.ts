import type { BudgetResult } from '../budget/budget'
import type { Calendars } from '../calendar/workdays'
import type { ServiceCatalog } from '../catalog/catalog'
import type { ServiceKind } from '../catalog/service-kind'
import type { Contractor } from '../contractor/contractor'
import type { CountyProfile } from '../county/county'
import type { SuggestedValues } from '../law/suggested-values'
import type { TimeLimitsInForce } from '../law/time-limits'
import type { PaymentPreset } from '../project/payment-preset'
import type { Project } from '../project/project'
import type { ContractClause } from './clauses'

/** What a contract is made from. */
export interface ContractInput {
  profile: CountyProfile
  project: Project
  contractor: Contractor | null
  result: BudgetResult
  catalog: ServiceCatalog
  clauses: ContractClause[]
  /** Working days, for the days on which reports are due. */
  calendars: Calendars
  /** 建议值 that count where the form leaves one open. */
  values: SuggestedValues
  /** 付款方式 the stages of several years are made from. */
  presets: readonly PaymentPreset[]
  /** 办理时限, for the term of the work plan. */
  limits: Pick<TimeLimitsInForce, 'limits'>
  /** Wording of every kind of service; the contract takes those of what is bought. */
  kinds: ServiceKind[]
  /** Digest of the indicators it prints, where they are not the program's. */
  indicators?: string | undefined
  /** Digests of the words whose record forms it prints, where these are not the program's. */
  recordForms?: readonly string[]
  /** A preview may have gaps and is marked 预览稿; a contract may not. */
  preview?: boolean
}
