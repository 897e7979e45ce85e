import type { BackupMade } from '#shared/backup/backup-list'
import type { AppError } from '#shared/errors'
import type { Result } from '#shared/result'

/** Why a backup does not stand in the county's own folder, though the second place may have it; null = it does. */
export const notAtHome = (done: Result<BackupMade>): AppError | null =>
  done.ok ? (done.value.home ?? null) : done.error
