import { sql } from 'kysely'
import { indexWords, searchKey, searchWords } from '#shared/records/search-words'
import { fits } from '#shared/search/found'
import { foundKey, withoutNumbers } from '#shared/search/search-text'
import { eachOf } from './each-of'
import type { Executor } from './schema'

/** What is found of one thing. */
export interface SearchEntry {
  id: string
  title: string
  /** Other short names of it, found by their sound as well: numbers, who and what it is of. */
  names: readonly string[]
  /** Codes of a unit or a contract, which no personal number looks like. */
  codes?: readonly string[]
  /** What stands in it. */
  texts: readonly string[]
  /** 移出 or in the 回收站: behind its equals. */
  gone: boolean
}

export interface Outdated {
  number: number
  source: string
  id: string
}

/** Things to be read anew, what was noted first. */
export const listOutdated = (db: Executor, limit: number): Promise<Outdated[]> =>
  db.selectFrom('search_outdated').selectAll().orderBy('number').limit(limit).execute()

export async function countOutdated(db: Executor): Promise<number> {
  const { count } = await db
    .selectFrom('search_outdated')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/** Puts what is found of these things in the place of what was; what has no entry is found no more. */
export async function putEntries(
  tx: Executor,
  source: string,
  outdated: readonly Outdated[],
  entries: readonly SearchEntry[],
): Promise<void> {
  const ids = outdated.map(({ id }) => id)
  const old = tx.selectFrom('search_entries').where('source', '=', source).where('id', 'in', eachOf(ids))
  await sql`DELETE FROM search_words WHERE rowid IN (${old.select('number')})`.execute(tx)
  await tx.deleteFrom('search_entries').where('source', '=', source).where('id', 'in', eachOf(ids)).execute()
  for (const entry of entries) await putEntry(tx, source, entry)
  await tx.deleteFrom('search_outdated').where('source', '=', source).where('id', 'in', eachOf(ids)).execute()
}

async function putEntry(tx: Executor, source: string, entry: SearchEntry): Promise<void> {
  const { soundKey } = await import('./sound-key')
  const { id, codes = [], gone } = entry
  const [title, names, texts] = [[entry.title], entry.names, entry.texts].map((all) => withoutNumbers(all.join('，')))
  const keys = {
    title_key: foundKey(title ?? ''),
    names_key: foundKey([names, ...codes].join('，')),
    sound_key: [title, names].map((text) => soundKey(searchKey(text ?? ''))).join(','),
    texts_key: foundKey(texts ?? ''),
  }
  const { number } = await tx
    .insertInto('search_entries')
    .values({ source, id, ...keys, gone: gone ? 1 : 0 })
    .returning('number')
    .executeTakeFirstOrThrow()
  const words = indexWords(`${keys.title_key} ${keys.names_key} ${keys.texts_key}`)
  const sounds = indexWords(keys.sound_key.replace(',', ' '))
  await sql`INSERT INTO search_words (rowid, words, sounds) VALUES (${number}, ${words}, ${sounds})`.execute(tx)
}

/** Of one sort: how many fit, and the best of them. */
export interface Fitting {
  source: string
  count: number
  best: { id: string; fit: number }[]
}

interface FittingRow {
  source: string
  id: string
  fit: number
  count: number
}

/** What holds every word typed, in title, names and texts or by its sound; nothing typed finds nothing. */
export async function findEntries(db: Executor, typed: string, limit: number): Promise<Fitting[]> {
  const key = foundKey(typed)
  const wanted = searchWords(key)
  if (!wanted) return []
  const match = wanted.words.map((word) => `"${word}"`).join(' ')
  /** Whether every part typed stands in one of these. */
  const allIn = (parts: readonly string[], ...columns: string[]) =>
    sql<boolean>`(${sql.join(
      parts.map(
        (part) =>
          sql`(${sql.join(
            columns.map((column) => sql`instr(${sql.ref(column)}, ${part}) > 0`),
            sql` OR `,
          )})`,
      ),
      sql` AND `,
    )})`
  // Pairs that are all there need not stand together.
  const long = wanted.parts.filter((part) => [...part].length > 2)
  const held = long.length === 0 ? sql`1` : allIn(long, 'title_key', 'names_key', 'sound_key', 'texts_key')
  const { rows } = await sql<FittingRow>`
    WITH fitting AS MATERIALIZED (
      SELECT number, source, id, gone, CASE
        WHEN instr(title_key, ${key}) = 1 THEN ${fits.start}
        WHEN ${allIn(wanted.parts, 'title_key')} THEN ${fits.title}
        WHEN ${allIn(wanted.parts, 'title_key', 'names_key')} THEN ${fits.name}
        WHEN instr(sound_key, ${key}) BETWEEN 1 AND instr(sound_key, ',') THEN ${fits.sound}
        ELSE ${fits.text} END AS fit
      FROM search_entries
      WHERE number IN (SELECT rowid FROM search_words WHERE search_words MATCH ${match}) AND ${held}
    ), ranked AS (
      SELECT source, id, fit, count(*) OVER (PARTITION BY source) AS count,
        row_number() OVER (PARTITION BY source ORDER BY fit DESC, gone, number DESC) AS place
      FROM fitting
    )
    SELECT source, id, fit, count FROM ranked WHERE place <= ${limit} ORDER BY source, place`.execute(db)
  const sources = [...new Set(rows.map(({ source }) => source))]
  return sources.map((source) => {
    const found = rows.filter((row) => row.source === source)
    return { source, count: found[0]?.count ?? 0, best: found.map(({ id, fit }) => ({ id, fit })) }
  })
}
