import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { NamedBackup } from '#shared/backup/backup'
import type { BackupFolder } from '#shared/backup/backup-list'
import { backupsOf, listBackups } from '../../backup/backup-folder'
import { folderThere } from '../../backup/place-there'
import type { AppContext } from '../context'
import type { RecentCounties } from '../recent-counties'

export interface FoundBackup {
  backup: NamedBackup
  where: BackupFolder
  /** The folder it lies in. */
  folder: string
}

/**
 * Backups of a county that cannot be asked whose it is: those in its own folder, and those of the same county at its second
 * place. Where its own are gone, of that place the ones that bear its name.
 */
export async function backupsOfFolder(app: AppContext, recent: RecentCounties, county: string): Promise<FoundBackup[]> {
  const home = await listBackups(backupsOf(county))
  const ids = new Set(home.map(({ countyId }) => countyId))
  const name = recent.list().find(({ folder }) => folder === county)?.name
  const isIts = (one: NamedBackup) => (ids.size > 0 ? ids.has(one.countyId) : one.countyName === name)
  const found: FoundBackup[] = home.map((backup) => ({ backup, where: 'home', folder: backupsOf(county) }))
  const { folder: place } = app.backupPlaces.of(county)
  if (place !== null && (await folderThere(place))) {
    const folders = (await readdir(place).catch(() => [])).filter((one) => one.startsWith('购服通备份 '))
    for (const folder of folders.map((one) => join(place, one))) {
      const its = (await listBackups(folder)).filter(isIts)
      found.push(...its.map((backup) => ({ backup, where: 'place' as const, folder })))
    }
  }
  return found.sort((a, b) => (a.backup.at < b.backup.at ? 1 : -1))
}
