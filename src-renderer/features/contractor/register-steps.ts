import { useState } from 'react'
import type { RegisterStep } from './register-editing'

/** What was done to the register in this sitting, to be taken back and done again; a step that is refused stays where it is. */
export function useRegisterSteps() {
  const [{ past, future }, setSteps] = useState<{ past: RegisterStep[]; future: RegisterStep[] }>({
    past: [],
    future: [],
  })
  const last = past.at(-1)
  const next = future.at(-1)
  return {
    last: last?.name,
    next: next?.name,
    add: (step: RegisterStep) => setSteps((now) => ({ past: [...now.past, step], future: [] })),
    async undo() {
      if (!last || !(await last.undo())) return
      setSteps((now) => ({ past: now.past.slice(0, -1), future: [...now.future, last] }))
    },
    async redo() {
      if (!next || !(await next.redo())) return
      setSteps((now) => ({ past: [...now.past, next], future: now.future.slice(0, -1) }))
    },
  }
}
