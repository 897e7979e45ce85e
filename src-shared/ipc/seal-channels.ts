import type { BackupFolder } from '../backup/backup-list'
import type { OpenBy, SealFor } from '../seal/sealing'

/** Files sealed in the age format: what leaves the office so, and what comes in so. Jobs. */
export interface SealChannels {
  /**
   * Opens a sealed file into a copy; answers where, to be read by the channel that is asked next. It goes when it is left, when
   * the county is, when the window is locked over it, and when the program ends. SEAL_NONE, SEAL_KEY_WRONG, SEAL_DAMAGED, DISK_FULL, CANCELLED.
   */
  'seal.open': { input: { path: string; by: OpenBy; jobId: string }; output: string }
  /** The copy is not needed any more. */
  'seal.leave': { input: { path: string }; output: null }
  /** A backup with all its files as one sealed file. BACKUP_DAMAGED, DISK_FULL, CANCELLED. */
  'seal.backup': {
    input: { name: string; from: BackupFolder; path: string; seal: SealFor; jobId: string }
    output: { path: string; sizeBytes: number; missing: number }
  }
  /** Such a file, once opened, into a new folder; needs no open county. BACKUP_NOT_OURS, BACKUP_DAMAGED, COUNTY_EXISTS, DISK_FULL, CANCELLED. */
  'seal.restore': { input: { path: string; into: string; jobId: string }; output: { folder: string; missing: number } }
}
