import type { Database } from 'better-sqlite3'
import { readContractor } from '../store/contractor-repository'
import { digestOfRow } from '../store/digests/digest-of-row'
import { digestColumn, digestedTables } from '../store/digests/digested-tables'
import { whenAltered } from '../store/digests/undigested'
import { readProject } from '../store/project-repository'
import type { Schema } from '../store/schema'
import { isRefusedRow, StoreProblem } from '../store/store-errors'
import type { Value } from './row-of-cell'

/** What became of a row: there, there already, refused, or waiting for the row it belongs to. */
export type Filled = 'came' | 'known' | 'refused' | 'waits'

/** Bodies that no list could show are refused, as at an opening. */
const bodies: Record<string, (row: never) => unknown> = {
  projects: (row: Schema['projects']) => readProject(row),
  contractors: (row: Schema['contractors']) => readContractor(row),
}

/** Puts rows into tables that refuse what the program would never have written. */
export class Filler {
  readonly #into: Database
  readonly #readsBodies: boolean
  /** Columns that the digest of a row is of, by table; none in a county of before there were digests. */
  readonly #digested: ReadonlyMap<string, string[]>

  constructor(into: Database, readsBodies: boolean) {
    this.#into = into
    this.#digested = new Map(digestedTables(into).map(({ name, columns }) => [name, columns]))
    this.#readsBodies = readsBodies
  }

  put(table: string, read: ReadonlyMap<string, Value>): Filled {
    const row = this.#asItStays(table, read)
    if (!row || (this.#readsBodies && !this.isAltered(table, row) && !hasReadableBody(table, row))) return 'refused'
    const names = [...row.keys()]
    const columns = names.map((name) => `"${name}"`).join(', ')
    const insert = this.#into.prepare(`INSERT INTO "${table}" (${columns}) VALUES (${names.map(() => '?').join(', ')})`)
    try {
      insert.run(...row.values())
      return 'came'
    } catch (error) {
      if (!isRefusedRow(error)) throw error
      const { code } = error as { code: string }
      if (code === 'SQLITE_CONSTRAINT_FOREIGNKEY') return 'waits'
      return /_(?:PRIMARYKEY|UNIQUE|ROWID)$/.test(code) ? 'known' : 'refused'
    }
  }

  /** Not as the program wrote it: it is kept so, and shown nowhere. */
  isAltered(table: string, row: ReadonlyMap<string, Value>): boolean {
    const digest = this.#digestOf(table, row)
    return digest !== null && digest !== row.get(digestColumn)
  }

  /** What no county opens with when it was altered: the unit is typed again, and a key proves itself by what it opens. */
  #asItStays(table: string, row: ReadonlyMap<string, Value>): ReadonlyMap<string, Value> | null {
    if (whenAltered(table) !== 'needed' || !this.isAltered(table, row)) return row
    return table === 'county_key' ? new Map([...row, [digestColumn, this.#digestOf(table, row)]]) : null
  }

  #digestOf(table: string, row: ReadonlyMap<string, Value>): string | null {
    const columns = this.#digested.get(table)
    return columns
      ? digestOfRow(
          table,
          columns.map((name) => row.get(name) ?? null),
        )
      : null
  }

  /** Whether the table would take all of them; none is put. */
  takes(table: string, rows: readonly ReadonlyMap<string, Value>[]): boolean {
    this.#into.exec('SAVEPOINT tried')
    try {
      return rows.every((row) => this.put(table, row) !== 'refused')
    } finally {
      this.#into.exec('ROLLBACK TO tried; RELEASE tried')
    }
  }
}

function hasReadableBody(table: string, row: ReadonlyMap<string, Value>): boolean {
  try {
    bodies[table]?.(Object.fromEntries(row) as never)
    return true
  } catch (error) {
    if (error instanceof StoreProblem || error instanceof SyntaxError || error instanceof TypeError) return false
    throw error
  }
}
