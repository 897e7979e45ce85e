import { readFileSync } from 'node:fs'
import { digestedTables } from '#main/store/digests/digested-tables'
import { inMemory } from '#main/store/sound/file-and-log'
import { opened } from '../../store/county-of-before'

type Row = Record<string, unknown>

/** A county in which everything has been done that can be, closed: its bytes, and all that stands in them. */
export interface LivedCounty {
  bytes: Buffer
  /** Of each table its rows as JSON. */
  rows: Map<string, Set<string>>
}

export async function livedCounty(): Promise<LivedCounty> {
  const county = await opened('440')
  await county.close()
  const bytes = readFileSync(county.file)
  const database = inMemory(bytes)
  const tables = digestedTables(database).map(({ name }) => name)
  const rowsOf = (name: string) => new Set((database.prepare(`SELECT * FROM ${name}`).all() as Row[]).map(inOne))
  const rows = new Map(tables.map((name) => [name, rowsOf(name)]))
  database.close()
  return { bytes, rows }
}

export const inOne = (row: unknown) => JSON.stringify(row)
