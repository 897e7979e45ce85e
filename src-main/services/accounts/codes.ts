import { randomBytes } from 'node:crypto'
import { resetCodeOf } from '#shared/accounts/reset-code'
import { accountsHistory } from '#shared/history/history-ids'
import { fail, ok, type Result } from '#shared/result'
import { lastGroupOf, plainRecoveryCode, recoveryCodeBytes } from '#shared/text/recovery-code'
import { findOffice, putOffice } from '../../store/account-repository'
import { inTransaction } from '../../store/transaction'
import { type CountyContext, type Handler, instantOf } from '../context'
import { noteChanges } from '../record-writes'
import { hashPassword } from './passwords'
import { stateFor } from './state'

export const officeField = '@office'
export const codeField = '@code'

/** Kept in memory alone, until its last group shows that it is on paper. */
export const showCode: Handler<'account.showCode', CountyContext> = async ({ desk }) => {
  desk.shown.code = resetCodeOf(randomBytes(recoveryCodeBytes))
  return ok(desk.shown.code)
}

/** The code that was shown, as it is kept. RECOVERY_CODE_NOT_SHOWN, RESET_CODE_MISTYPED. */
export async function confirmedCode({ desk }: CountyContext, lastGroup: string): Promise<Result<string>> {
  const { code } = desk.shown
  if (code === null) return fail('RECOVERY_CODE_NOT_SHOWN')
  if (plainRecoveryCode(lastGroup) !== lastGroupOf(code)) return fail('RESET_CODE_MISTYPED')
  return ok(await hashPassword(plainRecoveryCode(code)))
}

export const confirmCode: Handler<'account.confirmCode', CountyContext> = async (county, { lastGroup }) => {
  const code = await confirmedCode(county, lastGroup)
  if (!code.ok) return code
  const written = await inTransaction(county.db, async (tx) => {
    const office = await findOffice(tx)
    if (!office) return fail('NOT_FOUND', { what: '账号' })
    await putOffice(tx, { ...office, code: code.value, codeAt: instantOf(county), codeUsed: false })
    const change = { field: codeField, before: undefined, after: { text: '以前的找回码作废' } }
    await noteChanges(county, tx, 'makeResetCode', accountsHistory, [change])
    return ok(null)
  })
  if (!written.ok) return written
  county.desk.shown.code = null
  return stateFor(county, county.desk.account)
}
