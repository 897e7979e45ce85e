import { fail, ok, type Result } from '#shared/result'
import type { CountyBefore } from '#shared/update/standing'
import { backupsOf, listBackups } from '../../backup/backup-folder'
import { backUpDatabase } from '../../backup/make-backup'
import type { LongWork } from '../../fs/progress'
import { lockCounty } from '../../store/county-lock'
import type { BackedCounty } from '../../update/update-state'
import { backUp } from '../backups/make'
import { holding } from '../backups/standing'
import { storedNow } from '../backups/stored-now'
import { type AppContext, instantOf } from '../context'
import type { CountySessions } from '../county-sessions'

interface BackedUp {
  counties: BackedCounty[]
  /** Could not be backed up. */
  left: string[]
}

/**
 * Before another version may touch them. What stops the open county's backup stops the update; of the others each that is free. Their
 * files stay where they are: an update changes the database alone.
 */
export async function backUpAll(
  app: AppContext,
  sessions: CountySessions,
  before: readonly CountyBefore[],
  work: LongWork,
): Promise<Result<BackedUp>> {
  const done: BackedUp = { counties: [], left: [] }
  for (const { folder, name, isOpen } of before) {
    const made = isOpen ? await ofOpen(sessions, work) : await ofClosed(app, folder, work)
    if (made.ok) done.counties.push({ folder, name, backup: made.value })
    else if (isOpen || made.error.code === 'CANCELLED') return made
    else done.left.push(name)
  }
  return ok(done)
}

/** Also where nothing has changed since the last one: that one holds it, and is kept for good from now on. */
const ofOpen = (sessions: CountySessions, work: LongWork): Promise<Result<string>> =>
  sessions.use(async (county) => {
    const made = await backUp(county, 'manual', work)
    if (!made.ok) return made
    const { countyId, stand } = await storedNow(county)
    const held = holding(await listBackups(backupsOf(county.folder), countyId), stand)
    return held ? ok(held.name) : fail('BACKUP_NOT_SOUND', { detail: '刚做的备份里没有现在的内容' })
  })

async function ofClosed(app: AppContext, folder: string, work: LongWork): Promise<Result<string>> {
  const lock = lockCounty(folder)
  if (!lock.ok) return lock
  try {
    const wanted = { countyFolder: folder, into: backupsOf(folder), kind: 'manual' as const, at: instantOf(app) }
    const made = await backUpDatabase({ ...wanted, version: app.version }, work)
    return made.ok ? ok(made.value.backup.name) : made
  } finally {
    lock.value.undo()
  }
}
