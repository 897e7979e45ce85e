import { createHash } from 'node:crypto'
import { type Selectable, sql } from 'kysely'
import type { Household, HouseholdNumber, HouseholdTexts } from '#shared/households/household'
import { codeKey, nameKey } from '#shared/households/keys'
import { obligatoryOf } from '#shared/households/marks'
import { maskedPhone } from '#shared/households/masked-phone'
import { indexWords, searchKey } from '#shared/records/search-words'
import { eachOf } from './each-of'
import type { Executor, Schema } from './schema'

export type HouseholdRow = Selectable<Schema['households']>

/** A number as it is kept: masked to be read, sealed to be opened with the county's key, hashed to be found. */
export interface KeptNumber {
  masked: string
  sealed: string
  hash: string
}

/** What a command has to say of a household; the other columns follow from it. */
export interface HouseholdContent extends HouseholdTexts {
  id: string
  projectId: string
  numbers: Record<HouseholdNumber, KeptNumber | null>
  import: { id: string; line: number } | null
  /** Codes of why it must be visited; '' = it need not. */
  marks: string
  removed: boolean
  revision: number
  updatedAt: string
}

/** As the unique indexes say it: a bound value would not be known for what they hold. */
const here = sql<boolean>`removed = 0`

export function contentOf(row: HouseholdRow): HouseholdContent {
  return {
    id: row.id,
    projectId: row.project_id,
    ...textsOf(row),
    numbers: {
      citizenNumber: keptIn(row.citizen_masked, row.citizen_sealed, row.citizen_hash),
      bankAccount: keptIn(row.bank_masked, row.bank_sealed, row.bank_hash),
    },
    import: row.import_id === null ? null : { id: row.import_id, line: row.import_line ?? 0 },
    marks: row.marks,
    removed: row.removed === 1,
    revision: row.revision,
    updatedAt: row.updated_at,
  }
}

const keptIn = (masked: string, sealed: string | null, hash: string | null): KeptNumber | null =>
  sealed === null || hash === null ? null : { masked, sealed, hash }

function textsOf({ code, name, area, village, type, address, phone, further }: HouseholdRow): HouseholdTexts {
  return { code, name, area, village, type, address, phone, further: JSON.parse(further) }
}

export async function findHousehold(db: Executor, id: string): Promise<HouseholdContent | null> {
  const row = await db.selectFrom('households').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? contentOf(row) : null
}

/** As a screen shows it. */
export async function readHousehold(db: Executor, id: string): Promise<Household | null> {
  const row = await db
    .selectFrom('households')
    .leftJoin('household_imports', 'household_imports.id', 'households.import_id')
    .selectAll('households')
    .select(['file_name', 'imported_at'])
    .where('households.id', '=', id)
    .executeTakeFirst()
  if (!row) return null
  const { file_name, imported_at, import_line } = row
  const { phone, ...texts } = textsOf(row)
  return {
    id: row.id,
    projectId: row.project_id,
    ...texts,
    masked: { citizenNumber: row.citizen_masked, bankAccount: row.bank_masked, phone: maskedPhone(phone) },
    marks: obligatoryOf(row.marks, JSON.parse(row.further)),
    origin: file_name && imported_at ? { fileName: file_name, line: import_line ?? 0, importedAt: imported_at } : null,
    removed: row.removed === 1,
    revision: row.revision,
    updatedAt: row.updated_at,
  }
}

/** The codes and number hashes of a register: what is new must not be there. */
export async function registeredIn(db: Executor, projectId: string) {
  const rows = await db
    .selectFrom('households')
    .select(['code_key', 'citizen_hash'])
    .where('project_id', '=', projectId)
    .where(here)
    .execute()
  return {
    codes: new Set(rows.map(({ code_key }) => code_key)),
    hashes: new Set(rows.flatMap(({ citizen_hash }) => citizen_hash ?? [])),
  }
}

/** Ids of the households of a register, other than this one, that bear its code or its citizen number. */
export async function twinOf(db: Executor, one: HouseholdContent): Promise<'code' | 'citizenNumber' | null> {
  const among = () =>
    db
      .selectFrom('households')
      .select('id')
      .where('project_id', '=', one.projectId)
      .where(here)
      .where('id', '<>', one.id)
      .limit(1)
  if (await among().where('code_key', '=', codeKey(one.code)).executeTakeFirst()) return 'code'
  const hash = one.numbers.citizenNumber?.hash
  if (hash === undefined) return null
  return (await among().where('citizen_hash', '=', hash).executeTakeFirst()) ? 'citizenNumber' : null
}

export type InsertableHousehold = Omit<HouseholdRow, 'number'>

