import type { BackupKind } from '../backup/backup'
import type { BackupFolder, BackupMade, BackupRef, BackupState, ListedBackup } from '../backup/backup-list'
import type {
  FoundPlace,
  FoundPlan,
  FoundRef,
  FoundThing,
  PlaceRef,
  ProjectTakenBack,
  TakenBack,
} from '../backup/found'
import type { Lost } from '../backup/lost'
import type { AlteredRow } from '../check-up/altered-rows'

/** Backups of the open county: in its folder, and at a second place where one is chosen. */
export interface BackupChannels {
  /** What the foot of the window says, and where the backups lie. */
  'backup.standing': { input: null; output: BackupState }
  /** Newest first. */
  'backup.list': { input: null; output: ListedBackup[] }
  /**
   * Makes one where something has changed, brings what is still wanted, and takes it to the second place where that is there.
   * A job; `auto` only where one is due. DISK_FULL, BACKUP_NOT_SOUND, CANCELLED.
   */
  'backup.make': { input: { kind: Exclude<BackupKind, 'before-restore'>; jobId: string }; output: BackupMade }
  /** The second place, used whenever it is there. */
  'backup.setPlace': { input: { folder: string }; output: BackupState }
  /** None any more: what lies there stays. */
  'backup.dropPlace': { input: null; output: BackupState }
  /** The restored state is the one to go on with: backups are made by themselves again. */
  'backup.confirm': { input: null; output: BackupState }
  /** What would be lost against today. */
  'backup.compare': { input: { name: string; from: BackupFolder }; output: Lost }
  /** A folder beside the open county's that is not there yet. */
  'backup.proposeFolder': { input: { name: string }; output: string }
  /** Into a new folder; the open county stays as it is. A job. BACKUP_DAMAGED, COUNTY_EXISTS, DISK_FULL, CANCELLED. */
  'backup.restore': {
    input: { name: string; from: BackupFolder; folder: string; jobId: string }
    output: { folder: string; missing: number }
  }
  /**
   * What it holds against today, place by place; it is verified before. `altered`: what lay otherwise than it was saved when it
   * was made, and is not taken back. A job. BACKUP_DAMAGED, CANCELLED.
   */
  'backup.look': {
    input: BackupRef & { jobId: string }
    output: { at: string; places: FoundPlace[]; altered: AlteredRow[] }
  }
  'backup.things': { input: BackupRef & { place: PlaceRef }; output: FoundThing[] }
  /** What taking one thing back would change; nothing is written. */
  'backup.plan': { input: BackupRef & { place: PlaceRef; thing: FoundRef }; output: FoundPlan }
  /** Things of one place, as one step that undo takes back; what is refused stays, and is told. A job. DISK_FULL, CANCELLED. */
  'backup.takeBack': { input: BackupRef & { place: PlaceRef; things: FoundRef[]; jobId: string }; output: TakenBack }
  /** A project with all that hangs on it: as itself where it is gone, else as a copy beside it. A job. TAKE_BACK_REFUSED. */
  'backup.takeProject': { input: BackupRef & { id: string; jobId: string }; output: ProjectTakenBack }
  /** It is looked at no more: its copy in memory goes. */
  'backup.leave': { input: null; output: null }
}
