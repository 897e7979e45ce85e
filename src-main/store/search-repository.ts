import { sql } from 'kysely'
import { indexWords, searchKey } from '#shared/records/search-words'
import { countedAtMost, fits } from '#shared/search/found'
import { dayWords } from '#shared/search/found-days'
import { type Reading, readingsOf, type WantedPart } from '#shared/search/readings'
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
  /** Days of it, as they are quoted: 签订日期 2024-03-05. Found by day and month alone. */
  days?: readonly string[]
  /** 移出 or in the 回收站: behind its equals. */
  gone: boolean
}

export interface Outdated {
  number: number
  source: string
  id: string
}

/** Grows with every change of what an entry holds: the index of a county that is of another is made anew. */
const madeAs = 2

/** Notes all that is in the index to be read anew, where it was made by another rule than this. */
export async function renewOfBefore(tx: Executor): Promise<void> {
  await sql`INSERT INTO search_outdated (source, id) SELECT source, id FROM search_entries AS made
    WHERE source <> ${rule} AND NOT EXISTS
      (SELECT 1 FROM search_outdated AS known WHERE known.source = made.source AND known.id = made.id)`.execute(tx)
  await tx.deleteFrom('search_entries').where('source', '=', rule).execute()
  const nothing = { title_key: '', names_key: '', sound_key: '', texts_key: '', gone: 0 as const }
  await tx
    .insertInto('search_entries')
    .values({ number: 1, source: rule, id: String(madeAs), ...nothing })
    .execute()
}

/** Stands in the index before the first sort of things, for the rule it was made by. */
const rule = 'rule'

export async function isOfBefore(db: Executor): Promise<boolean> {
  const made = db.selectFrom('search_entries').select('number').where('source', '=', rule)
  return (await made.where('id', '=', String(madeAs)).executeTakeFirst()) === undefined
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

/** The numbers of a sort's entries stand together, so that one that is flooded leaves the others as quick as they are. */
const bandWidth = 2 ** 40

/** Puts what is found of these things in the place of what was, as the newest of the sort; what has no entry is found no more. */
export async function putEntries(
  tx: Executor,
  { id: source, band }: { id: string; band: number },
  ids: readonly string[],
  entries: readonly SearchEntry[],
): Promise<void> {
  const old = tx.selectFrom('search_entries').where('source', '=', source).where('id', 'in', eachOf(ids))
  await sql`DELETE FROM search_words WHERE rowid IN (${old.select('number')})`.execute(tx)
  await tx.deleteFrom('search_entries').where('source', '=', source).where('id', 'in', eachOf(ids)).execute()
  await tx.deleteFrom('search_outdated').where('source', '=', source).where('id', 'in', eachOf(ids)).execute()
  if (entries.length === 0) return
  const { last } = await tx
    .selectFrom('search_entries')
    .select(({ fn }) => fn.max('number').as('last'))
    .where('number', '<', (band + 1) * bandWidth)
    .executeTakeFirstOrThrow()
  const first = Math.max(last ?? 0, band * bandWidth) + 1
  const { soundKey } = await import('./sound-key')
  const rows = entries.map((entry, at) => ({ number: first + at, source, ...rowOf(entry, soundKey) }))
  await tx.insertInto('search_entries').values(rows).execute()
  const words = rows.map(({ number, title_key, names_key, texts_key, sound_key }) => [
    number,
    indexWords(title_key),
    [indexWords(`${names_key} ${withoutDays(texts_key)}`), ...daysOf(texts_key)].join(' '),
    indexWords(sound_key.replace(',', ' ')),
  ])
  await sql`INSERT INTO search_words (rowid, title, further, sounds)
    SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3 FROM json_each(${JSON.stringify(words)})`.execute(tx)
}

/** Parts the days from the texts before them; no key holds it. */
const daySign = '\n'
const withoutDays = (textsKey: string) => textsKey.split(daySign)[0] ?? ''
const daysOf = (textsKey: string) => textsKey.split(daySign).slice(1)

function rowOf({ id, gone, codes = [], days = [], ...said }: SearchEntry, soundKey: (searchKey: string) => string) {
  const title = withoutNumbers(said.title)
  const names = withoutNumbers(said.names.join('，'))
  const texts = withoutNumbers(said.texts.join('，'))
  return {
    id,
    title_key: foundKey(title),
    names_key: foundKey([names, ...codes].join('，')),
    sound_key: [title, names].map((text) => soundKey(searchKey(text))).join(','),
    texts_key: [foundKey(texts), ...dayWords([title, names, texts, ...days].join('，'))].join(daySign),
    gone: gone ? (1 as const) : (0 as const),
  }
}

/** Of one sort: how many fit, and the best of them. */
export interface Fitting {
  count: number
  best: { id: string; fit: number }[]
}

/** What holds every word typed, in title, names and texts or by its sound; of more than `countedAtMost` the newest, and the newest by title. */
export async function findEntries(
  db: Executor,
  { band }: { band: number },
  typed: string,
  limit: number,
): Promise<Fitting> {
  const readings = readingsOf(typed)
  if (readings.length === 0) return { count: 0, best: [] }
  const key = foundKey(typed)
  const among = (words: string) => sql`SELECT number FROM (SELECT rowid AS number FROM search_words
    WHERE search_words MATCH ${words} AND rowid BETWEEN ${band * bandWidth} AND ${(band + 1) * bandWidth}
    ORDER BY rowid DESC LIMIT ${countedAtMost})`
  const candidates = readings.flatMap((reading) => {
    const words = reading.flatMap((part) => part.words)
    const match = words.map((word) => `"${word}"`).join(' AND ')
    return [among(match), among(`title : (${match})`)]
  })
  // Pairs that are all there need not stand together.
  const long = readings.map((reading) => reading.filter(({ is, held }) => is !== 'text' || [...held].length > 2))
  const { rows } = await sql<{ id: string; fit: number; count: number }>`
    SELECT id, count(*) OVER () AS count, CASE
      WHEN instr(title_key, ${key}) = 1 THEN ${fits.start}
      WHEN ${anyIn(readings, 'title_key')} THEN ${fits.title}
      WHEN ${anyIn(readings, 'title_key', 'names_key')} THEN ${fits.name}
      WHEN instr(sound_key, ${key}) BETWEEN 1 AND instr(sound_key, ',') THEN ${fits.sound}
      ELSE ${fits.text} END AS fit
    FROM search_entries
    WHERE number IN (${sql.join(candidates, sql` UNION `)})
      AND ${anyIn(long, 'title_key', 'names_key', 'sound_key', 'texts_key')}
    ORDER BY fit DESC, gone, number DESC LIMIT ${limit}`.execute(db)
  return { count: Math.min(rows[0]?.count ?? 0, countedAtMost), best: rows.map(({ id, fit }) => ({ id, fit })) }
}

/** Whether by one of the readings each part stands in one of the columns. */
const anyIn = (readings: readonly Reading[], ...columns: string[]) =>
  sql<boolean>`(${sql.join(
    readings.map((reading) => sql.join([sql`1`, ...reading.map((part) => partIn(part, columns))], sql` AND `)),
    sql` OR `,
  )})`

function partIn({ is, held }: WantedPart, columns: readonly string[]) {
  const stands = columns.map((column) => {
    if (is === 'run') return sql`' ' || ${sql.ref(column)} || ' ' GLOB ${`*[^0-9]${held}[^0-9]*`}`
    // Days stand with the texts.
    return is === 'day' && column !== 'texts_key' ? sql`0` : sql`instr(${sql.ref(column)}, ${held}) > 0`
  })
  return sql`(${sql.join(stands, sql` OR `)})`
}
