import { create } from 'zustand'
import { call } from './api'

/** 升级程序 is asked for. */
export const useUpdateDialog = create<{ open: boolean }>(() => ({ open: false }))

/** The first screen is on the glass by the second frame: only then is a new version what it should be. A window out of sight has no frames. */
export function tellStarted(then: () => void): void {
  const tell = () => void call('update.started', null).then(then)
  if (document.hidden) tell()
  else requestAnimationFrame(() => requestAnimationFrame(tell))
}
