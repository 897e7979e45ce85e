import { useCallback, useEffect, useState } from 'react'
import type { ListedBackup } from '#shared/backup/backup-list'
import type { AppError } from '#shared/errors'
import { call } from '../../api'

/** The backups of both places, newest first. */
export function useBackups() {
  const [backups, setBackups] = useState<ListedBackup[]>([])
  const [error, setError] = useState<AppError | null>(null)
  const reload = useCallback(async () => {
    const read = await call('backup.list', null)
    setError(read.ok ? null : read.error)
    if (read.ok) setBackups(read.value)
  }, [])
  useEffect(() => void reload(), [reload])
  return { backups, error, reload }
}
