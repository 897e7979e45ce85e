import type { Project } from '#shared/project/project'
import type { ProjectTab } from '../../navigation'

const LIMIT = 100

/** One of the clerk's steps: a field typed in until it is left, a row, a choice. */
export interface UndoStep {
  project: Project
  /** 户数 3200→4100, 删除第 2 笔资金: what goes with this step. */
  name: string
  /** Where it was done. */
  tab: ProjectTab
  /** What the clerk has in hand: changes of the same one are one step. null = a step of its own, as each click is. */
  hand: number | null
}

export interface UndoStack {
  past: UndoStep[]
  future: UndoStep[]
  /** False after a step back or forth: the next key begins a new step, also in the same field. */
  open: boolean
}

export const emptyUndoStack: UndoStack = { past: [], future: [], open: false }

/** `step.project` is the state before the change. */
export function recordChange(stack: UndoStack, step: UndoStep): UndoStack {
  const last = stack.past.at(-1)
  const sameStep = last && stack.open && step.hand !== null && last.hand === step.hand
  const past = sameStep
    ? [...stack.past.slice(0, -1), { ...last, name: step.name }]
    : [...stack.past, step].slice(-LIMIT)
  return { past, future: [], open: true }
}

export interface Moved {
  project: Project
  stack: UndoStack
  /** Where the step was done. */
  tab: ProjectTab
}

/** The state to show and the stack after one step back; null when there is none. The revision is the stored one, always. */
export function stepBack(stack: UndoStack, now: Project): Moved | null {
  const step = stack.past.at(-1)
  if (!step) return null
  return {
    project: { ...step.project, revision: now.revision },
    stack: { past: stack.past.slice(0, -1), future: [...stack.future, { ...step, project: now }], open: false },
    tab: step.tab,
  }
}

export function stepForward(stack: UndoStack, now: Project): Moved | null {
  const step = stack.future.at(-1)
  if (!step) return null
  return {
    project: { ...step.project, revision: now.revision },
    stack: { past: [...stack.past, { ...step, project: now }], future: stack.future.slice(0, -1), open: false },
    tab: step.tab,
  }
}
