import type { BackupFolder } from '../backup/backup-list'
import type { Finding, RecoveryLook } from '../recovery/recovery'
import type { SalvageReport } from '../recovery/salvage'

/** A county that cannot be opened: `folder` is its own, and is only read; what comes of it goes into a new one. */
export interface RecoveryChannels {
  'recovery.look': { input: { folder: string }; output: RecoveryLook }
  /** What is wrong with it, line by line, in plain words. */
  'recovery.diagnose': { input: { folder: string }; output: Finding[] }
  /** A job. BACKUP_DAMAGED, COUNTY_EXISTS, DISK_FULL, CANCELLED. */
  'recovery.restore': {
    input: { folder: string; name: string; from: BackupFolder; into: string; jobId: string }
    output: { folder: string; missing: number }
  }
  /** A job. DB_UNREADABLE, COUNTY_EXISTS, DISK_FULL, CANCELLED. */
  'recovery.salvage': { input: { folder: string; into: string; jobId: string }; output: SalvageReport }
  /** Renames the file that stands in the way of opening, never a database; answers its new name. */
  'recovery.setAside': {
    input: { folder: string; of: 'DB_LOG_MISSING' | 'DB_LOG_FOREIGN' | 'LOCK_DAMAGED' | 'COUNTY_WRONG_SORT' }
    output: { names: string[] }
  }
}
