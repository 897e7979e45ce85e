import type { BundleVerdict } from '#shared/bundle/bundle'
import type { Result } from '#shared/result'
import type { LongWork } from '../fs/progress'
import { Stop } from '../fs/stop'
import { type OpenedBundle, openBundle } from './bundle-contents'
import { verifyBundle } from './verify-bundle'

/** The reading of bundles as a thread of its own runs it: failures are thrown there. */
export async function verifyTask(path: string, work: LongWork): Promise<BundleVerdict> {
  return orStop(await verifyBundle(path, work))
}

export async function openTask(
  { path, folder }: { path: string; folder: string },
  work: LongWork,
): Promise<OpenedBundle> {
  return orStop(await openBundle(path, folder, work))
}

function orStop<T>(result: Result<T>): T {
  if (result.ok) return result.value
  throw new Stop(result.error.code, result.error.params)
}
