import { createHash } from 'node:crypto'
import { type Selectable, sql } from 'kysely'
import type { Household, HouseholdNumber, HouseholdTexts } from '#shared/households/household'
import { codeKey, nameKey } from '#shared/households/keys'
import { obligatoryOf } from '#shared/households/marks'
import { maskedFurtherNumbers } from '#shared/households/masked-cell'
import { maskedPhone } from '#shared/households/masked-phone'
import { indexWords, searchKey } from '#shared/records/search-words'
import type { Executor, Schema } from './schema'

export type HouseholdRow = Selectable<Schema['households']>

/** A number as it is kept: masked to be read, sealed to be opened with the county's key, hashed to be found. */
export interface KeptNumber {
  masked: string
  sealed: string
  hash: string
}

/** What a command has to say of a household; the other columns follow from it. */
export interface HouseholdContent extends Omit<HouseholdTexts, 'further'> {
  id: string
  projectId: string
  numbers: Record<HouseholdNumber, KeptNumber | null>
  /** Of before telephones were encrypted; '' = none, or sealed by now. */
  plainPhone: string
  further: FurtherContent
  import: { id: string; line: number } | null
  /** Codes of why it must be visited; '' = it need not. */
  marks: string
  removed: boolean
  revision: number
  updatedAt: string
}

/** Further columns by their titles: what is private in them as a number is kept. */
export type FurtherContent = Record<string, string | KeptNumber>

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
      phone: keptIn(row.phone_masked, row.phone_sealed, row.phone_hash),
    },
    plainPhone: row.phone,
    further: furtherIn(row),
    import: row.import_id === null ? null : { id: row.import_id, line: row.import_line ?? 0 },
    marks: row.marks,
    removed: row.removed === 1,
    revision: row.revision,
    updatedAt: row.updated_at,
  }
}

const keptIn = (masked: string, sealed: string | null, hash: string | null): KeptNumber | null =>
  sealed === null || hash === null ? null : { masked, sealed, hash }

const textsOf = ({ code, name, area, village, type, address }: HouseholdRow) => ({
  ...{ code, name, area, village, type, address },
})

const furtherIn = ({ further }: Pick<HouseholdRow, 'further'>): FurtherContent => JSON.parse(further)

/** As screens show them, and which of them hold a number of somebody. */
export function shownFurther(content: FurtherContent) {
  const shown = Object.entries(content).map(([title, value]) => {
    const text = typeof value === 'string' ? maskedFurtherNumbers(title, value) : value.masked
    return { title, text, isMasked: text !== value }
  })
  return {
    further: Object.fromEntries(shown.map(({ title, text }) => [title, text])),
    maskedFurther: shown.flatMap(({ title, isMasked }) => (isMasked ? [title] : [])),
  }
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
  return {
    id: row.id,
    projectId: row.project_id,
    ...textsOf(row),
    ...shownFurther(furtherIn(row)),
    masked: {
      citizenNumber: row.citizen_masked,
      bankAccount: row.bank_masked,
      phone: row.phone_masked || maskedPhone(row.phone),
    },
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

/**
 * Takes no code and no number until it is written again, in the same transaction: of households that have exchanged theirs none
 * could go first otherwise. What it is must have been read before.
 */
export const stepAside = (tx: Executor, id: string) =>
  sql`UPDATE households SET code_key = 'aside ' || id, citizen_hash = iif(citizen_hash IS NULL, NULL, 'aside ' || id)
    WHERE id = ${id}`.execute(tx)

export type InsertableHousehold = Omit<HouseholdRow, 'number'>

/** The columns of a household; the reading of its name is brought in with the first one. */
export async function rowOf(content: HouseholdContent): Promise<InsertableHousehold> {
  const { soundKey } = await import('./sound-key')
  const key = searchKey(content.name)
  const { citizenNumber, bankAccount, phone } = content.numbers
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
    phone: content.plainPhone,
    citizen_masked: citizenNumber?.masked ?? '',
    citizen_sealed: citizenNumber?.sealed ?? null,
    citizen_hash: citizenNumber?.hash ?? null,
    bank_masked: bankAccount?.masked ?? '',
    bank_sealed: bankAccount?.sealed ?? null,
    bank_hash: bankAccount?.hash ?? null,
    phone_masked: phone?.masked ?? '',
    phone_sealed: phone?.sealed ?? null,
    phone_hash: phone?.hash ?? null,
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
export function digestOf(content: HouseholdContent): string {
  const { code, name, area, village, type, address, plainPhone, further, numbers, marks } = content
  const columns = Object.fromEntries(Object.entries(further).map(([title, value]) => [title, saidOf(value)]))
  const phone = numbers.phone?.hash ?? plainPhone
  const said = [code, name, area, village, type, address, phone, columns, ...(marks === '' ? [] : [marks])]
  const hashes = [numbers.citizenNumber?.hash ?? null, numbers.bankAccount?.hash ?? null]
  return createHash('sha256')
    .update(JSON.stringify([said, hashes]))
    .digest('hex')
}

const saidOf = (value: string | KeptNumber) => (typeof value === 'string' ? value : value.hash)

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

/** For the search of names. */
export async function indexNames(tx: Executor, rows: readonly Pick<HouseholdRow, 'number' | 'name' | 'sound_key'>[]) {
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
