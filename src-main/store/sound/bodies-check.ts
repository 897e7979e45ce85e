import type { Database } from 'better-sqlite3'
import { readContractor } from '../contractor-repository'
import { readProject } from '../project-repository'
import type { Schema } from '../schema'

/** DB_CORRUPT, with its name, when a project or contractor is stored as the program never wrote it: no list could be shown. */
export function checkBodies(database: Database): void {
  for (const row of database.prepare('SELECT * FROM projects').iterate()) readProject(row as Schema['projects'])
  for (const row of database.prepare('SELECT * FROM contractors').iterate())
    readContractor(row as Schema['contractors'])
}
