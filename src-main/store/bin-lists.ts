import { sql } from 'kysely'
import { type BinSort, binSortNames } from '#shared/history/bin'
import { type BinRow, binSelects } from './bin-sorts'
import type { Executor } from './schema'

const joined = (sorts: readonly BinSort[]) =>
  sql.join(
    // Whatever comes first names the columns.
    [sql`SELECT * FROM (${binSelects.project}) WHERE ${sql.lit(sorts.includes('project') ? 1 : 0)}`].concat(
      sorts.filter((sort) => sort !== 'project').map((sort) => binSelects[sort] as never),
    ),
    sql` UNION ALL `,
  )

interface Wanted {
  sort: BinSort | null
  /** In the title or in whose it is; '' = all. */
  text: string
  limit: number
}

/** What lies in the bin, deleted last first, with when and by whom by the newest row of its field. */
export async function listBin(db: Executor, { sort, text, limit }: Wanted): Promise<{ rows: BinRow[]; found: number }> {
  const lying = sql`(${joined(sort === null ? binSortNames : [sort])}) AS lying`
  const named = sql`(${text} = '' OR instr(lower(title || ' ' || coalesce(of, '')), lower(${text})))`
  const { rows } = await sql<BinRow>`
    SELECT sort, id, title, coalesce(of, '') AS of, kind, owner, owner_id, coalesce(told.at, lying.at) AS at,
      coalesce(told.who, '') AS who
    FROM ${lying} LEFT JOIN (SELECT seq, at, who FROM changes) AS told
      ON told.seq = (SELECT max(seq) FROM changes WHERE record_id = subject AND field = lying.field)
    WHERE ${named} ORDER BY coalesce(told.at, lying.at) DESC, coalesce(told.seq, 0) DESC, id LIMIT ${limit}`.execute(db)
  const counted = await sql<{ found: number }>`SELECT count(*) AS found FROM ${lying} WHERE ${named}`.execute(db)
  return { rows, found: counted.rows[0]?.found ?? 0 }
}

export async function countBin(db: Executor): Promise<Record<BinSort, number>> {
  const { rows } = await sql<{ sort: BinSort; number: number }>`
    SELECT sort, count(*) AS number FROM (${joined(binSortNames)}) GROUP BY sort`.execute(db)
  const counts = Object.fromEntries(binSortNames.map((sort) => [sort, 0])) as Record<BinSort, number>
  for (const { sort, number } of rows) counts[sort] = number
  return counts
}
