import type { Selectable } from 'kysely'
import type { Confirmation } from '#shared/confirmations/confirmation'
import type { MatterId } from '#shared/confirmations/matters'
import type { Body } from '#shared/records/record-field'
import type { AccountTables } from './account-tables'
import { digestColumn } from './digests/digested-tables'
import { rowDigest } from './row-digest'
import type { Executor } from './schema'

export interface StoredConfirmation extends Confirmation {
  matter: MatterId
  subjectId: string
  content: Body
  contentSha256: string
  accountId: string
}

type Row = Omit<Selectable<AccountTables['confirmations']>, 'number'>

const digestOf = ({ sha256: _, ...row }: Row | (Omit<Row, 'sha256'> & { sha256?: string })) =>
  rowDigest(
    Object.entries(row)
      .filter(([name]) => name !== digestColumn)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )

export async function insertConfirmation(tx: Executor, one: StoredConfirmation): Promise<void> {
  const { matter, verdict, who, at, remark } = one
  const row = {
    ...{ matter, subject_id: one.subjectId, verdict, content: JSON.stringify(one.content) },
    ...{ content_sha256: one.contentSha256, account_id: one.accountId, who, at, remark },
    own_work: one.ownWork ? 1 : 0,
  }
  await tx
    .insertInto('confirmations')
    .values({ ...row, sha256: digestOf(row) })
    .execute()
}

/** What was said on a matter, newest first; a row that is not as it was written counts for nothing, so it is left out. */
export async function listConfirmations(
  db: Executor,
  { matter, subjectId }: Pick<StoredConfirmation, 'matter' | 'subjectId'>,
): Promise<StoredConfirmation[]> {
  const rows = await db
    .selectFrom('confirmations')
    .selectAll()
    .where('subject_id', '=', subjectId)
    .where('matter', '=', matter)
    .orderBy('number', 'desc')
    .execute()
  return rows.filter(isWhole).map(confirmationOf)
}

/** The last of each matter there is. */
export async function lastConfirmations(db: Executor): Promise<StoredConfirmation[]> {
  const newest = db
    .selectFrom('confirmations')
    .select((select) => select.fn.max('number').as('number'))
    .groupBy(['subject_id', 'matter'])
  const rows = await db.selectFrom('confirmations').selectAll().where('number', 'in', newest).execute()
  return rows.filter(isWhole).map(confirmationOf)
}

const isWhole = ({ number: _, ...row }: Selectable<AccountTables['confirmations']>) => digestOf(row) === row.sha256

const confirmationOf = (row: Selectable<AccountTables['confirmations']>): StoredConfirmation => ({
  matter: row.matter as MatterId,
  subjectId: row.subject_id,
  verdict: row.verdict,
  content: JSON.parse(row.content),
  contentSha256: row.content_sha256,
  accountId: row.account_id,
  who: row.who,
  at: row.at,
  remark: row.remark,
  ownWork: row.own_work === 1,
})
