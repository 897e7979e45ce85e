import { sql } from 'kysely'
import type { Executor } from './schema'

/** Grows with every row that is written to the open file, by this program or by another that has come in between. */
export async function writesSoFar(db: Executor): Promise<string> {
  const own = await sql<{ rows: number }>`SELECT total_changes() AS rows`.execute(db)
  const others = await sql<{ data_version: number }>`PRAGMA data_version`.execute(db)
  return `${own.rows[0]?.rows} ${others.rows[0]?.data_version}`
}
