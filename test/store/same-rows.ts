import { connect } from '#main/store/connection'

type Row = Record<string, unknown>

/** What the migrations have moved elsewhere, as the tables of then would show it. */
const nowIn: Record<string, string> = {
  document_versions: `SELECT id, owner_id project_id, kind, number, stage, file_name, sha256, size_bytes, created_at,
    template_name FROM papers WHERE owner = 'project'`,
  paper_sources: 'SELECT id document_id, made_of FROM papers WHERE made_of IS NOT NULL',
  contract_templates: `SELECT id, name, file_name, sha256, imported_at, enabled_from IS NOT NULL in_use
    FROM office_templates WHERE paper = 'contract'`,
  paper_templates: `SELECT id, paper, name, file_name, sha256, imported_at, enabled_from IS NOT NULL in_use
    FROM office_templates`,
}

/** Written anew where the file is opened, by a copy as another device; the words of a search index cannot be read. */
const notCompared = /^(?:sqlite_.*|session_mark|this_device|[a-z]+_search.*|search_.*)$/

/** Of each table of the older file its rows, beside the same columns of what took its place: they are the same. */
export function rowsBeforeAndNow(older: string, newer: string) {
  const [before, now] = [connect(older, { readonly: true }), connect(newer, { readonly: true })]
  const names = before
    .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`)
    .pluck()
    .all() as string[]
  const tables = names.filter((name) => !notCompared.test(name))
  const answer = tables.map((name) => {
    const rows = before.prepare(`SELECT * FROM ${name}`).all() as Row[]
    const columns = Object.keys(rows[0] ?? {})
    const kept = now.prepare(nowIn[name] ?? `SELECT * FROM ${name}`).all() as Row[]
    const same = (row: Row) => JSON.stringify(columns.map((column) => comparable(column, row[column])))
    return { name, before: rows.map(same).sort(), now: kept.map(same).sort() }
  })
  before.close()
  now.close()
  return answer
}

/** Version 180 wrote the digest of its set into each pin of a project; everything else of a body is as it was. */
function comparable(column: string, value: unknown): unknown {
  if (column !== 'body') return value
  const { dataPins, ...body } = JSON.parse(String(value)) as { dataPins?: Row[] }
  return { ...body, ...(dataPins && { dataPins: dataPins.map(({ sha256: _, ...pin }) => pin) }) }
}
