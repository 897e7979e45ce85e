import { type AccountInfo, type AccountsState, noAccounts } from '#shared/accounts/account'
import { ok, type Result } from '#shared/result'
import { type Account, findOffice, listAccounts } from '../../store/account-repository'
import type { CountyContext, Handler } from '../context'

/** As the call leaves it: whoever has just signed in is `signedIn`. */
export const stateFor = async (
  county: Pick<CountyContext, 'db'>,
  account: Account | null,
): Promise<Result<AccountsState>> => ok(await accountsOf(county, account))

export async function accountsOf(county: Pick<CountyContext, 'db'>, account: Account | null): Promise<AccountsState> {
  const office = await findOffice(county.db)
  const all = (await listAccounts(county.db)).map(infoOf)
  const isShut = office?.inUse === true && !account
  const shown = isShut ? all.filter(({ active }) => active).map(outside) : all
  if (!office) return noAccounts
  const { rule, ownWork, inUse, lockMinutes, codeAt, codeUsed } = office
  return {
    office: { rule, ownWork, inUse, lockMinutes, codeAt, codeUsed },
    signedIn: account && inUse ? infoOf(account) : null,
    accounts: shown,
  }
}

export const readState: Handler<'account.state', CountyContext> = (county) => stateFor(county, county.desk.account)

const infoOf = ({ id, name, roles, active, altered, given, signedInAt }: AccountInfo): AccountInfo => ({
  ...{ id, name, roles, active, altered, given, signedInAt },
})

/** Name and role, which whoever signs in chooses by. */
const outside = (info: AccountInfo): AccountInfo => ({ ...info, given: false, signedInAt: '' })
