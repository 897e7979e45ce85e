import { whoText } from '#shared/accounts/account'
import { mayDo } from '#shared/accounts/role'
import type { Matter } from '#shared/confirmations/open-matters'
import { listAccounts } from '../../store/account-repository'
import type { Executor } from '../../store/schema'
import { hasMade } from './makers'

/** By name: all that have the role, but for whoever has made it himself. */
export async function whoMayConfirm(tx: Executor, open: readonly Matter[], ownWork: boolean): Promise<string> {
  const names: string[] = []
  for (const account of await listAccounts(tx)) {
    if (!account.active || account.altered || !mayDo(account.roles, 'confirm')) continue
    const made = await Promise.all(open.map((one) => hasMade(tx, one, account)))
    if (ownWork || !made.includes(true)) names.push(whoText(account))
  }
  return names.length > 0 ? names.join('或者') : '另一位有“复核”角色的人（现在没有，请有“管理”角色的人增加）'
}
