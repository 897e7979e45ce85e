import { type AccountInfo, whoText } from '#shared/accounts/account'
import { roleTitles } from '#shared/accounts/role'
import type { FieldChange } from '#shared/records/body-changes'
import type { Account } from '../../store/account-repository'
import type { CountyContext } from '../context'

/** The call as made by that account, which signs in by it. */
export const signedBy = (county: CountyContext, account: Account): CountyContext => ({
  ...county,
  who: () => whoText(account),
  desk: { ...county.desk, account },
})

export const accountField = (id: string) => `@account/${id}`

const told = ({ name, roles, active }: AccountInfo) => ({
  text: `${name}：${roleTitles(roles)}${active ? '' : '，已停用'}`,
})

/** An account in the history of all of them; never its password. */
export const accountChange = (before: AccountInfo | null, after: AccountInfo): FieldChange => ({
  field: accountField(after.id),
  before: before ? told(before) : undefined,
  after: told(after),
})
