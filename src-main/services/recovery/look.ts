import { stat, statfs } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { ListedBackup } from '#shared/backup/backup-list'
import type { Channels } from '#shared/ipc/channels'
import type { RecoveryLook } from '#shared/recovery/recovery'
import { ok, type Result } from '#shared/result'
import { backupsOf } from '../../backup/backup-folder'
import { canMakeFolderIn } from '../../fs/can-make-folder'
import { freeFolder } from '../../fs/free-folder'
import { databaseName } from '../../store/database-name'
import { listed } from '../backups/standing'
import type { AppContext } from '../context'
import type { RecentCounties } from '../recent-counties'
import { backupsOfFolder } from './backups-of-folder'
import { unusableBackups } from './unusable-backups'

export async function look(
  app: AppContext,
  recent: RecentCounties,
  { folder }: Channels['recovery.look']['input'],
): Promise<Result<RecoveryLook>> {
  const rows = new Map<string, ListedBackup>()
  const all = await backupsOfFolder(app, recent, folder)
  for (const { backup, where } of all) {
    const known = rows.get(backup.name)
    if (!known) rows.set(backup.name, listed(backup, where))
    else if (!known.where.includes(where)) known.where.push(where)
  }
  // A stick of backups, chosen in place of a county, is no place to work on.
  const [first] = all
  const isStick = first?.where === 'home' && first.folder !== backupsOf(folder)
  const file = await stat(join(folder, databaseName)).catch(() => null)
  return ok({
    backups: [...rows.values()],
    into: isStick ? freeFolder(documentsOf(app), first.backup.countyName, restored) : await proposed(app, folder),
    unusable: await unusableBackups(folder),
    changedAt: file?.mtime.toISOString() ?? null,
  })
}

/** Beside the county, or with the user's documents where its disk takes nothing or is full. */
async function proposed(app: AppContext, folder: string): Promise<string> {
  const beside = dirname(folder)
  return freeFolder((await takes(beside)) ? beside : documentsOf(app), basename(folder), restored)
}

const restored = ' 恢复'

const documentsOf = (app: AppContext) => join(app.documentsFolder, '购服通')

/** Room for a county without its files: with less, nobody would get far. */
const leastBytes = 64 * 1024 ** 2

async function takes(folder: string): Promise<boolean> {
  const { bavail, bsize } = await statfs(folder).catch(() => ({ bavail: 0, bsize: 0 }))
  return bavail * bsize > leastBytes && (await canMakeFolderIn(folder))
}
