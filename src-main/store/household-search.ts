import { sql } from 'kysely'
import { codeKey, nameKey } from '#shared/households/keys'
import { searchKey, searchWords } from '#shared/records/search-words'
import { countedAtMost, fits } from '#shared/search/found'
import { hashColumns, type NumberHash } from './household-lists'
import type { Executor } from './schema'
import type { Fitting } from './search-repository'

interface Row {
  id: string
  fit: number
  count: number
}

/** Households of every register: by words of the name or its sound, by the beginning of a code, by an area, by the hashes of a whole number. */
export async function findHouseholdsAnywhere(
  db: Executor,
  typed: string,
  hashes: readonly NumberHash[],
  limit: number,
): Promise<Fitting> {
  const ways = [...byNumber(hashes), ...byCode(typed), ...byName(typed), ...byArea(typed), ...amongRemoved(typed)]
  if (ways.length === 0) return { count: 0, best: [] }
  const { rows } = await sql<Row>`
    WITH ${areas}, ways AS (${sql.join(ways, sql` UNION ALL `)}),
      fitting AS (SELECT number, max(fit) AS fit FROM ways GROUP BY number)
    SELECT id, fit, count(*) OVER () AS count FROM fitting JOIN households USING (number)
    ORDER BY fit DESC, removed, name_key = ${nameKey(typed)} DESC, number LIMIT ${limit}`.execute(db)
  return { count: Math.min(rows[0]?.count ?? 0, countedAtMost), best: rows.map(({ id, fit }) => ({ id, fit })) }
}

/** Register after register, whatever SQLite would guess: their indexes begin with the project. */
const registers = sql`projects CROSS JOIN households ON households.project_id = projects.id`

const byNumber = (hashes: readonly NumberHash[]) =>
  hashes.map(
    ({ of, hash }) =>
      sql`SELECT number, ${fits.start} AS fit FROM ${registers} WHERE ${sql.ref(hashColumns[of])} = ${hash}`,
  )

function byCode(typed: string) {
  const key = codeKey(typed)
  if (key === '') return []
  return [
    sql`SELECT number, ${fits.start} AS fit FROM ${registers}
      WHERE removed = 0 AND code_key >= ${key} AND code_key < ${`${key}\u{10FFFF}`}`,
  ]
}

function byName(typed: string) {
  const wanted = searchWords(typed)
  if (!wanted) return []
  const match = wanted.words.map((word) => `"${word}"`).join(' ')
  const [key, written] = [searchKey(typed), nameKey(typed)]
  // Pairs that are all there need not stand together.
  const held = wanted.parts
    .filter((part) => [...part].length > 2)
    .map((part) => sql`AND (instr(lower(name_key), ${part}) > 0 OR instr(sound_key, ${part}) > 0)`)
  const fit = sql`CASE WHEN instr(name_key, ${written}) = 1 THEN ${fits.start}
    WHEN instr(name_key, ${written}) > 0 THEN ${fits.title} WHEN instr(sound_key, ${key}) = 1 THEN ${fits.sound} ELSE ${fits.text} END`
  return [
    sql`SELECT number, ${fit} AS fit FROM households
      WHERE number IN (SELECT rowid FROM household_search WHERE household_search MATCH ${match} LIMIT ${countedAtMost})
      ${sql.join(held, sql` `)}`,
  ]
}

/** What is 移出 is in no index, and is few: each word in its name, its sound, its code or its place. */
function amongRemoved(typed: string) {
  const parts = searchKey(typed)
    .split(' ')
    .filter((part) => part !== '')
  if (parts.length === 0) return []
  const [written, code] = [nameKey(typed), codeKey(typed)]
  const held = parts.map(
    (part) =>
      sql`instr(lower(name_key), ${part}) + instr(sound_key, ${part}) + instr(lower(area || village), ${part}) > 0`,
  )
  return [
    sql`SELECT number, ${fits.name} AS fit FROM ${registers} WHERE removed = 1
      AND (instr(name_key, ${written}) > 0 OR substr(code_key, 1, ${code.length}) = ${code}
        OR (${sql.join(held, sql` AND `)}))`,
  ]
}

/** Every area of every register, each by one look at the index: reading through it would take as long as there are households. */
const areas = sql`RECURSIVE areas (project_id, area) AS (
    SELECT id, (SELECT min(area) FROM households WHERE project_id = projects.id AND removed = 0) FROM projects
    UNION ALL
    SELECT project_id, (SELECT min(area) FROM households
      WHERE project_id = areas.project_id AND removed = 0 AND area > areas.area) FROM areas WHERE area IS NOT NULL
  )`

/** An area alone, or with a word of the name: 张三 白音 */
function byArea(typed: string) {
  const parts = searchKey(typed)
    .split(' ')
    .filter((part) => part !== '')
  const [only] = parts
  if (parts.length > 1) {
    return parts.map((name) =>
      nameInArea(
        name,
        parts.filter((part) => part !== name),
      ),
    )
  }
  if (only === undefined || [...only].length < 2) return []
  return [
    sql`SELECT number, ${fits.text} AS fit FROM areas CROSS JOIN households
      ON households.project_id = areas.project_id AND removed = 0 AND households.area = areas.area
      WHERE instr(lower(areas.area), ${only}) > 0`,
  ]
}

function nameInArea(name: string, areas: readonly string[]) {
  const match = (searchWords(name)?.words ?? []).map((word) => `"${word}"`).join(' ')
  const held = areas.map((part) => sql`AND instr(lower(area || village), ${part}) > 0`)
  return sql`SELECT number, ${fits.title} AS fit FROM households
    WHERE number IN (SELECT rowid FROM household_search WHERE household_search MATCH ${match})
    AND (instr(lower(name_key), ${name}) > 0 OR instr(sound_key, ${name}) > 0) ${sql.join(held, sql` `)}`
}
