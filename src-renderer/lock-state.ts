import { create } from 'zustand'
import type { LockMinutes } from '#shared/accounts/account'
import { call } from './api'
import { useAppData } from './app-data'
import { dialogInFront } from './dialog-in-front'
import { coverWork, forgetFocus, giveFocusBack, uncoverWork } from './lock-cover'
import { openGate, shutGate } from './lock-gate'
import { leftInOpenCounty } from './pending-saves'

interface Lock {
  /** 'locking': covered already, while what was typed is being saved. */
  is: 'open' | 'locking' | 'locked'
  /** What could not be saved, in the clerk's words. */
  left: string[]
  /** A dialog stands open, whose text is nowhere but in it. */
  inDialog: boolean
  /** Somebody wanted to close the window meanwhile. */
  closing: 'barred' | 'backingUp' | null
}

const open: Lock = { is: 'open', left: [], inDialog: false, closing: null }
export const useLock = create<Lock>(() => open)

/** A save that hangs holds up no lock. */
const savingMs = 5_000
const lookMs = 2_000

/** Covers the window at once, saves what was typed, and has the backend refuse what is asked until somebody signs in. */
export async function lockWindow(): Promise<void> {
  if (useLock.getState().is !== 'open') return
  useLock.setState({ ...open, is: 'locking', inDialog: dialogInFront() !== null })
  coverWork()
  const left = await Promise.race([leftInOpenCounty(), new Promise<string[]>((late) => setTimeout(late, savingMs, []))])
  shutGate()
  await call('account.lock', null)
  useLock.setState({ is: 'locked', left })
}

/** `same`: whoever had locked it goes on where she was. */
export function openWindow(same: boolean): void {
  uncoverWork()
  useLock.setState(open)
  openGate(same)
  if (same) giveFocusBack()
  else forgetFocus()
}

function minutesToLock(): LockMinutes {
  const accounts = useAppData.getState().county?.accounts
  return accounts?.signedIn && accounts.office?.inUse ? accounts.office.lockMinutes : 0
}

/** Locks after the minutes of the office without key, mouse or touch, also where the computer slept meanwhile. */
export function followIdle(): () => void {
  let last = now()
  const used = () => {
    last = now()
  }
  const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const
  for (const sign of signs) window.addEventListener(sign, used, { capture: true, passive: true })
  const timer = setInterval(() => {
    const minutes = minutesToLock()
    const since = now()
    // A clock that is put back must not hold the lock off.
    const idle = Math.max(since.wall - last.wall, since.run - last.run)
    if (minutes > 0 && idle >= minutes * 60_000) void lockWindow()
  }, lookMs)
  // The county is closed, or another opened, by whatever way: its lock is gone with it.
  const stop = useAppData.subscribe(({ county }, before) => {
    used()
    if (useLock.getState().is !== 'open' && county?.folder !== before.county?.folder) openWindow(false)
  })
  return () => {
    for (const sign of signs) window.removeEventListener(sign, used, { capture: true })
    clearInterval(timer)
    stop()
  }
}

const now = () => ({ wall: Date.now(), run: performance.now() })
