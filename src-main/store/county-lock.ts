import { join } from 'node:path'
import type Database from 'better-sqlite3'
import { fail, ok, type Result } from '#shared/result'
import { connect } from './connection'
import { storeError } from './store-errors'

export interface CountyLock {
  release(): void
}

/**
 * Keeps other processes out of the county folder: an exclusive transaction on a side file that stays empty. The
 * operating system drops the lock when the process dies, so a killed program never leaves a county locked.
 */
export function lockCounty(folder: string): Result<CountyLock> {
  let side: Database.Database | null = null
  try {
    side = connect(join(folder, 'county.lock'), { timeout: 0 })
    side.exec('BEGIN EXCLUSIVE')
    const held = side
    return ok({ release: () => held.close() })
  } catch (error) {
    side?.close()
    const problem = storeError(error, folder)
    if (!problem) throw error
    return fail(problem.code, problem.params)
  }
}
