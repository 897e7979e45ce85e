import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { NamedBackup } from '#shared/backup/backup'
import { fail, ok, type Result } from '#shared/result'
import { syncFolder } from '../fs/atomic-write'
import { ensureSpaceFor } from '../fs/free-space'
import { inMadeFolder } from '../fs/make-folder'
import type { LongWork } from '../fs/progress'
import { failureOf } from '../fs/stop'
import { databaseName } from '../store/database-name'
import { migrations } from '../store/migrations/all'
import { inspectFile } from '../store/sound/inspect-file'
import { storeError } from '../store/store-errors'
import { databaseOf, poolOf, templatesOf } from './backup-folder'
import { bringTemplates } from './bring-backup'
import { copyVerified } from './copy-verified'
import { markDamaged } from './damaged-mark'
import { bringEvidence } from './evidence-pool'
import { markRestored } from './restored-mark'

interface Restore {
  backup: NamedBackup
  /** The folder it lies in. */
  from: string
  /** Other folders its files may lie in: pools, and the evidence of the county as it is. */
  pools: readonly string[]
  /** New, or empty. */
  into: string
  at: string
}

/**
 * Makes a county of a backup: files first, then the database under its name, so that a folder that was left off is no county.
 * Answers how many of its files are nowhere. BACKUP_DAMAGED, DISK_FULL, CANCELLED.
 */
export async function restoreBackup(restore: Restore, work: LongWork): Promise<Result<number>> {
  const { into } = restore
  return inMadeFolder(into, () => restoreInto(restore, work)).catch((error) => failureOf(error, into))
}

async function restoreInto({ backup, from, pools, into, at }: Restore, work: LongWork): Promise<Result<number>> {
  const part = join(into, `${databaseName}.new`)
  const source = databaseOf(from, backup.name)
  const damaged = () => fail('BACKUP_DAMAGED', { name: backup.name })
  try {
    const room = await ensureSpaceFor(part, backup.sizeBytes)
    if (!room.ok) return room
    if (!(await copyVerified(source, part, backup.sha256, { signal: work.signal }))) {
      await markDamaged(from, backup.name)
      return damaged()
    }
    inspectFile(part, migrations)
    const files = await bringEvidence(
      {
        database: part,
        folder: poolOf(into),
        sourcesOf: (sha256) => [poolOf(from), ...pools].map((pool) => join(pool, sha256.slice(0, 2), sha256)),
        reserveBytes: 0,
      },
      work,
    )
    if (!files.ok) return await leave(part, files)
    const { why, waiting, gone, altered } = files.value
    if (why === 'left-off') return await leave(part, fail('CANCELLED'))
    if (why === 'no-room') return await leave(part, fail('DISK_FULL', { path: into }))
    const templates = await bringTemplates(templatesOf(from), templatesOf(into))
    if (!templates.ok) return await leave(part, templates)
    const marked = await markRestored(into, { backup: backup.name, at })
    if (!marked.ok) return await leave(part, marked)
    await rename(part, join(into, databaseName))
    await syncFolder(into)
    return ok(waiting + gone.length + altered.length)
  } catch (error) {
    await rm(part, { force: true }).catch(() => {})
    const ofStore = storeError(error, part)
    if (ofStore?.code === 'DB_CORRUPT') return damaged()
    return ofStore ? { ok: false, error: ofStore } : failureOf(error, into)
  }
}

/** What was copied of the files is gone on with the next time, into the same folder. */
async function leave<T>(part: string, failed: T): Promise<T> {
  await rm(part, { force: true })
  return failed
}
