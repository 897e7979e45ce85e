import type { Database } from 'better-sqlite3'
import { readContractor } from '../contractor-repository'
import { findAlteredIn } from '../digests/altered-rows'
import { whenAltered } from '../digests/undigested'
import { readProject } from '../project-repository'
import type { Schema } from '../schema'
import { StoreProblem } from '../store-errors'

const needed: Record<string, string> = { county_profile: '单位信息', county_key: '个人号码的密钥信息' }

/**
 * DB_CORRUPT, with its name, when a project or contractor is stored as the program never wrote it: no list could be shown; or when
 * what all the others stand on is not as it was written. Any other row that was altered is left out by itself.
 */
export function checkBodies(database: Database): void {
  for (const [table, what] of Object.entries(needed)) {
    if (whenAltered(table) === 'needed' && findAlteredIn(database, table).length > 0)
      throw new StoreProblem({ code: 'DB_CORRUPT', params: { detail: `${what}与写入时不一致` } })
  }
  for (const row of soundRows(database, 'projects')) readProject(row as Schema['projects'])
  for (const row of soundRows(database, 'contractors')) readContractor(row as Schema['contractors'])
}

function* soundRows(database: Database, table: string): Generator<unknown> {
  const altered = new Set(findAlteredIn(database, table))
  for (const row of database.prepare(`SELECT *, rowid AS "row" FROM ${table}`).iterate() as Iterable<{ row: number }>)
    if (!altered.has(row.row)) yield row
}
