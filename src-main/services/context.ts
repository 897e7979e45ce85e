import { chinaDate } from '#shared/china-time'
import type { DataKind } from '#shared/data-sets/data-set'
import type { IsoDate } from '#shared/dates'
import type { Channels, Events } from '#shared/ipc/channels'
import type { BackendChannel } from '#shared/ipc/schemas'
import type { Papers } from '#shared/papers/registry'
import type { ProcedureStep } from '#shared/procedure/step'
import type { RecordKinds } from '#shared/records/registry'
import type { Result } from '#shared/result'
import type { EvidenceStore } from '../fs/evidence-store'
import type { Resources } from '../resources'
import type { SoundRows } from '../store/digests/sound-rows'
import type { Executor } from '../store/schema'
import type { Program } from '../update/program'
import type { Desk } from './accounts/desk'
import type { BackupPlaces } from './backups/places'
import type { CheckUpReports } from './check-up/reports'
import type { CountyKeys } from './county-key/county-keys'
import type { DeliveryPlaces } from './deliveries/places'
import type { DraftSeal } from './draft-seal'
import type { FileInHand } from './households/file-in-hand'
import type { Jobs } from './jobs'
import type { LentCopies } from './lent-copies'
import type { OfficeData } from './office-data'
import type { UnfinishedExports } from './unfinished-exports'

/** What every service may use. Clock and ids come from the host, so that tests can hold them still. */
export interface AppContext {
  resources: Resources
  version: string
  userDataFolder: string
  documentsFolder: string
  now(): Date
  newId(): string
  who(): string
  recordKinds: RecordKinds
  papers: Papers
  steps: readonly ProcedureStep[]
  dataKinds: readonly DataKind[]
  jobs: Jobs
  unfinished: UnfinishedExports
  lent: LentCopies
  keys: CountyKeys
  drafts: DraftSeal
  fileInHand: FileInHand
  deliveryPlaces: DeliveryPlaces
  backupPlaces: BackupPlaces
  checkUps: CheckUpReports
  /** Of a host that can be renewed. */
  program: Program | null
  emit<K extends keyof Events>(event: K, payload: Events[K]): void
}

/** The same with an open county. */
export interface CountyContext extends AppContext {
  folder: string
  /** To be looked at alone. */
  readOnly: boolean
  /** Where the open file lies: another one for every copy of the county. */
  place: string
  db: Executor
  /** What of it is not as it was written, and is kept from whoever asks. */
  sound: SoundRows
  evidence: EvidenceStore
  /** Its own data sets; they stand among those of `resources` already. */
  office: OfficeData
  /** Who is signed in; `who` names that account. */
  desk: Desk
}

export type Handler<K extends BackendChannel, C> = (
  context: C,
  input: Channels[K]['input'],
) => Promise<Result<Channels[K]['output']>>

/** Instant of a change, as stored. */
export function instantOf(context: Pick<AppContext, 'now'>): string {
  return context.now().toISOString()
}

/** The calendar day in China, whatever the machine's zone. */
export function todayOf(context: Pick<AppContext, 'now'>): IsoDate {
  return chinaDate(instantOf(context))
}
