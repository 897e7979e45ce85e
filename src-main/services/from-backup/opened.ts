import type { BackupRef } from '#shared/backup/backup-list'
import { ok, type Result } from '#shared/result'
import { backupsOf, poolOf } from '../../backup/backup-folder'
import { openBackup } from '../../backup/open-backup'
import type { LongWork } from '../../fs/progress'
import { chosenBackup } from '../backups/chosen'
import type { CountyContext } from '../context'
import { OfficeData } from '../office-data'
import { sealPast } from './seal-past'

/** A backup that is looked at. */
export interface OpenedBackup {
  /** The county as it was then, to be read alone. */
  past: CountyContext
  at: string
  /** Where bytes of a digest may lie. */
  pools: string[]
}

interface Held {
  key: string
  opened: Promise<Result<OpenedBackup & { close(): Promise<void> }>>
  /** Who looks into it just now. */
  readers: number
  /** Looked at no more: the last reader closes it. */
  isAway: boolean
}

/** One at a time of each open county: a copy of it lies in memory. */
const held = new WeakMap<object, Held>()

/**
 * What is done with the backup, opened and verified; as long as it is looked at the same copy, which stays open until this is
 * done. NOT_FOUND, BACKUP_DAMAGED, CANCELLED.
 */
export async function withBackup<T>(
  county: CountyContext,
  ref: BackupRef,
  work: LongWork,
  use: (opened: OpenedBackup) => Promise<Result<T>>,
): Promise<Result<T>> {
  const key = JSON.stringify([ref.from, ref.name])
  if (held.get(county.db)?.key !== key) await putAway(county)
  const one = held.get(county.db) ?? { key, opened: open(county, ref, work), readers: 0, isAway: false }
  held.set(county.db, one)
  one.readers += 1
  try {
    const opened = await one.opened
    if (opened.ok) return await use(opened.value)
    if (held.get(county.db) === one) held.delete(county.db)
    return opened
  } finally {
    one.readers -= 1
    await closeUnread(one)
  }
}

/** It is looked at no more. */
export async function putAway({ db }: Pick<CountyContext, 'db'>): Promise<void> {
  const known = held.get(db)
  if (!known) return
  held.delete(db)
  known.isAway = true
  await closeUnread(known)
}

async function closeUnread({ opened, readers, isAway }: Held): Promise<void> {
  if (!isAway || readers > 0) return
  const result = await opened.catch(() => null)
  if (result?.ok) await result.value.close()
}

async function open(county: CountyContext, ref: BackupRef, work: LongWork) {
  const chosen = await chosenBackup(county, ref)
  if (!chosen.ok) return chosen
  const one = chosen.value
  const read = await openBackup(one.backup, one.folder, work)
  if (!read.ok) return read
  const { db, sound, close } = read.value
  await sealPast(county, db)
  const past: CountyContext = {
    ...county,
    db,
    sound,
    readOnly: true,
    office: new OfficeData(db, county.dataKinds),
    emit: () => {},
  }
  const places = [one.folder, backupsOf(county.folder), ...(one.place ? [one.place.folder] : [])]
  return ok({ past, at: one.backup.at, pools: [...new Set(places)].map(poolOf), close })
}
