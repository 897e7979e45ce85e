import { existsSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import type { NamedBackup } from '#shared/backup/backup'
import { ok, type Result } from '#shared/result'
import { digestFile } from '../fs/evidence-store'
import type { LongWork } from '../fs/progress'
import { databaseOf, poolOf } from './backup-folder'
import { inBackupThread } from './backup-thread'
import type { MissingFiles } from './missing-files'

/** Whether its database has the very bytes it was made with. */
export const isSound = (folder: string, { name, sha256 }: NamedBackup, { signal }: LongWork): Promise<boolean> =>
  hasDigest(databaseOf(folder, name), sha256, signal)

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
