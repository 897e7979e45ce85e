import { rename, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { chinaTimeInName } from '#shared/china-time'
import type { Channels } from '#shared/ipc/channels'
import type { SalvageReport } from '#shared/recovery/salvage'
import { fail, ok, type Result } from '#shared/result'
import { backupsOf, damagedBackups, poolOf } from '../../backup/backup-folder'
import { restoreBackup } from '../../backup/restore-backup'
import { salvageCounty } from '../../backup/salvage-county'
import { failureOf } from '../../fs/stop'
import { lockCounty } from '../../store/county-lock'
import { namesOfWrongSort } from '../../store/sound/wrong-sort'
import { type AppContext, instantOf } from '../context'
import type { RecentCounties } from '../recent-counties'
import { backupsOfFolder } from './backups-of-folder'
import { newFolder } from './new-folder'

/** From one of its backups, into a new folder; what is there of the county stays as it is. */
export async function restore(
  app: AppContext,
  recent: RecentCounties,
  { folder, name, from, jobId, ...asked }: Channels['recovery.restore']['input'],
): Promise<Result<{ folder: string; missing: number }>> {
  const into = resolve(asked.into)
  const free = await newFolder(into, folder)
  if (!free.ok) return free
  const all = await backupsOfFolder(app, recent, folder)
  const one = all.find(({ backup, where }) => backup.name === name && where === from)
  if (!one)
    return (await isDamaged(all, folder, name))
      ? fail('BACKUP_DAMAGED', { name })
      : fail('NOT_FOUND', { what: '这份备份' })
  const start = { jobId, kind: 'restore', subject: '', path: into, label: '恢复' } as const
  return app.jobs.run(start, async (work) => {
    const pools = [...poolsOf(all), join(folder, 'evidence')]
    const missing = await restoreBackup({ backup: one.backup, from: one.folder, pools, into, at: instantOf(app) }, work)
    if (!missing.ok) return missing
    await keepPlace(app, folder, into)
    return ok({ folder: into, missing: missing.value })
  })
}

/** What can be read of it, into a new folder. */
export async function salvage(
  app: AppContext,
  recent: RecentCounties,
  { folder, jobId, ...asked }: Channels['recovery.salvage']['input'],
): Promise<Result<SalvageReport>> {
  const into = resolve(asked.into)
  const free = await newFolder(into, folder)
  if (!free.ok) return free
  const all = await backupsOfFolder(app, recent, folder)
  const start = { jobId, kind: 'restore', subject: '', path: into, label: '抢救' } as const
  return app.jobs.run(start, async (work) => {
    const known = all[0]?.backup.tables ?? {}
    const done = await salvageCounty({ folder, into, pools: poolsOf(all), known, at: instantOf(app) }, work)
    if (done.ok) await keepPlace(app, folder, into)
    return done
  })
}

async function isDamaged(all: { folder: string }[], county: string, name: string): Promise<boolean> {
  const folders = [county, backupsOf(county), ...new Set(all.map(({ folder }) => folder))]
  const damaged = await Promise.all(folders.map((folder) => damagedBackups(folder)))
  return damaged.flat().some((one) => one.name === name)
}

const poolsOf = (all: { folder: string }[]) => [...new Set(all.map(({ folder }) => poolOf(folder)))]

/** Its second place stays that of the new folder, which knows where it comes from. */
async function keepPlace(app: AppContext, before: string, now: string): Promise<void> {
  const { folder } = app.backupPlaces.of(before)
  await app.backupPlaces.keep(now, { folder, outside: null, before })
}

const inTheWay: Record<Channels['recovery.setAside']['input']['of'], (folder: string) => string[]> = {
  DB_LOG_MISSING: () => ['county.session'],
  DB_LOG_FOREIGN: () => ['county.sqlite-wal', 'county.sqlite-journal', 'county.sqlite-shm'],
  LOCK_DAMAGED: () => ['county.lock'],
  COUNTY_WRONG_SORT: (folder) => namesOfWrongSort(folder).map(({ name }) => name),
}

/** Under a name that says when; it stays in the folder with all that it holds. */
export async function setAside(
  app: AppContext,
  { folder, of }: Channels['recovery.setAside']['input'],
): Promise<Result<{ names: string[] }>> {
  const when = chinaTimeInName(instantOf(app))
  const names: string[] = []
  const standing = inTheWay[of](folder)
  // Whoever has the county open needs them where they are.
  const lock = standing.includes('county.lock') ? null : lockCounty(folder)
  if (lock && !lock.ok) return lock
  try {
    for (const name of standing) {
      if (!(await stat(join(folder, name)).catch(() => null))) continue
      const aside = `${name}.移走 ${when}`
      await rename(join(folder, name), join(folder, aside))
      names.push(aside)
    }
    return ok({ names })
  } catch (error) {
    return failureOf(error, folder)
  } finally {
    if (lock?.ok) lock.value.undo()
  }
}
