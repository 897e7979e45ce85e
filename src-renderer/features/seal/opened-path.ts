import { create } from 'zustand'
import { isSealedName } from '#shared/seal/sealing'

interface Asked {
  path: string
  /** The copy that was opened; null = left off. */
  answer(copy: string | null): void
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
      useAskedSeal.setState({ asked: null })
      resolve(copy)
    }
    useAskedSeal.setState({ asked: { path, answer } })
  })
}
