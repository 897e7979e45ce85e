import { useEffect, useMemo, useRef, useState } from 'react'
import type { AppError } from '#shared/errors'
import type { Result } from '#shared/result'
import { createAutosave } from '../autosave'
import { editInHand, fieldInHand } from '../edits/edit-in-hand'
import { keepRedo, stackOnOpening } from '../edits/kept-redo'
import { showTexts } from '../edits/texts-of-step'
import { isNewStep, type Moved, recordChange, stepBack, stepForward, type UndoStack } from '../edits/undo-stack'
import { ownDrafts } from '../own-drafts'
import { registerPendingSave, registerUnsaved } from '../pending-saves'
import { clockTime } from './local-time'
import { notifyError } from './notify'

type SaveState = 'saved' | 'saving' | 'failed'

export interface Autosaved<T> {
  value: T
  change(value: T): void
  /** What is done together is a step of its own, also where it changes nothing. */
  step(): void
  /** What was done in this sitting. */
  history: UndoStack<T, null>
  /** The same at this moment, drawn or not. */
  historyNow(): UndoStack<T, null>
  undo(): void
  redo(): void
  saveState: SaveState
  savedAt: string | null
  error: AppError | null
  flush(): Promise<void>
}

interface AutosavedForm<T> {
  /** The form's name for the clerk: 旗县信息. */
  title: string
  /** The same for the same form of the same county, and for no other. */
  draftKey: string
  save(value: T): Promise<Result<unknown>>
}

/**
 * A form that saves by itself, like a project's draft. Mount it with a `key`: the first `initial` counts, or what `draftKey`
 * has kept of a save that failed.
 */
export function useAutosaved<T extends object>(stored: T, { title, draftKey, save }: AutosavedForm<T>): Autosaved<T> {
  const [initial] = useState(() => ({ ...stored, ...ownDrafts.find(draftKey, isOf(stored)) }))
  const [value, setValue] = useState(initial)
  const [history, setHistory] = useState<UndoStack<T, null>>(() => stackOnOpening(draftKey, initial))
  const [state, setState] = useState<{ saveState: SaveState; savedAt: string | null; error: AppError | null }>({
    saveState: 'saved',
    savedAt: null,
    error: null,
  })
  const latest = useRef({ value: initial, history, stored: sameOf(initial, stored), save, title })
  latest.current.save = save

  const autosave = useMemo(
    () =>
      createAutosave(async () => {
        const sent = latest.current.value
        if (sent === latest.current.stored) return
        const result = await latest.current.save(sent)
        if (!result.ok) {
          ownDrafts.keep(draftKey, latest.current.value)
          return setState((before) => ({ ...before, saveState: 'failed', error: result.error }))
        }
        latest.current.stored = sent
        if (latest.current.value === sent) ownDrafts.drop(draftKey)
        setState({
          saveState: latest.current.value === sent ? 'saved' : 'saving',
          savedAt: clockTime(),
          error: null,
        })
      }),
    [draftKey],
  )

  useEffect(() => {
    if (latest.current.value !== latest.current.stored) autosave.touch()
    const forget = registerPendingSave(() => autosave.flush())
    const forgetUnsaved = registerUnsaved(() =>
      latest.current.value === latest.current.stored ? [] : [`${latest.current.title}（保存失败）`],
    )
    return () => {
      forget()
      forgetUnsaved()
      void autosave.flush().then(async () => {
        const { value: typed, stored } = latest.current
        if (typed === stored) return
        const result = await latest.current.save(typed)
        if (!result.ok) {
          ownDrafts.keep(draftKey, typed)
          notifyError(result.error)
        } else ownDrafts.drop(draftKey)
      })
    }
  }, [autosave, draftKey])

  function show(next: T, stack: UndoStack<T, null>): void {
    latest.current.value = next
    latest.current.history = stack
    setValue(next)
    setHistory(stack)
    keepRedo(draftKey, next, stack)
    setState((before) => ({ ...before, saveState: 'saving' }))
    autosave.touch()
  }
  function change(next: T): void {
    const { value: before, history: stack } = latest.current
    const edit = editInHand(isNewStep(stack, fieldInHand()))
    show(next, recordChange(stack, { state: before, place: null, ...edit }))
  }
  const move = (moved: Moved<T, null> | null) => moved && show(moved.state, moved.stack)

  return {
    value,
    history,
    historyNow: () => latest.current.history,
    ...state,
    change,
    step: () => change({ ...latest.current.value }),
    undo() {
      const { history: stack, value: now } = latest.current
      move(stepBack(stack, now))
      showTexts(stack.past.at(-1)?.hand, 'before')
    },
    redo() {
      const { history: stack, value: now } = latest.current
      move(stepForward(stack, now))
      showTexts(stack.future.at(-1)?.hand, 'after')
    },
    async flush() {
      autosave.touch()
      await autosave.flush()
    },
  }
}

/** A draft of an older version may lack a field, or hold one of another kind: then what is stored counts. */
function isOf<T extends object>(stored: T) {
  return (value: unknown): value is T =>
    typeof value === 'object' &&
    value !== null &&
    Object.entries(stored).every(([name, known]) => {
      const kept = (value as Record<string, unknown>)[name]
      return known === null || kept === null || typeof kept === typeof known
    })
}

/** The stored object itself where nothing was kept over it: then nothing waits to be saved. */
const sameOf = <T extends object>(initial: T, stored: T): T =>
  JSON.stringify(initial) === JSON.stringify(stored) ? initial : stored
