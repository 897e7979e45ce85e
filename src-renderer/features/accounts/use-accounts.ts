import type { AccountsState } from '#shared/accounts/account'
import { noAccounts } from '#shared/accounts/account'
import { useAppData } from '../../app-data'

/** How the accounts of the open county stand, and how to take over another answer. */
export function useAccounts(): { state: AccountsState; take(state: AccountsState): void } {
  const county = useAppData((data) => data.county)
  return {
    state: county?.accounts ?? noAccounts,
    take(accounts) {
      const { county: now, replace } = useAppData.getState()
      if (now) replace({ ...now, accounts })
    },
  }
}
