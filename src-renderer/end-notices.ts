import { create } from 'zustand'
import { noticesOff, noticesOn } from './actions/looks'
import { useCommand } from './commands'

const key = 'end-notices'

/**
 * Whether the system tells when long work has ended behind other windows; it does unless the clerk has turned it off, on this
 * machine. Read when it is first asked for: the first screen does not wait for the window's storage.
 */
export const useEndNotices = create<{ on: boolean }>(() => ({ on: globalThis.localStorage?.getItem(key) !== 'off' }))

export function setEndNotices(on: boolean): void {
  localStorage.setItem(key, on ? 'on' : 'off')
  useEndNotices.setState({ on })
}

/** From the menu of the window and the palette. */
export function useNoticeCommands(): void {
  const on = useEndNotices((state) => state.on)
  useCommand(
    noticesOn,
    () => setEndNotices(true),
    () => (on ? '办完时会通知，现在就是这样。' : null),
  )
  useCommand(
    noticesOff,
    () => setEndNotices(false),
    () => (on ? null : '办完时不通知，现在就是这样。'),
  )
}
