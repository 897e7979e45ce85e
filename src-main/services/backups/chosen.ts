import type { BackupFolder } from '#shared/backup/backup-list'
import { fail, ok } from '#shared/result'
import { backupsOf, damagedBackups } from '../../backup/backup-folder'
import type { CountyContext } from '../context'
import { backupsEverywhere, secondPlace } from './standing'

/** The backup a clerk has chosen from the list, with the folder it lies in. NOT_FOUND, BACKUP_DAMAGED. */
export async function chosenBackup(county: CountyContext, { name, from }: { name: string; from: BackupFolder }) {
  const backup = (await backupsEverywhere(county)).get(from)?.find((one) => one.name === name)
  const place = await secondPlace(county)
  const { before } = county.backupPlaces.of(county.folder)
  const folders: Record<BackupFolder, string | undefined> = {
    home: backupsOf(county.folder),
    place: place?.folder,
    before: before === null ? undefined : backupsOf(before),
  }
  const folder = folders[from]
  if (backup && folder !== undefined) return ok({ backup, folder, place })
  const damaged = folder === undefined ? [] : await damagedBackups(folder)
  return damaged.some((one) => one.name === name)
    ? fail('BACKUP_DAMAGED', { name })
    : fail('NOT_FOUND', { what: '这份备份' })
}
