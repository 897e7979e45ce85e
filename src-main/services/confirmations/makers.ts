import { nameInWho } from '#shared/accounts/account'
import { accountNameKey } from '#shared/accounts/account-name'
import { matters } from '#shared/confirmations/matters'
import type { Matter } from '#shared/confirmations/open-matters'
import type { Account } from '../../store/account-repository'
import { wholeRecord } from '../../store/change-repository'
import { listConfirmations, type StoredConfirmation } from '../../store/confirmation-repository'
import type { Executor } from '../../store/schema'
import { confirmationField } from './told'

/**
 * 四眼: whether an account has made what it would confirm: since it was confirmed last it has asked for it, or written to what is
 * confirmed; what stood then another has confirmed. What came with a bundle from another copy of the county bears a name alone,
 * and counts by that.
 */
export async function hasMade(
  db: Executor,
  { matter, id }: Matter,
  { id: accountId, name }: Account,
): Promise<boolean> {
  const said = await listConfirmations(db, { matter, subjectId: id })
  const last = said.findIndex(({ verdict }) => verdict === 'confirmed')
  const since = last < 0 ? said : said.slice(0, last)
  if (since.some((one) => one.verdict === 'asked' && one.accountId === accountId)) return true
  const rows = await db
    .selectFrom('changes')
    .select(['field', 'who', 'account_id'])
    .distinct()
    .where('record_id', '=', id)
    .where('seq', '>', await confirmedAt(db, { matter, id }, said[last]))
    .execute()
  const key = accountNameKey(name)
  return rows.some(
    ({ field, who, account_id }) =>
      isOf(matter, field) &&
      (account_id === accountId || (account_id === '' && accountNameKey(nameInWho(who)) === key)),
  )
}

/** The number of the change row by which the history tells of that confirmation; all changes are behind -1. */
async function confirmedAt(db: Executor, { matter, id }: Matter, confirmed: StoredConfirmation | undefined) {
  if (!confirmed) return -1
  const row = await db
    .selectFrom('changes')
    .select('seq')
    .where('record_id', '=', id)
    .where('field', '=', confirmationField(matter))
    .where('command', '=', 'confirm')
    .where('account_id', '=', confirmed.accountId)
    .where('at', '>=', confirmed.at)
    .orderBy('seq')
    .executeTakeFirst()
  return row?.seq ?? -1
}

function isOf(matter: Matter['matter'], field: string): boolean {
  if (field === wholeRecord) return true
  const about = matters[matter]
  const head = field.split('/')[0] ?? ''
  if (about.of === 'record') return !field.startsWith('@') && !about.omit.includes(head)
  return about.fields.includes(head) && !about.omit.some((path) => field === path)
}
