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
 * place. Where its own are gone, of that place the ones that bear its name. A folder of backups that was chosen in place of a
 * county, as on another computer, is asked itself.
 */
export async function backupsOfFolder(app: AppContext, recent: RecentCounties, county: string): Promise<FoundBackup[]> {
  const home = await listBackups(backupsOf(county))
  if (home.length === 0) {
    const inside = await backupsInside(county)
    if (inside.length > 0) return inside
  }
  const ids = new Set(home.map(({ countyId }) => countyId))
  const name = recent.list().find(({ folder }) => folder === county)?.name
  const isIts = (one: NamedBackup) => (ids.size > 0 ? ids.has(one.countyId) : one.countyName === name)
  const found: FoundBackup[] = home.map((backup) => ({ backup, where: 'home', folder: backupsOf(county) }))
  const { folder: place } = app.backupPlaces.of(county)
  if (place !== null && (await folderThere(place))) {
    for (const folder of await foldersOfBackups(place)) {
      const its = (await listBackups(folder)).filter(isIts)
      found.push(...its.map((backup) => ({ backup, where: 'place' as const, folder })))
    }
  }
  return newestFirst(found)
}

/** Of a folder that is no county but holds backups: one of them itself, or a stick with those of one county or several. */
async function backupsInside(folder: string): Promise<FoundBackup[]> {
  const folders = [folder, ...(await foldersOfBackups(folder))]
  const found = await Promise.all(
    folders.map(async (one) =>
      (await listBackups(one)).map((backup) => ({ backup, where: 'home' as const, folder: one })),
    ),
  )
  return newestFirst(found.flat())
}

export const foldersOfBackups = async (place: string): Promise<string[]> =>
  (await readdir(place).catch(() => [])).filter((one) => one.startsWith('购服通备份 ')).map((one) => join(place, one))

const newestFirst = (found: FoundBackup[]) => found.sort((a, b) => (a.backup.at < b.backup.at ? 1 : -1))
