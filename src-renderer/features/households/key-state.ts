import { create } from 'zustand'
import { isShut } from '#shared/accounts/account'
import { type CountyKeyState, storeText } from '#shared/households/county-key-state'
import { call, onDone } from '../../api'
import { useAppData } from '../../app-data'

/** How the numbers of the open county stand on this computer; null = not known yet, or none is open. */
export const useKeyState = create<{ state: CountyKeyState | null }>(() => ({ state: null }))

export async function readKeyState(): Promise<void> {
  const { county } = useAppData.getState()
  const read = county && !isShut(county.accounts) ? await call('countyKey.state', null) : null
  if (!read || read.ok) useKeyState.setState({ state: read?.value ?? null })
}

/** Asked when a county is opened, and whenever a code was typed. */
export function followKeyState(): () => void {
  const stop = [
    useAppData.subscribe(({ county }, before) => {
      if (county?.folder === before.county?.folder && county?.accounts === before.county?.accounts) return
      void readKeyState()
    }),
    onDone(/^countyKey\.(?:open|confirmCode)$/, () => void readKeyState()),
  ]
  void readKeyState()
  return () => {
    for (const end of stop) end()
  }
}

/** What the foot of the window says of it, where there is something to mind; null = nothing. */
export function keyWarning(state: CountyKeyState | null): { tone: 'mind' | 'bad'; says: string } | null {
  if (!state) return null
  if (state.state === 'locked' && state.why !== 'notHere')
    return { tone: 'bad', says: '户册的号码打不开：系统密钥库变了，要输入恢复码' }
  if (state.unsealed > 0) return { tone: 'mind', says: `${state.unsealed} 户的电话还没有加密` }
  if (state.state === 'open' && state.store && !state.store.protects)
    return { tone: 'mind', says: `号码的密钥没有受系统保护：${storeText(state.store)}` }
  return null
}
