import type { AppError } from '../errors'
import type { DamagedBackup, NamedBackup } from './backup'
import type { BackupFacts, BackupStanding } from './backup-standing'

/** In the county's own folder, at the second place, or in the folder of the county it was restored or salvaged from. */
export const backupFolders = { home: '本机', place: '第二处', before: '恢复前的旗县' } as const
export type BackupFolder = keyof typeof backupFolders

/** Which backup: by its name, in its folder. */
export interface BackupRef {
  name: string
  from: BackupFolder
}

export interface BackupState extends BackupStanding {
  facts: BackupFacts
  /** Those that count for nothing, newest first. */
  damaged: (DamagedBackup & { where: BackupFolder })[]
  /** Where they lie. */
  home: string
  place: string | null
}

export interface ListedBackup
  extends Pick<NamedBackup, 'name' | 'countyName' | 'at' | 'kind' | 'sizeBytes' | 'version' | 'evidence'> {
  projects: number
  where: BackupFolder[]
}

export interface BackupMade {
  made: ListedBackup | null
  /** Why none was made: nothing has changed, none is due yet, or they rest after a restore. */
  why: '' | 'unchanged' | 'not-due' | 'paused'
  /** How it went at the second place; null = none is chosen, it is not there, or nothing was wanted there. */
  place: { error: AppError | null } | null
  /** Why it stands at the second place alone. */
  home?: AppError
}
