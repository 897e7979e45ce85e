import { lockAtFirst, lockText, type OfficeRules } from '#shared/accounts/account'
import { accountName, accountNameKey, accountNameProblem } from '#shared/accounts/account-name'
import { passwordProblem } from '#shared/accounts/password'
import { mayDo, type Role } from '#shared/accounts/role'
import { accountsHistory } from '#shared/history/history-ids'
import { fail, ok, type Result } from '#shared/result'
import {
  type Account,
  findAccount,
  findOffice,
  listAccounts,
  putAccount,
  putOffice,
} from '../../store/account-repository'
import { clearTries } from '../../store/account-tries'
import type { Executor } from '../../store/schema'
import { inTransaction } from '../../store/transaction'
import { type CountyContext, type Handler, instantOf } from '../context'
import { noteChanges } from '../record-writes'
import { accountChange, accountField, signedBy } from './changes'
import { codeField, confirmedCode, officeField } from './codes'
import { hashPassword } from './passwords'
import { checked } from './sign-in'
import { stateFor } from './state'

const noAccount = () => fail('NOT_FOUND', { what: '该账号' })

/** INPUT_INVALID, ACCOUNT_NAME_TAKEN. */
async function nameFor(
  tx: Executor,
  typed: string,
  roles: readonly Role[],
  own: string | null,
): Promise<Result<string>> {
  const problem = accountNameProblem(typed) ?? (roles.length === 0 ? '请至少选一种角色' : null)
  if (problem) return fail('INPUT_INVALID', { detail: problem })
  const name = accountName(typed)
  const key = accountNameKey(name)
  const other = (await listAccounts(tx)).find((one) => one.id !== own && accountNameKey(one.name) === key)
  return other ? fail('ACCOUNT_NAME_TAKEN', { name: other.name }) : ok(name)
}

interface Said {
  name: string
  roles: Role[]
  password: string
}

/** A new account with its password; `given` = somebody else has thought it out. */
async function newAccount(
  county: CountyContext,
  { name, roles, password }: Said,
  given: boolean,
): Promise<Result<Account>> {
  const named = await nameFor(county.db, name, roles, null)
  if (!named.ok) return named
  const problem = passwordProblem(password, named.value)
  if (problem) return fail('INPUT_INVALID', { detail: problem })
  const [id, madeAt] = [county.newId(), instantOf(county)]
  const hash = await hashPassword(password)
  const kept = { active: true, altered: false, given, signedInAt: '', password: hash, madeAt }
  return ok({ id, name: named.value, roles, ...kept })
}

/** From now on everybody signs in. Nothing is written before the code is known to be on paper. */
export const setUp: Handler<'account.setUp', CountyContext> = async (county, { lastGroup, ...said }) => {
  if (await findOffice(county.db)) return fail('ACCOUNTS_THERE')
  if (!mayDo(said.roles, 'manage')) return fail('INPUT_INVALID', { detail: '第一个账号要有「管理」' })
  const made = await newAccount(county, said, false)
  if (!made.ok) return made
  const code = await confirmedCode(county, lastGroup)
  if (!code.ok) return code
  const account = { ...made.value, signedInAt: made.value.madeAt }
  const written = await inTransaction(county.db, async (tx) => {
    if (await findOffice(tx)) return fail('ACCOUNTS_THERE')
    const rules = { rule: 'required' as const, ownWork: false, inUse: true, lockMinutes: lockAtFirst }
    await putOffice(tx, { ...rules, code: code.value, codeAt: account.madeAt, codeUsed: false })
    await putAccount(tx, account)
    await noteChanges(signedBy(county, account), tx, 'setUpAccounts', accountsHistory, [
      accountChange(null, account),
      { field: codeField, before: undefined, after: { text: '第一份找回码' } },
    ])
    return ok(null)
  })
  if (!written.ok) return written
  county.desk.shown.code = null
  county.desk.signIn(account.id)
  return stateFor(county, account)
}

export const addAccount: Handler<'account.add', CountyContext> = async (county, said) => {
  if (!(await findOffice(county.db))) return noAccount()
  const made = await newAccount(county, said, true)
  if (!made.ok) return made
  const written = await inTransaction(county.db, async (tx) => {
    const named = await nameFor(tx, said.name, said.roles, null)
    if (!named.ok) return named
    await putAccount(tx, made.value)
    await noteChanges(county, tx, 'addAccount', accountsHistory, [accountChange(null, made.value)])
    return ok(null)
  })
  return written.ok ? stateFor(county, county.desk.account) : written
}

