import { statfs } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { BackedEvidence } from '#shared/backup/backup'
import { ok, type Result } from '#shared/result'
import { makeFolder } from '../fs/make-folder'
import { countProgress, type LongWork } from '../fs/progress'
import { failureOf } from '../fs/stop'
import { inBackupThread } from './backup-thread'
import { copyVerified } from './copy-verified'
import type { MissingFiles, NamedFile } from './missing-files'

interface Pool {
  /** Its rows name the files. */
  database: string
  folder: string
  /** Where the bytes of a digest may lie, in the order they are asked. */
  sourcesOf(sha256: string): string[]
  /** What is left free of the disk at least. */
  reserveBytes: number
  /** What it lacks, where that is known already. */
  missing?: MissingFiles | undefined
}

const namesTold = 20

/**
 * Brings what a pool lacks, each file read against its digest on the way; what was there stays as it is. A file that is gone
 * or altered at its source is told by its name and never copied. Left off, it is gone on with the next time.
 */
export async function bringEvidence(pool: Pool, work: LongWork): Promise<Result<BackedEvidence>> {
  const asked = pool.missing
    ? ok(pool.missing)
    : await inBackupThread({ does: 'missing', database: pool.database, pool: pool.folder }, {})
  if (!asked.ok) return asked
  const { files, sizeBytes, missing } = asked.value
  const told: BackedEvidence = { files, sizeBytes, gone: [], altered: [], waiting: 0, why: '' }
  const bytes = missing.reduce((sum, one) => sum + one.sizeBytes, 0)
  const hindered = await whyNotInto(pool, missing.length > 0 ? bytes + pool.reserveBytes : 0)
  if (!hindered.ok) return hindered
  if (hindered.value !== '') return ok({ ...told, waiting: missing.length, why: hindered.value })
  let done = 0
  const progress = countProgress(bytes, (at) => work.onProgress?.({ ...at, items: { done, total: missing.length } }))
  for (const file of missing) {
    const how = await bring(pool, file, { signal: work.signal, onBytes: progress.add })
    if (how === 'left-off' || how === 'no-room' || how === 'failed') {
      told.waiting += how === 'failed' ? 1 : missing.length - done
      told.why = how
      if (how !== 'failed') return ok(told)
    } else if (how !== 'there' && told[how].length < namesTold) told[how].push(file.name.slice(0, 400))
    done += 1
  }
  progress.end()
  return ok(told)
}

/** '' = so many bytes can go into it; the database of the backup is there, and its files wait for another time else. */
async function whyNotInto({ folder }: Pool, bytes: number): Promise<Result<BackedEvidence['why']>> {
  try {
    await makeFolder(folder)
    const { bavail, bsize } = await statfs(folder)
    return ok(bytes > 0 && bavail * bsize < bytes ? 'no-room' : '')
  } catch (error) {
    const failed = failureOf(error, folder)
    return failed.error.code === 'FOLDER_IS_FILE' ? ok(bytes > 0 ? 'failed' : '') : failed
  }
}

type How = 'there' | 'gone' | 'altered' | Exclude<BackedEvidence['why'], ''>

/** The first source that has the very bytes. */
async function bring(
  { folder, sourcesOf }: Pool,
  { sha256 }: NamedFile,
  work: { signal?: AbortSignal | undefined; onBytes(bytes: number): void },
): Promise<How> {
  const to = join(folder, sha256.slice(0, 2), sha256)
  let worst: How = 'gone'
  for (const from of sourcesOf(sha256)) {
    if (work.signal?.aborted) return 'left-off'
    try {
      await makeFolder(dirname(to))
      if (await copyVerified(from, to, sha256, work)) return 'there'
      worst = 'altered'
    } catch (error) {
      const { code } = failureOf(error, to).error
      if (code === 'CANCELLED') return 'left-off'
      if (code === 'DISK_FULL') return 'no-room'
      if (code === 'FILE_IS_FOLDER' || code === 'NOT_A_FILE') worst = 'altered'
      else if (code !== 'FILE_NOT_FOUND') worst = 'failed'
    }
  }
  return worst
}
