import { useEffect, useState } from 'react'
import type { BackupRef } from '#shared/backup/backup-list'
import type { FoundPlace } from '#shared/backup/found'
import type { AppError } from '#shared/errors'
import { startJob } from '../../jobs'

/** Opens the backup, and says what it holds; null = not yet. */
export function useLookedInto({ name, from }: BackupRef) {
  const [state, setState] = useState<{ places: FoundPlace[] | null; error: AppError | null }>({
    places: null,
    error: null,
  })
  useEffect(() => {
    let wanted = true
    void startJob('backup.look', { kind: 'look', subject: '' }, { name, from }).then((looked) => {
      if (!wanted) return
      setState(looked.ok ? { places: looked.value.places, error: null } : { places: null, error: looked.error })
    })
    return () => {
      wanted = false
    }
  }, [name, from])
  return state
}
