import type { Result } from '#shared/result'
import { markTransaction } from './guarded-dialect'
import type { Executor } from './schema'

class RollBack extends Error {}

/** Runs `work` in one transaction; a failed result, like a thrown error, undoes everything. */
export async function inTransaction<T>(db: Executor, work: (tx: Executor) => Promise<Result<T>>): Promise<Result<T>> {
  let failed: Result<T> | null = null
  try {
    return await db.transaction().execute(async (tx) => {
      const result = await markTransaction(() => work(tx))
      if (result.ok) return result
      failed = result
      throw new RollBack()
    })
  } catch (error) {
    if (error instanceof RollBack && failed) return failed
    throw error
  }
}
