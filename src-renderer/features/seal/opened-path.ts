import { useEffect } from 'react'
import { create } from 'zustand'
import { isSealedName } from '#shared/seal/sealing'
import { call } from '../../api'
import { useLock } from '../../lock-state'
import { notifyMind } from '../../ui/notify'

interface Asked {
  path: string
  /** The copy that was opened; null = left off. */
  answer(copy: string | null): void
}

const copies = new Set<string>()

/** Work with that file is over: where it is the copy of a sealed one, it does not lie in plain any longer. */
export function leaveCopy(path: string | null): void {
  if (path !== null && copies.delete(path)) void call('seal.leave', { path })
}

/** A locked window leaves no copy behind it: the dialog that holds `path` and waits is closed by `close`, and says so. */
export function useLeftWhenLocked(path: string | null, close: () => void): void {
  const isLocked = useLock(({ is }) => is !== 'open')
  useEffect(() => {
    if (!isLocked || path === null || !copies.has(path)) return
    close()
    notifyMind('锁定时收起了打开的加密文件', '要接着办，请重新打开它。')
  })
}

/** A sealed file that waits for what opens it. */
export const useAskedSeal = create<{ asked: Asked | null }>(() => ({ asked: null }))

/** The file to read in place of what was picked: itself, or the copy of a sealed one; null = the clerk has left it off. */
export const openedPath = (path: string): Promise<string | null> =>
  isSealedName(path) ? unsealed(path) : Promise.resolve(path)

/** The copy of a file that is to be sealed, whatever its name; null = the clerk has left it off. */
export function unsealed(path: string): Promise<string | null> {
  useAskedSeal.getState().asked?.answer(null)
  return new Promise((resolve) => {
    const answer = (copy: string | null) => {
      if (copy !== null) copies.add(copy)
      useAskedSeal.setState({ asked: null })
      resolve(copy)
    }
    useAskedSeal.setState({ asked: { path, answer } })
  })
}
