import type { BackupRef } from '#shared/backup/backup-list'
import { fail, ok, type Result } from '#shared/result'
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
  opened: Promise<Result<OpenedBackup & { close(): void }>>
}

/** One at a time of each open county: a copy of it lies in memory. */
const held = new WeakMap<object, Held>()

/** The backup, opened and verified; as long as it is looked at the same copy. NOT_FOUND, BACKUP_NOT_SOUND, CANCELLED. */
export async function openedBackup(
  county: CountyContext,
  ref: BackupRef,
  work: LongWork = {},
): Promise<Result<OpenedBackup>> {
  const key = JSON.stringify([ref.from, ref.name])
  const known = held.get(county.db)
  if (known?.key === key) return known.opened
  await putAway(county)
  const opened = open(county, ref, work)
  held.set(county.db, { key, opened })
  const result = await opened
  if (!result.ok && held.get(county.db)?.opened === opened) held.delete(county.db)
  return result
}

/** It is looked at no more. */
export async function putAway({ db }: Pick<CountyContext, 'db'>): Promise<void> {
  const known = held.get(db)
  held.delete(db)
  const opened = await known?.opened
  if (opened?.ok) opened.value.close()
}

async function open(county: CountyContext, ref: BackupRef, work: LongWork) {
  const one = await chosenBackup(county, ref)
  if (!one) return fail('NOT_FOUND', { what: '这份备份' })
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
