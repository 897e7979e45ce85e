import type {
  Household,
  HouseholdCount,
  HouseholdFilter,
  HouseholdNumber,
  HouseholdPage,
  HouseholdText,
} from '../households/household'
import type { HouseholdCheck, HouseholdFile, HouseholdsTaken, NotePage } from '../households/household-file'
import type { ObligatoryReason } from '../households/marks'
import type { TableReading } from '../households/table'
import type { BasisCount, SampleBasis } from '../sampling/basis'
import type { ResultsRead } from '../sampling/result-sheet'
import type { SampledHousehold, SampledResult, SampleStanding, Visit } from '../sampling/sampled'
import type { SealFor } from '../seal/sealing'

/** The households of a project, and the draws among them. */
export interface HouseholdChannels {
  /** How many a draw of that basis would be of now. INPUT_INVALID where it would be of nobody. */
  'sampling.basis': {
    input: { recordId: string; basis: SampleBasis; previousId: string | null }
    output: BasisCount
  }
  /** Draws anew by what the record says. INPUT_INVALID where something is missing, or visits have begun. */
  'sampling.draw': { input: { recordId: string; jobId?: string | undefined }; output: SampleStanding }
  'sampling.list': {
    input: { recordId: string; results: SampledResult[]; after: number; limit: number }
    output: SampledHousehold[]
  }
  /** INPUT_INVALID with all that is wrong. */
  'sampling.save': {
    input: { recordId: string; householdId: string; result: 'pending' | 'good' | 'bad'; visit: Visit }
    output: SampleStanding
  }
  /** The next of its stratum in the order of the seed, in its place. */
  'sampling.replace': { input: { recordId: string; householdId: string; reason: string }; output: SampleStanding }
  /** Those that must be visited by what is known now, on top of the list. */
  'sampling.join': { input: { recordId: string }; output: SampleStanding }
  /** The list as .xlsx, to be filled in. */
  'sampling.export': {
    input: { recordId: string; path: string; seal?: SealFor | undefined; jobId?: string | undefined }
    output: { households: number }
  }
  /** What is filled in on it; `take` null = only looked at, 'all' = nothing while a row is bad. TABLE_INVALID; CANCELLED, and nothing is written. */
  'sampling.import': {
    input: { recordId: string; path: string; take: 'all' | 'good' | null; jobId?: string | undefined }
    output: ResultsRead
  }

  /** A table of households, into hand; '' = its first sheet. TABLE_INVALID. */
  'household.readFile': { input: { path: string; sheet: string; jobId: string }; output: HouseholdFile }
  'household.chooseHead': { input: { fileId: string; headLine: number }; output: HouseholdFile }
  'household.dropFile': { input: null; output: null }
  /** Holds it against project and register. HOUSEHOLD_FILE_GONE, INPUT_INVALID. */
  'household.checkFile': {
    input: { fileId: string; projectId: string; reading: TableReading; jobId: string }
    output: HouseholdCheck
  }
  /** A page of what stands against its rows, or was put right in them; `kind` null = of all kinds. HOUSEHOLD_FILE_GONE. */
  'household.notes': {
    input: {
      fileId: string
      projectId: string
      of: 'faults' | 'remarks'
      kind: string | null
      from: number
      limit: number
    }
    output: NotePage
  }
  /** Every row that cannot be taken, with its reasons, as .xlsx. */
  'household.saveBadRows': { input: { fileId: string; projectId: string; path: string }; output: null }
  /** The good rows, all or none, as one step. HOUSEHOLD_ROWS_BAD unless the others are left out knowingly. */
  'household.import': {
    input: { fileId: string; projectId: string; leaveOut: boolean; jobId: string }
    output: HouseholdsTaken
  }
  'household.list': {
    input: { filter: HouseholdFilter; after: number | null; limit: number }
    output: HouseholdPage
  }
  'household.count': { input: HouseholdFilter; output: number }
  /** How many of each area and type. */
  'household.strata': { input: { projectId: string; removed: boolean }; output: HouseholdCount[] }
  'household.get': { input: { id: string }; output: Household }
  'household.create': {
    input: {
      projectId: string
      texts: Partial<Record<HouseholdText, string>>
      numbers: Partial<Record<HouseholdNumber, string>>
    }
    output: Household
  }
  /** Only what is given is changed; a number '' goes. CONFLICT by revision. */
  'household.save': {
    input: {
      id: string
      revision: number
      texts?: Partial<Record<HouseholdText, string>> | undefined
      numbers?: Partial<Record<HouseholdNumber, string>> | undefined
      further?: Record<string, string> | undefined
      /** Why it must be visited, whatever a draw says. */
      marks?: ObligatoryReason[] | undefined
    }
    output: Household
  }
  'household.setRemoved': { input: { id: string; revision: number; removed: boolean }; output: Household }
  /** One number as it is, or what a further column says; that it was looked at is noted. COUNTY_KEY_LOCKED. */
  'household.number': { input: { id: string; of: HouseholdNumber | `further/${string}` }; output: string }
  /** Said before names are printed in full, so that it is noted; what is printed masked is not. */
  'household.notePrint': { input: { projectId: string; households: number }; output: null }
  /** Names and numbers masked unless `full`; that it went out is noted. */
  'household.export': {
    input: { filter: HouseholdFilter; full: boolean; path: string; seal?: SealFor | undefined; jobId: string }
    output: { households: number }
  }
}
