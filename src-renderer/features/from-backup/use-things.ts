import { useEffect, useState } from 'react'
import type { BackupRef } from '#shared/backup/backup-list'
import type { FoundThing, PlaceRef } from '#shared/backup/found'
import type { AppError } from '#shared/errors'
import { call } from '../../api'

/** The things of one place of the backup; null = not read yet. */
export function useThings({ name, from }: BackupRef, { type, id }: PlaceRef) {
  const [things, setThings] = useState<FoundThing[] | null>(null)
  const [error, setError] = useState<AppError | null>(null)
  useEffect(() => {
    let wanted = true
    void call('backup.things', { name, from, place: { type, id } }).then((read) => {
      if (!wanted) return
      if (read.ok) setThings(read.value)
      else setError(read.error)
    })
    return () => {
      wanted = false
    }
  }, [name, from, type, id])
  return { things, error }
}
