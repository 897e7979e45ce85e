import { create } from 'zustand'
import type { BundleReadiness } from '#shared/bundle/bundle'
import type { AppError } from '#shared/errors'
import type { Result } from '#shared/result'

export interface ReadinessState {
  /** '' = no project is open. */
  projectId: string
  /** null before the first look. */
  readiness: BundleReadiness | null
  error: AppError | null
  /** Asks anew: something has been stored. Of two questions under way the later one counts. */
  look(projectId: string): Promise<void>
  /** For a screen that opens: asks, unless a question is under way already. */
  open(projectId: string): Promise<void>
  /** Another project has nothing of this one. */
  leave(projectId: string): void
}

/** Where the open project, as it is stored, stands with its papers: one answer for rail, footer and the lists of materials. */
export const readinessStore = (ask: (projectId: string) => Promise<Result<BundleReadiness>>) =>
  create<ReadinessState>((set, get) => {
    let underWay: Promise<void> | null = null
    const none = { readiness: null, error: null }
    const look = (projectId: string) => {
      if (get().projectId !== projectId) set({ projectId, ...none })
      const asked = ask(projectId).then((answer) => {
        if (underWay !== asked) return
        underWay = null
        set(answer.ok ? { readiness: answer.value, error: null } : { error: answer.error })
      })
      underWay = asked
      return asked
    }
    return {
      projectId: '',
      ...none,
      look,
      open: (projectId) => (get().projectId === projectId && underWay) || look(projectId),
      leave(projectId) {
        if (get().projectId !== projectId) return
        underWay = null
        set({ projectId: '', ...none })
      },
    }
  })