/** The columns of a household; the reading of its name is brought in with the first one. */
export async function rowOf(content: HouseholdContent): Promise<InsertableHousehold> {
  const { soundKey } = await import('./sound-key')
  const key = searchKey(content.name)
  const { citizenNumber, bankAccount } = content.numbers
  return {
    id: content.id,
    project_id: content.projectId,
    code: content.code,
    code_key: codeKey(content.code),
    name: content.name,
    name_key: nameKey(content.name),
    sound_key: soundKey(key),
    area: content.area,
    village: content.village,
    type: content.type,
    address: content.address,
    phone: content.phone,
    citizen_masked: citizenNumber?.masked ?? '',
    citizen_sealed: citizenNumber?.sealed ?? null,
    citizen_hash: citizenNumber?.hash ?? null,
    bank_masked: bankAccount?.masked ?? '',
    bank_sealed: bankAccount?.sealed ?? null,
    bank_hash: bankAccount?.hash ?? null,
    further: JSON.stringify(content.further),
    import_id: content.import?.id ?? null,
    import_line: content.import?.line ?? null,
    import_sha256: content.import ? digestOf(content) : null,
    sha256: digestOf(content),
    marks: content.marks,
    removed: content.removed ? 1 : 0,
    revision: content.revision,
    updated_at: content.updatedAt,
  }
}

/** Of what it says. A number goes in by its keyed hash: nobody without the key can try numbers against it. */
function digestOf(content: HouseholdContent): string {
  const { code, name, area, village, type, address, phone, further, numbers, marks } = content
  const said = [code, name, area, village, type, address, phone, further, ...(marks === '' ? [] : [marks])]
  const hashes = [numbers.citizenNumber?.hash ?? null, numbers.bankAccount?.hash ?? null]
  return createHash('sha256')
    .update(JSON.stringify([said, hashes]))
    .digest('hex')
}

/** Behind all that are there, in this order. */
export async function insertHouseholds(tx: Executor, rows: readonly InsertableHousehold[]): Promise<void> {
  const last = await tx
    .selectFrom('households')
    .select(({ fn }) => fn.max('number').as('last'))
    .executeTakeFirst()
  const first = (last?.last ?? 0) + 1
  await tx
    .insertInto('households')
    .values(rows.map((row, at) => ({ number: first + at, ...row })))
    .execute()
  const numbered = rows.map((row, at) => ({ number: first + at, ...row }))
  await indexNames(
    tx,
    numbered.filter(({ removed }) => removed === 0),
  )
}

async function indexNames(tx: Executor, rows: readonly Pick<HouseholdRow, 'number' | 'name' | 'sound_key'>[]) {
  const words = rows.map(({ number, name, sound_key }) => [number, indexWords(searchKey(name)), indexWords(sound_key)])
  await sql`
    INSERT INTO household_search (rowid, words, sounds)
    SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(${JSON.stringify(words)})`.execute(tx)
}

/** null when the stored revision is another than the one before. */
export async function updateHousehold(tx: Executor, content: HouseholdContent): Promise<HouseholdContent | null> {
  const { id, project_id, import_id, import_line, import_sha256, ...columns } = await rowOf(content)
  const row = await tx
    .updateTable('households')
    .set(columns)
    .where('id', '=', id)
    .where('revision', '=', content.revision - 1)
    .returningAll()
    .executeTakeFirst()
  if (!row) return null
  await sql`DELETE FROM household_search WHERE rowid = ${row.number}`.execute(tx)
  if (!content.removed) await indexNames(tx, [row])
  return contentOf(row)
}

export interface HouseholdImport {
  id: string
  projectId: string
  fileName: string
  sha256: string
  at: string
  taken: number
  leftOut: number
}

export async function insertImport(tx: Executor, one: HouseholdImport): Promise<void> {
  const { id, projectId, fileName, sha256, at, taken, leftOut } = one
  await tx
    .insertInto('household_imports')
    .values({
      id,
      project_id: projectId,
      file_name: fileName,
      file_sha256: sha256,
      imported_at: at,
      taken,
      left_out: leftOut,
    })
    .execute()
}

/** How many households of an import are still there as they came. */
export async function untouchedOf(db: Executor, importId: string): Promise<number> {
  const { count } = await db
    .selectFrom('households')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('import_id', '=', importId)
    .where('removed', '=', 0)
    .where(sql<boolean>`sha256 = import_sha256`)
    .executeTakeFirstOrThrow()
  return count
}

/** All of an import at once: 移出, or back. */
export async function setImportRemoved(
  tx: Executor,
  { id, removed, at }: { id: string; removed: boolean; at: string },
): Promise<void> {
  const rows = await tx
    .updateTable('households')
    .set(({ eb }) => ({ removed: removed ? 1 : 0, updated_at: at, revision: eb('revision', '+', 1) }))
    .where('import_id', '=', id)
    .where('removed', '=', removed ? 0 : 1)
    .returning(['number', 'name', 'sound_key'])
    .execute()
  const numbers = rows.map(({ number }) => String(number))
  await sql`DELETE FROM household_search WHERE rowid IN ${eachOf(numbers)}`.execute(tx)
  if (!removed) await indexNames(tx, rows)
}

/** Whether taking an import back in would put a code or number there twice. */
export async function importCollides(db: Executor, importId: string): Promise<boolean> {
  const found = await sql<{ one: number }>`
    SELECT 1 AS one FROM households AS back JOIN households AS here
      ON here.project_id = back.project_id AND here.removed = 0
      AND (here.code_key = back.code_key OR here.citizen_hash = back.citizen_hash)
    WHERE back.import_id = ${importId} AND back.removed = 1 LIMIT 1`.execute(db)
  return found.rows.length > 0
}
