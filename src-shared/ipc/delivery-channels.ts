import type {
  DeliveredFile,
  DeliveryMode,
  DeliveryOverview,
  HouseholdDelivered,
  ProblemFile,
  ProblemFolder,
} from '../delivery/delivery'
import type { TraceReason } from '../delivery/trace-reason'
import type { SealFor } from '../seal/sealing'

/** 一户一档: what contractors delivered of the households of a project. */
export interface DeliveryChannels {
  /** A delivery's folder, listed, matched with the register, and taken in or registered. DELIVERY_RUNNING, CANCELLED. */
  'delivery.begin': { input: { projectId: string; path: string; mode: DeliveryMode; jobId: string }; output: null }
  /** Where it was broken off, with what is new. DELIVERY_PLACE_UNKNOWN, FOLDER_NOT_FOUND, DELIVERY_RUNNING, CANCELLED. */
  'delivery.goOn': { input: { id: string; jobId: string }; output: null }
  /** Where its folder lies now. */
  'delivery.relocate': { input: { id: string; path: string }; output: null }
  /** Whether each file is still what it was. As `delivery.goOn`. */
  'delivery.recheck': { input: { id: string; jobId: string }; output: null }
  'delivery.overview': { input: { projectId: string }; output: DeliveryOverview }
  /** Folders that are nobody's, behind a number. */
  'delivery.folders': { input: { projectId: string; after: number; limit: number }; output: ProblemFolder[] }
  /** Files that do not count, behind a number. */
  'delivery.files': { input: { projectId: string; after: number; limit: number }; output: ProblemFile[] }
  /** What lies in one folder, also in one that is nobody's. */
  'delivery.folder': { input: { number: number }; output: DeliveredFile[] }
  'delivery.household': { input: { householdId: string }; output: HouseholdDelivered }
  'delivery.assign': { input: { number: number; householdId: string | null }; output: null }
  /** 移出, or back. */
  'delivery.setRemoved': { input: { id: string; removed: boolean }; output: null }
  /** Why these traces are missing; null = no reason any more. INPUT_INVALID. */
  'delivery.saveReasons': {
    input: { householdId: string; traces: string[]; reason: TraceReason | null }
    output: null
  }
  /** What is missing as .xlsx; names masked unless `full`, and that it went out is noted. */
  'delivery.export': {
    input: { projectId: string; full: boolean; path: string; seal?: SealFor | undefined; jobId?: string | undefined }
    output: { households: number }
  }
}
