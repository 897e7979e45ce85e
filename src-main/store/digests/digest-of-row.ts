import { hash } from 'node:crypto'
import type { Database } from 'better-sqlite3'

export type Value = null | number | bigint | string | Buffer

/** 132 bits of a sha-256: what chance alters is found, and a row of some hundred bytes is not carried twice. */
export const digestLength = 22

/**
 * Of a row with its table: a body that stands under another's key is found like one that was altered. What is NULL at the end
 * counts for nothing, so that a column added later, empty, leaves the digests as they are.
 */
export function digestOfRow(table: string, values: readonly Value[]): string {
  let said = table
  let empty = ''
  for (const value of values) {
    if (value === null) {
      empty += ';'
      continue
    }
    said += `${empty}${worded(value)}`
    empty = ''
  }
  return hash('sha256', said, 'base64url').slice(0, digestLength)
}

/** No two values say the same: a text is told by its length, what SQLite counts as a number by its figures. */
function worded(value: Exclude<Value, null>): string {
  if (typeof value === 'string') return `"${value.length}:${value}`
  return Buffer.isBuffer(value) ? `x${value.toString('hex')}` : `=${value}`
}

/** `row_digest(table, …columns)` for the triggers of the tables. */
export const defineRowDigest = (database: Database) =>
  database.function('row_digest', { varargs: true, deterministic: true }, (table: string, ...values: Value[]) =>
    digestOfRow(table, values),
  )
