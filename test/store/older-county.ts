import { renameSync, rmSync } from 'node:fs'
import type Database from 'better-sqlite3'
import { connect } from '#main/store/connection'
import { migrate } from '#main/store/migrate'
import { migrations } from '#main/store/migrations/all'

/** Turns a closed county into what a program of that version would have left: its tables, with all they can hold of it. */
export function makeOlder(file: string, version: number): void {
  const part = `${file}.older`
  const database = connect(part)
  migrate(
    database,
    migrations.filter((migration) => migration.version <= version),
  )
  database.pragma('foreign_keys = OFF')
  database.prepare('ATTACH ? AS newer').run(file)
  for (const table of tablesOf(database, 'main')) database.exec(inTermsOfNow[table] ?? sameColumns(database, table))
  database.exec('DETACH newer')
  database.pragma('journal_mode = WAL')
  database.close()
  for (const suffix of ['-wal', '-shm']) rmSync(file + suffix, { force: true })
  renameSync(part, file)
}

/** Tables of before versions 120 and 300, from those that took their place. */
const inTermsOfNow: Record<string, string> = {
  document_versions: `INSERT INTO document_versions
    SELECT id, owner_id, kind, number, stage, file_name, sha256, size_bytes, created_at, template_name
    FROM newer.papers WHERE owner = 'project'`,
  paper_sources: 'INSERT INTO paper_sources SELECT id, made_of FROM newer.papers WHERE made_of IS NOT NULL',
  contract_templates: `INSERT INTO contract_templates
    SELECT id, name, file_name, sha256, imported_at, enabled_from IS NOT NULL
    FROM newer.office_templates WHERE paper = 'contract'`,
  paper_templates: `INSERT INTO paper_templates
    SELECT id, paper, name, file_name, sha256, imported_at, enabled_from IS NOT NULL FROM newer.office_templates`,
}

function sameColumns(database: Database.Database, table: string): string {
  const newer = columnsOf(database, 'newer', table)
  const columns = columnsOf(database, 'main', table).filter((name) => newer.includes(name))
  return `INSERT INTO main.${table} (${columns}) SELECT ${columns} FROM newer.${table}`
}

/** Without the search index, which holds nothing that could be read. */
const tablesOf = (database: Database.Database, schema: string): string[] =>
  (database.pragma(`${schema}.table_list`) as { schema: string; name: string; type: string }[])
    .filter((one) => one.schema === schema && one.type === 'table' && !one.name.startsWith('sqlite_'))
    .map(({ name }) => name)

const columnsOf = (database: Database.Database, schema: string, table: string): string[] =>
  (database.pragma(`${schema}.table_info(${table})`) as { name: string }[]).map(({ name }) => name)
