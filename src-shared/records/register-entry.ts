import type { Contractor } from '../contractor/contractor'
import type { ContractorContract } from '../contractor/contractor-contract'
import type { RecordSummary } from './record-entry'

/** 承接主体名录: a contractor with what the county has to do with it. */
export interface RegisterEntry {
  contractor: Contractor
  /** Newest year first; other units' projects are not among them. */
  contracts: ContractorContract[]
  /** The projects in the 回收站 that name it: they keep it in the register. */
  binned: string[]
  /** What is kept of it, of whatever kind, and of its projects where the kind says so (`inRegister`); what is due first. */
  records: RecordSummary[]
  /** Its name as it is typed by sound, see `soundKey`. */
  sounds: string
}
