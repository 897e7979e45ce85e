import type { ListedBackup } from '../backup/backup-list'
import type { ErrorCode } from '../errors'
import type { UnusableBackup } from './unusable-backup'

/** What there is to fall back on where a county cannot be opened. */
export interface RecoveryLook {
  /** Newest first, of its own folder and of its second place. */
  backups: ListedBackup[]
  /** What would be one but for one thing. */
  unusable: UnusableBackup[]
  /** Proposed for what is restored or salvaged: not there yet, where there is room. */
  into: string
  /** Last written; null = there is no file. */
  changedAt: string | null
}

/** A line of what was looked at: what, what was found, and whether it is as it should be. */
export interface Finding {
  what: string
  says: string
  /** Where `says` is the text of an error. */
  code?: ErrorCode
  tone: 'good' | 'bad' | 'plain'
}
