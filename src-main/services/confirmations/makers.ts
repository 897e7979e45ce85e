import { nameInWho } from '#shared/accounts/account'
import { accountNameKey } from '#shared/accounts/account-name'
import { matters } from '#shared/confirmations/matters'
import type { Matter } from '#shared/confirmations/open-matters'
import type { Account } from '../../store/account-repository'
import { wholeRecord } from '../../store/change-repository'
import { listConfirmations } from '../../store/confirmation-repository'
import type { Executor } from '../../store/schema'

/**
 * 四眼: whether an account has made what it would confirm: it has asked for it, or has ever written to what is confirmed. What
 * came with a bundle from another copy of the county bears a name alone, and counts by that.
 */
export async function hasMade(
  db: Executor,
  { matter, id }: Matter,
  { id: accountId, name }: Account,
): Promise<boolean> {
  const said = await listConfirmations(db, { matter, subjectId: id })
  if (said.some((one) => one.verdict === 'asked' && one.accountId === accountId)) return true
  const rows = await db
    .selectFrom('changes')
    .select(['field', 'who', 'account_id'])
    .distinct()
    .where('record_id', '=', id)
    .execute()
  const key = accountNameKey(name)
  return rows.some(
    ({ field, who, account_id }) =>
      isOf(matter, field) &&
      (account_id === accountId || (account_id === '' && accountNameKey(nameInWho(who)) === key)),
  )
}

function isOf(matter: Matter['matter'], field: string): boolean {
  if (field === wholeRecord) return true
  const about = matters[matter]
  const head = field.split('/')[0] ?? ''
  if (about.of === 'record') return !field.startsWith('@') && !about.omit.includes(head)
  return about.fields.includes(head) && !about.omit.some((path) => field === path)
}
