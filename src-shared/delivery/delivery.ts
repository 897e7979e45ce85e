import type { DeliveredFiles } from '../law/county-year'
import type { HouseholdTrace } from '../office-data/household-traces'
import type { FolderProblem } from './match-folders'
import type { TraceReason } from './trace-reason'

/** taken: copied into the evidence store; registered: path, size and digest of what lies where it is. */
export const deliveryModes = { taken: '收进来', registered: '只登记位置' } as const
export type DeliveryMode = keyof typeof deliveryModes

/** gone, altered: it is not any more as it was taken or registered; repeated: see `repeated-file.ts`. */
export const fileStates = {
  waiting: '还没有收',
  there: '',
  unreadable: '打不开',
  gone: '找不到了',
  altered: '内容变了',
  repeated: '重复文件',
} as const
export type DeliveredState = keyof typeof fileStates
/** As it is kept: that it is repeated follows from the others. */
export type KeptState = Exclude<DeliveredState, 'repeated'>

/** One delivery of a contractor: a folder with a folder per household, as it stands. */
export interface Delivery {
  id: string
  folder: string
  mode: DeliveryMode
  begunAt: string
  /** null = nobody has looked again. */
  recheckedAt: string | null
  /** A second look was broken off. */
  rechecking: boolean
  /** It was broken off before all folders were listed. */
  listing: boolean
  removed: boolean
  folders: number
  matched: number
  files: Record<DeliveredState, number>
  sizeBytes: number
}

/** A folder that counts for nobody yet. */
export interface ProblemFolder {
  number: number
  deliveryId: string
  path: string
  problem: FolderProblem
  files: number
  candidates: { id: string; code: string; name: string }[]
}

/** A file that does not count. */
export interface ProblemFile {
  number: number
  deliveryId: string
  /** With its household's folder. */
  path: string
  state: DeliveredState
  reason: string
}

export interface DeliveredFile {
  number: number
  path: string
  trace: string
  state: DeliveredState
  reason: string
  sizeBytes: number
  mode: DeliveryMode
  /** Its content is known: it can be opened, as long as it is still what it was. */
  known: boolean
}

/** What there is of one household. */
export interface HouseholdDelivered {
  files: DeliveredFile[]
  reasons: Record<string, TraceReason>
}

export interface DeliveryOverview {
  /** Household surveys are bought: each household has its folder. */
  survey: boolean
  deliveries: Delivery[]
  traces: HouseholdTrace[]
  /** As the register stands, also before anything was delivered. */
  files: DeliveredFiles
}
