import { create } from 'zustand'

interface FootConfirmation {
  /** What the step in view still waits for of its 复核, for the footer; '' = nothing. */
  said: string
  /** It is asked for already and bars what comes behind it: why that cannot be done yet; '' = it is not so. */
  awaited: string
  /** Papers that wait for it. */
  papers: readonly string[]
}

export const nothingSaid: FootConfirmation = { said: '', awaited: '', papers: [] }

export const useFootConfirmation = create<FootConfirmation>(() => nothingSaid)

/** Why that paper cannot be made before its 复核, which is asked for; null = it may be tried. */
export const useAwaited = (paper: string): string | null =>
  useFootConfirmation(({ awaited, papers }) => (awaited !== '' && papers.includes(paper) ? awaited : null))
