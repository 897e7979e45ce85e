import type { JobEnd, JobInfo } from '../jobs'
import type { Stamp } from '../records/record-entry'
import type { AccountChannels } from './account-channels'
import type { AppChannels } from './app-channels'
import type { BackupChannels } from './backup-channels'
import type { BundleChannels } from './bundle-channels'
import type { CheckUpChannels } from './check-up-channels'
import type { CountyChannels } from './county-channels'
import type { DeliveryChannels } from './delivery-channels'
import type { DiagnosticsChannels } from './diagnostics-channels'
import type { HistoryChannels } from './history-channels'
import type { HouseholdChannels } from './household-channels'
import type { PaperChannels } from './paper-channels'
import type { ProjectChannels } from './project-channels'
import type { RecordChannels } from './record-channels'
import type { RecoveryChannels } from './recovery-channels'
import type { SealChannels } from './seal-channels'
import type { SearchChannels } from './search-channels'
import type { StoredChannels } from './stored-channels'
import type { TerminalChannels } from './terminal-channels'
import type { UpdateChannels } from './update-channels'
import type { WorkbenchChannels } from './workbench-channels'

/** Every channel between the processes: name -> input and output, family by family. The one vocabulary (see schemas.ts for validation). */
export interface Channels
  extends AppChannels,
    CountyChannels,
    ProjectChannels,
    RecordChannels,
    HistoryChannels,
    HouseholdChannels,
    DeliveryChannels,
    PaperChannels,
    StoredChannels,
    BundleChannels,
    BackupChannels,
    RecoveryChannels,
    CheckUpChannels,
    DiagnosticsChannels,
    SealChannels,
    UpdateChannels,
    WorkbenchChannels,
    SearchChannels,
    AccountChannels,
    TerminalChannels {}

export type ChannelName = keyof Channels

/** Events from the backend to the screens. */
export interface Events {
  job: JobInfo
  jobEnded: JobEnd
  countyChanged: { folder: string | null }
  /** A county of an older version is being brought up to date: rows done of all; null = no more. `county.close` leaves it off. */
  countyMigrating: { folder: string; done: number; total: number } | null
  /**
   * A paper was made, evidence added, 移出 or taken back; `projectId` = whose it is, also where that is a year or a record;
   * `renewed`: the title of a paper that nobody asked another template for, made with another default than the one before.
   */
  papersChanged: { projectId: string; renewed?: string }
  /** A command has written to the history, or into what it wrote there before. */
  changeWritten: Stamp
  /** The clerk closes the window: save, then invoke `app.closeReady`. */
  beforeClose: null
  /** An action was chosen in the menu: its id. */
  menu: { id: string }
  /** A notification of the system was pressed: that of `app.notify`. */
  noticePressed: { id: string }
}
