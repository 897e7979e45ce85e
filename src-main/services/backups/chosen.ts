import type { BackupFolder } from '#shared/backup/backup-list'
import { backupsOf } from '../../backup/backup-folder'
import type { CountyContext } from '../context'
import { backupsEverywhere, secondPlace } from './standing'

/** The backup a clerk has chosen from the list, with the folder it lies in; null = it is not there any more. */
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
  return backup && folder !== undefined ? { backup, folder, place } : null
}
