import { dirname, join } from 'node:path'
import { ok, type Result } from '#shared/result'
import { copyVerified } from '../../backup/copy-verified'
import { makeFolder } from '../../fs/make-folder'
import { countProgress, type LongWork } from '../../fs/progress'
import { failureOf } from '../../fs/stop'
import type { CountyContext } from '../context'
import { keepFound } from '../found-altered'
import type { NeededFile } from './way'

/** What was asked for and lies nowhere whole, by digest. */
export type MissingFiles = Map<string, NeededFile>

/**
 * Sees to it that the county holds the very bytes of these files: each is read against its digest, and one that is not whole
 * here comes out of the pools. DISK_FULL, CANCELLED.
 */
export async function bringFiles(
  county: CountyContext,
  pools: readonly string[],
  wanted: readonly NeededFile[],
  { signal, onProgress }: LongWork,
): Promise<Result<MissingFiles>> {
  const files = [...new Map(wanted.map((file) => [file.sha256, file])).values()]
  const bytes = files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
  let done = 0
  const progress = countProgress(bytes, (at) => onProgress?.({ ...at, items: { done, total: files.length } }))
  const missing: MissingFiles = new Map()
  for (const file of files) {
    const there = await county.evidence.check(file.sha256, { signal })
    if (!there.ok && there.error.code === 'CANCELLED') return there
    if (!there.ok) {
      const brought = await bring(county, pools, file, signal)
      if (!brought.ok) return brought
      if (!brought.value) missing.set(file.sha256, file)
    }
    done += 1
    progress.add(file.sizeBytes)
  }
  progress.end()
  return ok(missing)
}

async function bring(
  county: CountyContext,
  pools: readonly string[],
  { sha256 }: NeededFile,
  signal: AbortSignal | undefined,
): Promise<Result<boolean>> {
  const to = county.evidence.pathOf(sha256)
  for (const pool of pools) {
    try {
      await makeFolder(dirname(to))
      if (!(await copyVerified(join(pool, sha256.slice(0, 2), sha256), to, sha256, { signal }))) continue
      await keepFound(county, sha256, null)
      return ok(true)
    } catch (error) {
      const failed = failureOf(error, to)
      if (failed.error.code === 'CANCELLED' || failed.error.code === 'DISK_FULL') return failed
    }
  }
  return ok(false)
}
