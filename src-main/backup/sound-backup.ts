import { existsSync } from 'node:fs'
import { rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { NamedBackup } from '#shared/backup/backup'
import { ok, type Result } from '#shared/result'
import { digestFile } from '../fs/evidence-store'
import type { LongWork } from '../fs/progress'
import { databaseOf, manifestOf, poolOf, writeManifest } from './backup-folder'
import { inBackupThread } from './backup-thread'
import { markDamaged } from './damaged-mark'
import type { MissingFiles } from './missing-files'

/** Whether its database has the very bytes it was made with; one that has others is known by its mark from then on. */
export async function isSound(folder: string, { name, sha256 }: NamedBackup, { signal }: LongWork): Promise<boolean> {
  const isIt = await hasDigest(databaseOf(folder, name), sha256, signal)
  if (!isIt) await markDamaged(folder, name)
  return isIt
}

/** Read in a moment when the office is closed. */
const smallBytes = 64 * 1024 ** 2
/** So much younger than its manifest a file may be: disks round times, and a folder is copied file by file. */
const slackMs = 3000

/**
 * Before it is taken as good without asking anybody: of a large one, or while the office is at work, only where its file was
 * written later than its manifest is it read. Found whole, its manifest is written anew, and the next look is short again.
 */
export async function stillSound(
  folder: string,
  backup: NamedBackup,
  { atRest, ...work }: LongWork & { atRest: boolean },
): Promise<boolean> {
  const isUntouched = await writtenBeforeManifest(folder, backup.name)
  if (isUntouched && !(atRest && backup.sizeBytes < smallBytes)) return true
  if (!(await isSound(folder, backup, work))) return false
  if (!isUntouched) await writeManifest(folder, backup)
  return true
}

async function writtenBeforeManifest(folder: string, name: string): Promise<boolean> {
  try {
    const [database, manifest] = await Promise.all([stat(databaseOf(folder, name)), stat(manifestOf(folder, name))])
    return database.mtimeMs <= manifest.mtimeMs + slackMs
  } catch {
    return false
  }
}

/**
 * Reads each file of its pool that it names against its digest. One that has other bytes is moved aside under another name, so
 * that the next backup by hand brings it anew; none is deleted. Answers how many.
 */
export async function putRottenAside(folder: string, backup: NamedBackup, work: LongWork): Promise<Result<number>> {
  const named = await filesOf(folder, backup, { signal: work.signal })
  if (!named.ok) return named
  let rotten = 0
  for (const { sha256 } of named.value.missing) {
    const path = join(poolOf(folder), sha256.slice(0, 2), sha256)
    if (!existsSync(path) || (await hasDigest(path, sha256, work.signal))) continue
    await rename(path, `${path}.altered`)
    rotten += 1
  }
  return ok(rotten)
}

/** All files that its rows name: a pool that is nowhere lacks each of them. */
export const filesOf = (folder: string, { name }: NamedBackup, work: LongWork): Promise<Result<MissingFiles>> =>
  inBackupThread({ does: 'missing', database: databaseOf(folder, name), pool: '' }, work)

async function hasDigest(path: string, sha256: string, signal: AbortSignal | undefined): Promise<boolean> {
  try {
    return (await digestFile(path, { signal })).sha256 === sha256
  } catch (error) {
    if (signal?.aborted) throw error
    return false
  }
}
