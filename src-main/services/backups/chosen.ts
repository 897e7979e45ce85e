import type { BackupFolder } from '#shared/backup/backup-list'
import { backupsOf } from '../../backup/backup-folder'
import type { CountyContext } from '../context'
import { backupsAtBoth, secondPlace } from './standing'

/** The backup a clerk has chosen from the list, with the folder it lies in; null = it is not there any more. */
export async function chosenBackup(county: CountyContext, { name, from }: { name: string; from: BackupFolder }) {
  const backup = (await backupsAtBoth(county)).get(from)?.find((one) => one.name === name)
  const place = await secondPlace(county)
  const folder = from === 'home' ? backupsOf(county.folder) : place?.folder
  return backup && folder !== undefined ? { backup, folder, place } : null
}
