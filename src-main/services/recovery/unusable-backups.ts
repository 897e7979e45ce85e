import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { backupName } from '#shared/backup/backup'
import { chinaTimeInName } from '#shared/china-time'
import type { UnusableBackup } from '#shared/recovery/unusable-backup'
import { backupsOf, damagedBackups } from '../../backup/backup-folder'
import { databaseName } from '../../store/database-name'
import { foldersOfBackups } from './backups-of-folder'

/** What lies in a folder, or in those of backups inside it, and cannot be restored as it lies. */
export async function unusableBackups(chosen: string): Promise<UnusableBackup[]> {
  const folders = [chosen, backupsOf(chosen), ...(await foldersOfBackups(chosen))]
  return (await Promise.all(folders.map(unusableIn))).flat()
}

async function unusableIn(folder: string): Promise<UnusableBackup[]> {
  const files = (await readdir(folder).catch(() => [])).filter((name) => name !== databaseName)
  const named = (ending: string) =>
    files.filter((name) => name.endsWith(ending)).map((name) => name.slice(0, -ending.length))
  const databases = named('.sqlite')
  const manifests = new Set(named('.json'))
  const damaged = await damagedBackups(folder)
  const renamed = databases.filter((name) => manifests.has(name) && !backupName.test(name))
  return [
    ...databases
      .filter((name) => !manifests.has(name))
      .map((name) => ({ file: `${name}.sqlite`, why: 'no-manifest' as const, was: null })),
    ...[...manifests]
      .filter((name) => backupName.test(name) && !databases.includes(name))
      .map((name) => ({ file: `${name}.json`, why: 'no-database' as const, was: null })),
    ...(await Promise.all(
      renamed.map(async (name) => ({
        file: `${name}.sqlite`,
        why: 'renamed' as const,
        was: await nameMade(folder, name),
      })),
    )),
    ...damaged.map(({ name }) => ({ file: `${name}.sqlite`, why: 'damaged' as const, was: null })),
  ]
}

/** As `freeName` gave it, by the time its manifest tells. */
async function nameMade(folder: string, name: string): Promise<string | null> {
  try {
    const { at } = JSON.parse(await readFile(join(folder, `${name}.json`), 'utf8'))
    const made = chinaTimeInName(at)
    return backupName.test(made) ? made : null
  } catch {
    return null
  }
}
