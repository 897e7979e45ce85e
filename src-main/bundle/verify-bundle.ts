import type { BundleVerdict } from '#shared/bundle/bundle'
import { ok, type Result } from '#shared/result'
import type { LongWork } from '../fs/progress'
import { openSource, type SourceFile } from '../fs/source-file'
import { failureOf } from '../fs/stop'
import { type BundleReading, readBundle } from './read-bundle'

/**
 * 校验: any file gets a verdict, good or what is wrong with which file. Constant memory, nothing is written. Fails only
 * when the file cannot be read (FILE_NOT_FOUND, FILE_UNREADABLE, …) or on CANCELLED.
 */
export async function verifyBundle(path: string, work: LongWork = {}): Promise<Result<BundleVerdict>> {
  let source: SourceFile | undefined
  try {
    work.signal?.throwIfAborted()
    source = await openSource(path)
    return ok(verdictOf(await readBundle(source, work), source.sizeBytes))
  } catch (error) {
    return failureOf(error, path, 'read')
  } finally {
    await source?.handle.close()
  }
}

/** A code is given for a good bundle only: read out over the telephone it must not vouch for a bad one. */
export function verdictOf(reading: BundleReading, sizeBytes: number): BundleVerdict {
  const { info, problems, contentCode, payload } = reading
  const good = problems.length === 0
  return {
    good,
    contentCode: good ? contentCode : '',
    fileCount: payload.length,
    sizeBytes,
    problems,
    info: info && {
      projectName: info.projectName,
      countyName: info.countyName,
      stage: info.stage,
      createdOn: info.createdOn,
    },
  }
}
