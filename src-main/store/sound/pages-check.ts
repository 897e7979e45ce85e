import type { Database } from 'better-sqlite3'
import { findAltered, findAlteredIn } from '../digests/altered-rows'
import { isOfDriver, isRefusedRow, StoreProblem } from '../store-errors'

export interface Inspected {
  /** An index says something else than its table: what stands in it counts for nothing, and it is made again from the rows. */
  indexes: 'good' | 'to-make-again'
}

/** Indexes of a large county are compared later, table by table, before anybody reads by them (`indexesOf`). */
export type Depth = 'with-indexes' | 'pages-alone'

/** SQLite tells no more. */
const most = 100
const ofIndex =
  /^(?:row \d+ missing from index|row \d+ values differ from index|wrong # of entries in index|non-unique entry in index)/
const ofRow = /^(?:CHECK constraint failed in (\w+)$|\S+ value in (\w+)\.)/

/**
 * DB_CORRUPT where pages cannot be read. What is found in a row is left to its digest, which says which one it is; a row that the
 * program itself wrote so is refused.
 */
export function checkPages(database: Database, depth: Depth): Inspected {
  const verdicts = verdictsOn(database, depth)
  const rows = verdicts.map((verdict) => ofRow.exec(verdict)).filter((match) => match !== null)
  const indexes = verdicts.filter((verdict) => ofIndex.test(verdict))
  const isRest = rows.length + indexes.length < verdicts.length || verdicts.length >= most
  const tables = new Set(rows.map(([, byCheck, byValue]) => byCheck ?? byValue!))
  if (isRest || ![...tables].every((table) => findAlteredIn(database, table).length > 0)) throw corrupt()
  return { indexes: indexes.length > 0 ? 'to-make-again' : 'good' }
}

/** Whether the indexes of a table whose pages were found sound say what its rows say. DB_CORRUPT where it is no longer whole. */
export function indexesOf(database: Database, table: string): Inspected['indexes'] {
  // What a row may say was looked at with the pages, and is its digest's to judge.
  database.pragma('ignore_check_constraints = ON')
  const verdicts = database.prepare(`PRAGMA main.integrity_check('${table}')`).pluck().all() as string[]
  const others = verdicts.filter((one) => one !== 'ok' && !ofRow.test(one))
  if (!others.every((one) => ofIndex.test(one))) throw corrupt()
  return others.length > 0 ? 'to-make-again' : 'good'
}

function verdictsOn(database: Database, depth: Depth): string[] {
  const pragma = depth === 'with-indexes' ? 'integrity_check' : 'quick_check'
  const check = () => database.prepare(`PRAGMA ${pragma}(${most})`).pluck().all() as string[]
  try {
    return check().filter((one) => one !== 'ok')
  } catch (error) {
    // A body that is no JSON any more ends the check that asks what is in it.
    if (!isOfDriver(error) || error.code !== 'SQLITE_ERROR' || findAltered(database).length === 0) throw corrupt()
    database.pragma('ignore_check_constraints = ON')
    return check().filter((one) => one !== 'ok')
  }
}

/** Of one table, or of all. DB_CORRUPT where two rows claim what only one can have. */
export function makeIndexesAgain(database: Database, table = ''): void {
  try {
    database.exec(table ? `REINDEX main."${table}"` : 'REINDEX')
  } catch (error) {
    if (!isRefusedRow(error)) throw error
    throw corrupt()
  }
}

const corrupt = () => new StoreProblem({ code: 'DB_CORRUPT', params: { detail: '里面有的地方前后对不上' } })
