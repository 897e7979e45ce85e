import type { CheckResult } from '#shared/check-up/check-up'
import type { AlteredFile } from '#shared/materials/altered-file'
import type { Result } from '#shared/result'
import type { LongWork } from '../../fs/progress'
import { Stop } from '../../fs/stop'
import type { CountyContext } from '../context'

/** One thing that is looked at. A new one is its file and its row in `checks.ts`. */
export interface Check {
  id: string
  /** What the clerk calls it. */
  title: string
  /** Throws where it could not be looked at just now; that is told as it is. */
  run(county: CountyContext, work: LongWork): Promise<CheckResult & { altered?: AlteredFile[] }>
}

/** What was looked at; that it could not be is thrown. */
export function lookedAt<T>(result: Result<T>): T {
  if (result.ok) return result.value
  throw new Stop(result.error.code, result.error.params)
}

export const good = (says: string): CheckResult => ({ tone: 'good', says, mends: [] })
