import { mayDo } from '#shared/accounts/role'
import { useAppData } from '../../app-data'

/** Why whoever is signed in may not carry a county's data elsewhere or put another state in its place; null = she may. */
export function useWhyNotManaged(): string | null {
  const signedIn = useAppData(({ county }) => county?.accounts.signedIn ?? null)
  return signedIn && !mayDo(signedIn.roles, 'manage') ? '由有“管理”角色的人办理。' : null
}
