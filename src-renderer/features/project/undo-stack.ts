import type { Project } from '#shared/project/project'

/** Changes that follow each other faster than this are one step back. */
const STEP_MS = 700
const LIMIT = 100

export interface UndoStack {
  past: Project[]
  future: Project[]
  lastChangeAt: number
}

export const emptyUndoStack: UndoStack = { past: [], future: [], lastChangeAt: 0 }

export function recordChange(stack: UndoStack, before: Project, at: number): UndoStack {
  const sameStep = at - stack.lastChangeAt < STEP_MS && stack.past.length > 0
  const past = sameStep ? stack.past : [...stack.past, before].slice(-LIMIT)
  return { past, future: [], lastChangeAt: at }
}

/** The state to show and the stack after one step back; null when there is none. The revision is the stored one, always. */
export function stepBack(stack: UndoStack, now: Project): { project: Project; stack: UndoStack } | null {
  const before = stack.past.at(-1)
  if (!before) return null
  return {
    project: { ...before, revision: now.revision },
    stack: { past: stack.past.slice(0, -1), future: [...stack.future, now], lastChangeAt: 0 },
  }
}

export function stepForward(stack: UndoStack, now: Project): { project: Project; stack: UndoStack } | null {
  const after = stack.future.at(-1)
  if (!after) return null
  return {
    project: { ...after, revision: now.revision },
    stack: { past: [...stack.past, now], future: stack.future.slice(0, -1), lastChangeAt: 0 },
  }
}
