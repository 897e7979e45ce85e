import { passwordProblem } from '#shared/accounts/password'
import { mayDo } from '#shared/accounts/role'
import { accountsHistory } from '#shared/history/history-ids'
import { fail, ok, type Result } from '#shared/result'
import { plainRecoveryCode } from '#shared/text/recovery-code'
import { type Account, findAccount, findOffice, putAccount, putOffice } from '../../store/account-repository'
import { clearTries } from '../../store/account-tries'
import { inTransaction } from '../../store/transaction'
import { type CountyContext, type Handler, instantOf } from '../context'
import { noteChanges } from '../record-writes'
import { signedBy } from './changes'
import { officeField } from './codes'
import { hashPassword, isOutdated, isPassword } from './passwords'
import { stateFor } from './state'
import { asTry } from './tries'

/** PASSWORD_WRONG, TOO_MANY_TRIES, ACCOUNT_CLOSED; hashes anew what was hashed with other parameters. */
export async function checked(county: CountyContext, id: string, password: string): Promise<Result<Account>> {
  const account = await findAccount(county.db, id)
  if (!account?.active) return fail('NOT_FOUND', { what: '该账号' })
  if (account.altered) return fail('ACCOUNT_CLOSED', { name: account.name })
  return asTry(county, id, async () => {
    if (!(await isPassword(password, account.password))) return fail('PASSWORD_WRONG')
    const renewed = isOutdated(account.password) ? await hashPassword(password) : account.password
    const used = { ...account, password: renewed, signedInAt: instantOf(county) }
    return inTransaction(county.db, async (tx) => {
      // Another password was given meanwhile: this one opens nothing any more.
      if ((await findAccount(tx, id))?.password !== account.password) return fail('PASSWORD_WRONG')
      await putAccount(tx, used)
      return ok(used)
    })
  })
}

export const signIn: Handler<'account.signIn', CountyContext> = async (county, { id, password }) => {
  const account = await checked(county, id, password)
  if (!account.ok) return account
  county.desk.signIn(id)
  return stateFor(county, account.value)
}

export const signOut: Handler<'account.signOut', CountyContext> = (county) => {
  county.desk.signOut()
  return stateFor(county, null)
}

/** Work that runs goes on in the name it was begun in, also with a sealed file that was opened for it; else none lies open. */
export const lock: Handler<'account.lock', CountyContext> = async ({ desk, lent, jobs }) => {
  desk.lock()
  if (jobs.list().running.length === 0) await lent.leaveAll()
  return ok(null)
}

/** 找回: nothing is lost, since no content hangs on a password; the history tells that the code was used. */
export const resetByCode: Handler<'account.resetByCode', CountyContext> = async (county, { id, code, password }) => {
  const [office, account] = [await findOffice(county.db), await findAccount(county.db, id)]
  if (!office || !account?.active || !mayDo(account.roles, 'manage')) return fail('NOT_FOUND', { what: '该管理账号' })
  if (office.altered) return fail('ACCOUNT_CLOSED', { name: '找回码' })
  const problem = passwordProblem(password, account.name)
  if (problem) return fail('INPUT_INVALID', { detail: problem })
  const right = await asTry(county, '@code', async () =>
    (await isPassword(plainRecoveryCode(code), office.code)) ? ok(null) : fail('RESET_CODE_WRONG'),
  )
  if (!right.ok) return right
  const renewed = { ...account, password: await hashPassword(password), given: false, signedInAt: instantOf(county) }
  const written = await inTransaction(county.db, async (tx) => {
    await putAccount(tx, renewed)
    await putOffice(tx, { ...office, codeUsed: true })
    await clearTries(tx, id)
    const by = signedBy(county, renewed)
    await noteChanges(by, tx, 'useResetCode', accountsHistory, [
      { field: `@account/${id}`, before: undefined, after: { text: account.name } },
    ])
    return ok(null)
  })
  if (!written.ok) return written
  county.desk.signIn(id)
  return stateFor(county, renewed)
}

export const resume: Handler<'account.resume', CountyContext> = async (county, { id, password }) => {
  const account = await checked(county, id, password)
  if (!account.ok) return account
  if (!mayDo(account.value.roles, 'manage')) return fail('RIGHT_MISSING', { who: '管理' })
  const written = await inTransaction(county.db, async (tx) => {
    const office = await findOffice(tx)
    if (!office) return fail('NOT_FOUND', { what: '账号' })
    await putOffice(tx, { ...office, inUse: true })
    await noteChanges(signedBy(county, account.value), tx, 'changeRules', accountsHistory, [
      { field: officeField, before: { text: '停用账号' }, after: { text: '使用账号' } },
    ])
    return ok(null)
  })
  if (!written.ok) return written
  county.desk.signIn(id)
  return stateFor(county, account.value)
}
