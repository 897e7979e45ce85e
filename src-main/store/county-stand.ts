import { createHash } from 'node:crypto'

/** Tables of a county with their rows, by name. */
export type TableCounts = Record<string, number>

export const tablesQuery = `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`

export const countsQuery = (tables: readonly string[]) =>
  tables.map((name) => `SELECT '${name}' AS name, count(*) AS rows FROM "${name}"`).join(' UNION ALL ')

/** What is being typed goes into a row that is there, of the same half hour: its number stays, its time does not. */
export const lastChangeQuery = `SELECT coalesce(max(seq), 0) AS seq, coalesce(max(at), '') AS at
  FROM (SELECT seq, at FROM changes ORDER BY seq DESC LIMIT 1000)`

/** Who is of one county has the device of its very first change. */
export const countyIdQuery = 'SELECT device FROM changes ORDER BY seq LIMIT 1'

/** Made again from the other rows, or of this one opening: they are no content. */
const noContent =
  /^(search_|record_search|household_search|file_checks|contract_comparisons|session_mark|this_device|account_tries)/

export const isContent = (table: string) => !noContent.test(table)

/** Says what is stored: equal for two states of a county only where nothing was written in between. */
export function standOf(last: { seq: number; at: string }, counts: TableCounts): string {
  const content = Object.entries(counts).filter(([name]) => isContent(name))
  const digest = createHash('sha256').update(JSON.stringify(content.toSorted())).digest('hex')
  return `${last.seq} ${last.at} ${digest.slice(0, 16)}`
}
