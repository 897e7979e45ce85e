import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import { fail, ok, type Result } from '#shared/result'
import { connect } from './connection'
import { wrongSortProblem } from './sound/wrong-sort'
import { isNoDatabase, storeError } from './store-errors'

export interface CountyLock {
  release(): void
  /** As `release`; the side file goes too when it was not there before: a folder that is refused stays as it was. */
  undo(): void
}

/**
 * Keeps other processes out of the county folder: an exclusive transaction on a side file that stays empty. The
 * operating system drops the lock when the process dies, so a killed program never leaves a county locked. LOCK_DAMAGED when another
 * program has written into it, COUNTY_WRONG_SORT when it is no file.
 */
export function lockCounty(folder: string): Result<CountyLock> {
  const file = join(folder, 'county.lock')
  const odd = wrongSortProblem(folder, 'county.lock')
  if (odd) return { ok: false, error: odd }
  const wasThere = existsSync(file)
  let side: Database.Database | null = null
  try {
    side = connect(file, { timeout: 0 })
    side.exec('BEGIN EXCLUSIVE')
    const held = side
    const release = () => void held.close()
    const undo = () => {
      release()
      if (!wasThere) rmSync(file, { force: true })
    }
    return ok({ release, undo })
  } catch (error) {
    side?.close()
    if (isNoDatabase(error)) return fail('LOCK_DAMAGED', { path: file })
    const problem = storeError(error, folder)
    if (!problem) throw error
    return fail(problem.code, problem.params)
  }
}
