import { type SelectQueryBuilder, sql } from 'kysely'
import type {
  HouseholdCount,
  HouseholdFilter,
  HouseholdNumber,
  HouseholdPage,
  HouseholdSummary,
} from '#shared/households/household'
import { codeKey, nameKey } from '#shared/households/keys'
import { searchWords } from '#shared/records/search-words'
import { contentOf, type HouseholdContent } from './household-repository'
import { type StandingSo, standsSo } from './household-traces'
import type { Executor, Schema } from './schema'

/** What a whole number is found by, if it is one of that kind. */
export interface NumberHash {
  of: HouseholdNumber
  hash: string
}

export const hashColumns = {
  citizenNumber: 'citizen_hash',
  bankAccount: 'bank_hash',
  phone: 'phone_hash',
} as const satisfies Record<HouseholdNumber, string>

export interface Found extends HouseholdFilter {
  /** Of a whole number, of each kind it may be; [] = none was typed. */
  hashes: readonly NumberHash[]
  /** Only those that stand so with what was delivered of them; null = all. */
  files: StandingSo | null
}

const columns = ['number', 'id', 'code', 'name', 'area', 'village', 'type', 'citizen_masked', 'removed'] as const

/** One page by keyset, in the order of the register. */
export async function listHouseholds(
  db: Executor,
  filter: Found,
  { after, limit }: { after: number | null; limit: number },
): Promise<Pick<HouseholdPage, 'next'> & { rows: Omit<HouseholdSummary, 'files'>[] }> {
  // One more than asked for tells whether there is a next page.
  const rows = await householdQuery(db, filter, after)
    .limit(limit + 1)
    .execute()
  const page = rows.slice(0, limit).map(({ citizen_masked, removed, ...row }) => ({
    ...row,
    citizenMasked: citizen_masked,
    removed: removed === 1,
  }))
  return { rows: page, next: rows.length > limit ? (page.at(-1)?.number ?? null) : null }
}

export function householdQuery(db: Executor, filter: Found, after: number | null) {
  const query = narrowed(db.selectFrom('households').select(columns), filter)
  return (after === null ? query : query.where('number', '>', after)).orderBy('number')
}

function narrowed<O>(all: SelectQueryBuilder<Schema, 'households', O>, filter: Found) {
  let query = all.where('project_id', '=', filter.projectId).where(filter.removed ? gone : here)
  if (filter.area !== null) query = query.where('area', '=', filter.area)
  if (filter.type !== null) query = query.where('type', '=', filter.type)
  if (filter.files !== null) query = query.where(standsSo(filter.files))
  return filter.text.trim() === '' ? query : query.where(called(filter))
}

/** As the indexes say it: a bound value would not be known for what they hold. */
const [here, gone] = [sql<boolean>`removed = 0`, sql<boolean>`removed = 1`]

/** By the words of the name, as written or by their sound, by the beginning of the code, or by a whole number. */
function called(filter: Found) {
  const ways = [byCode(filter), ...byNumber(filter), ...byName(filter)]
  return sql<boolean>`number IN (${sql.join(ways, sql` UNION ALL `)})`
}

const register = ({ projectId, removed }: Found) =>
  sql`SELECT number FROM households WHERE project_id = ${projectId} AND ${removed ? gone : here}`

function byCode(filter: Found) {
  const key = codeKey(filter.text)
  return sql`${register(filter)} AND code_key >= ${key} AND code_key < ${`${key}\u{10FFFF}`}`
}

/** The sign before `removed` keeps SQLite from the index of the whole register, which it likes as well as those of accounts and telephones. */
const byNumber = (filter: Found) =>
  filter.hashes.map(({ of, hash }) =>
    of === 'citizenNumber'
      ? sql`${register(filter)} AND citizen_hash = ${hash}`
      : sql`SELECT number FROM households WHERE project_id = ${filter.projectId} AND ${sql.ref(hashColumns[of])} = ${hash}
          AND +removed = ${filter.removed ? 1 : 0}`,
  )

function byName(filter: Found) {
  const wanted = searchWords(filter.text)
  if (!wanted) return []
  // What is 移出 is in no index: it is few, and read.
  if (filter.removed) return [sql`${register(filter)} AND instr(name_key, ${nameKey(filter.text)}) > 0`]
  const match = wanted.words.map((word) => `"${word}"`).join(' ')
  const found = sql`SELECT rowid FROM household_search WHERE household_search MATCH ${match}`
  const whole = wanted.parts.filter((part) => [...part].length > 2)
  if (whole.length === 0) return [found]
  // Pairs that are all there need not stand together.
  const held = whole.map((part) => sql`(instr(lower(name_key), ${part}) > 0 OR instr(sound_key, ${part}) > 0)`)
  return [sql`SELECT number FROM households WHERE number IN (${found}) AND ${sql.join(held, sql` AND `)}`]
}

/** How many of each area and type: from an index alone. */
export async function countHouseholds(
  db: Executor,
  { projectId, removed }: { projectId: string; removed: boolean },
): Promise<HouseholdCount[]> {
  return db
    .selectFrom('households')
    .select(({ fn }) => ['area', 'type', fn.countAll<number>().as('households')])
    .where('project_id', '=', projectId)
    .where(removed ? gone : here)
    .groupBy(['area', 'type'])
    .orderBy('area')
    .orderBy('type')
    .execute()
}

/** How many the list of a filter has. */
export async function countListed(db: Executor, filter: Found): Promise<number> {
  const all = narrowed(
    db.selectFrom('households').select(({ fn }) => fn.countAll<number>().as('count')),
    filter,
  )
  return (await all.executeTakeFirstOrThrow()).count
}

/** What the folders of a delivery are told apart by. */
export const listPlaces = (db: Executor, projectId: string) =>
  db
    .selectFrom('households')
    .select(['id', 'code', 'name', 'area', 'village'])
    .where('project_id', '=', projectId)
    .where(here)
    .orderBy('number')
    .execute()

/** Whole, some at a time, for a file of all. */
export async function* eachHousehold(db: Executor, filter: Found): AsyncGenerator<HouseholdContent[]> {
  let after: number | null = null
  for (;;) {
    let query = narrowed(db.selectFrom('households').selectAll(), filter)
    if (after !== null) query = query.where('number', '>', after)
    const rows = await query.orderBy('number').limit(1000).execute()
    if (rows.length > 0) yield rows.map(contentOf)
    if (rows.length < 1000) return
    after = rows.at(-1)!.number
  }
}
