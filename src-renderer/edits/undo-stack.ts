import { nextTurn } from './turns'

const LIMIT = 100

/** One of the clerk's steps: a field typed in until it is left, a row, a choice. */
export interface UndoStep<S, P> {
  /** Before the step. */
  state: S
  /** 户数 3200→4100, 删除第 2 笔资金: what goes with this step. */
  name: string
  /** `data-field` of what it was done with; '' or absent = that is not known. */
  field?: string
  /** Where it was done. */
  place: P
  /** What the clerk has in hand: changes of the same one are one step. null = a step of its own, as each click is. */
  hand: number | null
  /** When it was done, or taken back, in the order of all that is done in this sitting; 0 = before it. */
  turn: number
}

/** The steps of one sitting in one form: a project, a year's parameters, the county's profile. */
export interface UndoStack<S, P> {
  past: UndoStep<S, P>[]
  future: UndoStep<S, P>[]
  /** False after a step back or forth: the next key begins a new step, also in the same field. */
  open: boolean
}

export const emptyUndoStack: UndoStack<never, never> = { past: [], future: [], open: false }

export function recordChange<S, P>(stack: UndoStack<S, P>, done: Omit<UndoStep<S, P>, 'turn'>): UndoStack<S, P> {
  const step = { ...done, turn: nextTurn() }
  const last = stack.past.at(-1)
  const sameStep = last && stack.open && step.hand !== null && last.hand === step.hand
  const past = sameStep
    ? [...stack.past.slice(0, -1), { ...last, name: step.name, turn: step.turn }]
    : [...stack.past, step].slice(-LIMIT)
  return { past, future: [], open: true }
}

/** Whether a change in the field in hand begins a step of its own. */
export function isNewStep<S, P>({ open, past }: UndoStack<S, P>, hand: number | null): boolean {
  const last = past.at(-1)
  return !open || last === undefined || last.hand === null || last.hand !== hand
}

/** Before the step that a change in the field in hand goes on with; null where it begins one. */
export function stepBase<S, P>(stack: UndoStack<S, P>, hand: number | null): S | null {
  return isNewStep(stack, hand) ? null : (stack.past.at(-1)?.state ?? null)
}

/** The steps next to what stands there that lead to nothing but what `fits`: behind a signing, no term of the contract. */
export function stepsThatFit<S, P>(
  { past, future, open }: UndoStack<S, P>,
  fits: (state: S) => boolean,
): UndoStack<S, P> {
  const next = (steps: UndoStep<S, P>[]) => steps.slice(steps.findLastIndex(({ state }) => !fits(state)) + 1)
  return { past: next(past), future: next(future), open }
}

export interface Moved<S, P> {
  /** To be shown. */
  state: S
  stack: UndoStack<S, P>
  /** Where the step was done. */
  place: P
}

/** The state to show and the stack after one step back; null when there is none. */
export function stepBack<S, P>(stack: UndoStack<S, P>, now: S): Moved<S, P> | null {
  const step = stack.past.at(-1)
  if (!step) return null
  return {
    state: step.state,
    stack: {
      past: stack.past.slice(0, -1),
      future: [...stack.future, { ...step, state: now, turn: nextTurn() }],
      open: false,
    },
    place: step.place,
  }
}

export function stepForward<S, P>(stack: UndoStack<S, P>, now: S): Moved<S, P> | null {
  const step = stack.future.at(-1)
  if (!step) return null
  return {
    state: step.state,
    stack: {
      past: [...stack.past, { ...step, state: now, turn: nextTurn() }],
      future: stack.future.slice(0, -1),
      open: false,
    },
    place: step.place,
  }
}