/** Name, roles, 停用 and back. */
export const editAccount: Handler<'account.edit', CountyContext> = async (county, { id, name, roles, active }) => {
  const written = await inTransaction(county.db, async (tx) => {
    const before = await findAccount(tx, id)
    if (!before) return noAccount()
    const named = await nameFor(tx, name, roles, id)
    if (!named.ok) return named
    const after = { ...before, name: named.value, roles, active }
    if (!(await hasManagerWith(tx, after))) return fail('LAST_MANAGER', { name: before.name })
    // What was altered by hand is not made good by writing it once more: that takes a new password.
    if (before.altered) return fail('ACCOUNT_CLOSED', { name: before.name })
    await putAccount(tx, after)
    await noteChanges(county, tx, 'editAccount', accountsHistory, [accountChange(before, after)])
    return ok(after)
  })
  if (!written.ok) return written
  const own = county.desk.account?.id === id
  return stateFor(county, own ? (written.value.active ? written.value : null) : county.desk.account)
}

async function hasManagerWith(tx: Executor, changed: Account): Promise<boolean> {
  const all = (await listAccounts(tx)).map((one) => (one.id === changed.id ? changed : one))
  return all.some(({ active, altered, roles }) => active && !altered && mayDo(roles, 'manage'))
}

export const resetPassword: Handler<'account.resetPassword', CountyContext> = async (county, { id, password }) => {
  if (county.desk.account?.id === id) return fail('INPUT_INVALID', { detail: '自己的密码请用“更换自己的密码”' })
  return givePassword(county, id, password, 'resetPassword')
}

export const changePassword: Handler<'account.changePassword', CountyContext> = async (county, { old, password }) => {
  const own = county.desk.account
  if (!own) return fail('SIGN_IN_NEEDED')
  const right = await checked(county, own.id, old)
  if (!right.ok) return right
  if (old === password) return fail('INPUT_INVALID', { detail: '新密码和原来的一样' })
  return givePassword(county, own.id, password, 'changePassword')
}

async function givePassword(
  county: CountyContext,
  id: string,
  password: string,
  name: 'resetPassword' | 'changePassword',
) {
  const before = await findAccount(county.db, id)
  if (!before) return noAccount()
  const problem = passwordProblem(password, before.name)
  if (problem) return fail('INPUT_INVALID', { detail: problem })
  const hash = await hashPassword(password)
  const written = await inTransaction(county.db, async (tx) => {
    const account = await findAccount(tx, id)
    if (!account) return noAccount()
    const renewed = { ...account, password: hash, given: name === 'resetPassword' }
    await putAccount(tx, renewed)
    await clearTries(tx, id)
    const change = { field: accountField(id), before: undefined, after: { text: account.name } }
    await noteChanges(county, tx, name, accountsHistory, [change])
    return ok(renewed)
  })
  if (!written.ok) return written
  return stateFor(county, county.desk.account?.id === id ? written.value : county.desk.account)
}

const ruleText = ({ rule, ownWork, inUse, lockMinutes }: OfficeRules) => ({
  text: inUse
    ? `${rule === 'required' ? '必须复核' : '建议复核'}${ownWork ? '，可以复核自己办的（说明理由）' : '，不能复核自己办的'}；${lockText(lockMinutes)}`
    : '停用账号',
})

export const saveRules: Handler<'account.saveRules', CountyContext> = (county, { lockMinutes, ...said }) =>
  changeOffice(county, { ...said, ...(lockMinutes !== undefined && { lockMinutes }) })

/** Sign-in and 复核 end for everybody: whoever does it shows that it is he. */
export const stopAccounts: Handler<'account.stop', CountyContext> = async (county, { password }) => {
  const own = county.desk.account
  if (!own) return fail('SIGN_IN_NEEDED')
  const right = await checked(county, own.id, password)
  return right.ok ? changeOffice(county, { inUse: false }) : right
}

async function changeOffice(county: CountyContext, said: Partial<OfficeRules>) {
  const written = await inTransaction(county.db, async (tx) => {
    const before = await findOffice(tx)
    if (!before) return noAccount()
    const after = { ...before, ...said }
    await putOffice(tx, after)
    const change = { field: officeField, before: ruleText(before), after: ruleText(after) }
    if (change.before.text !== change.after.text)
      await noteChanges(county, tx, 'changeRules', accountsHistory, [change])
    return ok(after)
  })
  if (!written.ok) return written
  const { inUse } = written.value
  if (!inUse) county.desk.signOut()
  return stateFor(county, inUse ? county.desk.account : null)
}
