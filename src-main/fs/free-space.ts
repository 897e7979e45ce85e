import { statfs } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fail, ok, type Result } from '#shared/result'
import { failureOf } from './stop'

/** DISK_FULL before the work rather than after minutes of it. The folder of `path` must exist. */
export async function ensureSpaceFor(path: string, sizeBytes: number): Promise<Result<null>> {
  try {
    const { bavail, bsize } = await statfs(dirname(path))
    return bavail * bsize < sizeBytes ? fail('DISK_FULL', { path }) : ok(null)
  } catch (error) {
    return failureOf(error, path)
  }
}
