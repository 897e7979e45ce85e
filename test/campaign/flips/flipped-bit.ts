import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { checkRows } from '#main/backup/check-rows'
import { databaseName } from '#main/store/database-name'
import { migrations } from '#main/store/migrations/all'
import { openCountyToRead } from '#main/store/open-to-read'
import { inspectBytes } from '#main/store/sound/inspect-file'
import { inOne, type LivedCounty } from './lived-county'
import type { Place } from './places'

/**
 * What became of a turned bit. `refused`: the county is not opened, and the screen says why. `found`: it opens, the row is told and
 * shown nowhere. `again`: it opens, and what was altered was made again from the rows. `nothing`: every row says what it said.
 * `silent`: something else was shown, or something was missing, without a word.
 */
export type Became = 'refused' | 'found' | 'again' | 'nothing' | 'silent'

export async function turnBit(
  county: LivedCounty,
  { at, bit }: Place,
  folder: string,
): Promise<{ became: Became; says: string }> {
  const bytes = Buffer.from(county.bytes)
  bytes[at]! ^= 1 << bit
  writeFileSync(join(folder, databaseName), bytes)
  const store = await openCountyToRead(folder)
  if (!store.ok) return { became: 'refused', says: store.error.code }
  const { db, sound, close } = store.value
  const { indexes } = inspectBytes(bytes, folder, migrations)
  const missing: string[] = []
  try {
    for (const [table, rows] of county.rows) {
      const shown = (await sql`SELECT * FROM ${sql.table(table)}`.execute(db)).rows.map(inOne)
      const other = shown.find((row) => !rows.has(row))
      if (other !== undefined && !isTold(table)) return { became: 'silent', says: `${table}: ${other}` }
      if (shown.length < rows.size) missing.push(table)
    }
  } finally {
    await close()
  }
  const told = new Set(sound.altered.map(({ table }) => table))
  const unsaid = missing.filter((table) => !told.has(table) && !madeAgain.has(table))
  if (unsaid.length > 0) return { became: 'silent', says: `rows of ${unsaid} are missing` }
  if (told.size === 0) {
    const madeAgain = missing.length > 0 || indexes === 'to-make-again'
    return { became: madeAgain ? 'again' : 'nothing', says: missing.join() }
  }
  const checked = checkRows(join(folder, databaseName)).altered
  if (checked.length < sound.altered.length) return { became: 'silent', says: '体检 does not find it' }
  return { became: 'found', says: [...told].join() }

  /** Stays in sight of what judges it by a digest of its own, and is told. */
  function isTold(table: string): boolean {
    return judgedByItself.has(table) && sound.altered.some((row) => row.table === table)
  }
}

const judgedByItself = new Set(['accounts', 'account_office', 'confirmations'])
const madeAgain = new Set(['contract_comparisons', 'file_checks', 'household_mappings'])
