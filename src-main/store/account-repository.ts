import type { Selectable } from 'kysely'
import { type AccountInfo, type LockMinutes, lockAtFirst, type OfficeRules } from '#shared/accounts/account'
import { accountNameKey } from '#shared/accounts/account-name'
import { roles as known, type Role } from '#shared/accounts/role'
import type { AccountTables } from './account-tables'
import { rowDigest } from './row-digest'
import type { Executor } from './schema'

/** With what its password is known by. */
export interface Account extends AccountInfo {
  password: string
  madeAt: string
}

export interface Office extends OfficeRules {
  code: string
  codeAt: string
  codeUsed: boolean
  /** Not as the program wrote it: its code opens nothing, and it asks for all there is to ask. */
  altered: boolean
}

type Row = AccountTables['accounts']

/** All it says but when it was used last. */
const digestOfAccount = (row: Omit<Row, 'sha256'>) =>
  rowDigest(['account', row.id, row.name, row.roles, row.active, row.password, row.given, row.made_at])

function accountOf(row: Row): Account {
  const { id, name, password } = row
  return {
    id,
    name,
    roles: rolesIn(row.roles),
    active: row.active === 1,
    altered: digestOfAccount(row) !== row.sha256 || accountNameKey(name) !== row.name_key,
    given: row.given === 1,
    signedInAt: row.signed_in_at,
    password,
    madeAt: row.made_at,
  }
}

const rolesIn = (text: string): Role[] => {
  const held: unknown[] = JSON.parse(text)
  return known.filter((role) => held.includes(role))
}

function rowOf({ id, name, roles, active, given, signedInAt, password, madeAt }: Omit<Account, 'altered'>): Row {
  const held = JSON.stringify(known.filter((role) => roles.includes(role)))
  const row = {
    ...{ id, name, name_key: accountNameKey(name), roles: held, active: active ? 1 : 0 },
    ...{ password, given: given ? 1 : 0, made_at: madeAt, signed_in_at: signedInAt },
  }
  return { ...row, sha256: digestOfAccount(row) }
}

export async function findAccount(db: Executor, id: string): Promise<Account | null> {
  const row = await db.selectFrom('accounts').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? accountOf(row) : null
}

/** In the order in which they were made. */
export async function listAccounts(db: Executor): Promise<Account[]> {
  return (await db.selectFrom('accounts').selectAll().orderBy('made_at').orderBy('id').execute()).map(accountOf)
}

/** A new one, or what has changed of one; throws on a name that another bears. */
export async function putAccount(tx: Executor, account: Omit<Account, 'altered'>): Promise<void> {
  const { id, made_at, ...row } = rowOf(account)
  await tx
    .insertInto('accounts')
    .values({ id, made_at, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
}

type OfficeRow = Selectable<AccountTables['account_office']>

/** The minutes came later: where they are those of the beginning, the digest is that of before. */
const digestOfOffice = (row: Omit<OfficeRow, 'sha256'>) =>
  rowDigest([
    ...['office', row.in_use, row.rule, row.own_work, row.code, row.code_at, row.code_used],
    ...(row.lock_minutes === lockAtFirst ? [] : [row.lock_minutes]),
  ])

/** null = accounts were never set up. */
export async function findOffice(db: Executor): Promise<Office | null> {
  const row = await db.selectFrom('account_office').selectAll().executeTakeFirst()
  if (!row) return null
  const altered = digestOfOffice(row) !== row.sha256
  const { rule, code, code_at: codeAt } = row
  const kept = {
    inUse: row.in_use === 1,
    rule,
    ownWork: row.own_work === 1,
    lockMinutes: row.lock_minutes as LockMinutes,
  }
  const strict = { inUse: true, rule: 'required' as const, ownWork: false, lockMinutes: lockAtFirst }
  return { ...(altered ? strict : kept), code, codeAt, codeUsed: row.code_used === 1, altered }
}

export async function putOffice(tx: Executor, office: Omit<Office, 'altered'>): Promise<void> {
  const { rule, code } = office
  const said = {
    in_use: office.inUse ? 1 : 0,
    rule,
    own_work: office.ownWork ? 1 : 0,
    code,
    lock_minutes: office.lockMinutes,
  }
  const row = { id: 1, ...said, code_at: office.codeAt, code_used: office.codeUsed ? 1 : 0 }
  const whole = { ...row, sha256: digestOfOffice(row) }
  await tx
    .insertInto('account_office')
    .values(whole)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(whole))
    .execute()
}
