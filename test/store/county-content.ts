import { join } from 'node:path'
import { connect } from '#main/store/connection'

type Row = Record<string, unknown>
/** Rows as JSON, by table, in the order of their texts. */
export type CountyContent = Record<string, string[]>

/** The history itself, marks of the copy that is open, search indexes, and what is only remembered of bytes. */
const beside =
  /^(?:sqlite_.*|changes|change_receipts|change_log|this_device|session_mark|[a-z]+_search.*|search_.*|file_checks|contract_comparisons|household_mappings|migrations?)$/

/** Columns that every write makes anew, with the digest that is of them, and what is remembered of how a file first came. */
const stamps = ['revision', 'updated_at', 'removed_at', 'brought_as', 'digest']

/**
 * What counts in the county, table by table: all rows of all tables but the history and its stamps, without what is deleted
 * and what lies with it. Two states of the office are the same when this is.
 */
export function contentOf(folder: string): CountyContent {
  const database = connect(join(folder, 'county.sqlite'), { readonly: true })
  const names = database.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`).pluck().all()
  const tables = (names as string[]).filter((name) => !beside.test(name))
  const rows = new Map(tables.map((name) => [name, database.prepare(`SELECT * FROM ${name}`).all() as Row[]]))
  database.close()
  const of = (name: string) => rows.get(name) ?? []
  const gone = new Set(
    [
      ...of('projects').filter(({ status }) => status === 'binned'),
      ...of('records').filter(({ removed }) => removed === 1),
      ...of('deliveries').filter(({ removed }) => removed === 1),
      ...of('sample_draws').filter(({ removed }) => removed === 1),
      ...of('households').filter(({ removed }) => removed === 1),
      ...of('office_templates').filter(({ removed }) => removed === 1),
    ].map(({ id }) => id),
  )
  for (const { id, owner_id } of of('records')) if (gone.has(owner_id)) gone.add(id)
  // A file that was moved between a project and its record bears the same id in both.
  const goneFiles: Record<string, Set<unknown>> = {
    evidence_files: new Set(of('evidence_removals').map(({ evidence_id }) => evidence_id)),
    record_files: new Set(
      of('record_files')
        .filter(({ removed }) => removed === 1)
        .map(({ id }) => id),
    ),
  }
  const taken = new Set(
    of('households')
      .filter(({ removed }) => removed === 0)
      .map(({ import_id }) => import_id),
  )
  for (const { id } of of('household_imports')) if (!taken.has(id)) gone.add(id)
  const lies = (row: Row, table: string) =>
    table === 'evidence_removals' ||
    goneFiles[table]?.has(row.id) ||
    ['id', 'project_id', 'owner_id', 'record_id', 'delivery_id', 'draw_id', 'household_id'].some((key) =>
      gone.has(row[key]),
    ) ||
    row.stopped === 1
  return Object.fromEntries(
    tables.map((name) => [
      name,
      of(name)
        .filter((row) => !lies(row, name))
        .map((row) => JSON.stringify(plain(row)))
        .sort(),
    ]),
  )
}

function plain(row: Row): Row {
  const kept = Object.entries(row).filter(([name]) => !stamps.includes(name))
  return Object.fromEntries(kept.map(([name, value]) => [name, name === 'body' ? bodyOf(String(value)) : value]))
}

function bodyOf(json: string): unknown {
  const { revision: _, ...body } = JSON.parse(json) as Row
  return body
}

/** All entries of the history, oldest first. */
export function historyOf(folder: string): Row[] {
  const database = connect(join(folder, 'county.sqlite'), { readonly: true })
  const rows = database.prepare('SELECT * FROM changes ORDER BY seq').all() as Row[]
  database.close()
  return rows
}
