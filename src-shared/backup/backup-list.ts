import type { AppError } from '../errors'
import type { NamedBackup } from './backup'
import type { BackupFacts, BackupStanding } from './backup-standing'

/** In the county's own folder, or at the second place. */
export type BackupFolder = 'home' | 'place'

/** Which backup: by its name, in its folder. */
export interface BackupRef {
  name: string
  from: BackupFolder
}

export interface BackupState extends BackupStanding {
  facts: BackupFacts
  /** Where they lie. */
  home: string
  place: string | null
}

export interface ListedBackup extends Pick<NamedBackup, 'name' | 'at' | 'kind' | 'sizeBytes' | 'version' | 'evidence'> {
  projects: number
  where: BackupFolder[]
}

export interface BackupMade {
  made: ListedBackup | null
  /** Why none was made: nothing has changed, none is due yet, or they rest after a restore. */
  why: '' | 'unchanged' | 'not-due' | 'paused'
  /** How it went at the second place; null = none is chosen, it is not there, or nothing was wanted there. */
  place: { error: AppError | null } | null
}
