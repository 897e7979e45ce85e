import { useEffect, useState } from 'react'
import type { BackupRef } from '#shared/backup/backup-list'
import type { FoundPlace } from '#shared/backup/found'
import type { AlteredRow } from '#shared/check-up/altered-rows'
import type { AppError } from '#shared/errors'
import { startJob } from '../../jobs'

interface Looked {
  places: FoundPlace[] | null
  /** Not as it was saved already when it was backed up. */
  altered: AlteredRow[]
  error: AppError | null
}

/** Opens the backup, and says what it holds; null = not yet. */
export function useLookedInto({ name, from }: BackupRef) {
  const [state, setState] = useState<Looked>({ places: null, altered: [], error: null })
  useEffect(() => {
    let wanted = true
    void startJob('backup.look', { kind: 'look', subject: '' }, { name, from }).then((looked) => {
      if (!wanted) return
      setState(looked.ok ? { ...looked.value, error: null } : { places: null, altered: [], error: looked.error })
    })
    return () => {
      wanted = false
    }
  }, [name, from])
  return state
}
