import { useEffect, useMemo, useRef, useState } from 'react'
import type { AppError } from '#shared/errors'
import type { Result } from '#shared/result'
import { createAutosave } from '../autosave'
import { registerPendingSave } from '../pending-saves'
import { notifyError } from './notify'

type SaveState = 'saved' | 'saving' | 'failed'

interface Autosaved<T> {
  value: T
  change(value: T): void
  saveState: SaveState
  savedAt: string | null
  error: AppError | null
  flush(): Promise<void>
}

/** A form that saves by itself, like a project's draft. Mount it with a `key`: the first `initial` counts. */
export function useAutosaved<T>(initial: T, save: (value: T) => Promise<Result<unknown>>): Autosaved<T> {
  const [value, setValue] = useState(initial)
  const [state, setState] = useState<{ saveState: SaveState; savedAt: string | null; error: AppError | null }>({
    saveState: 'saved',
    savedAt: null,
    error: null,
  })
  const latest = useRef({ value: initial, stored: initial, save })
  latest.current.save = save

  const autosave = useMemo(
    () =>
      createAutosave(async () => {
        const sent = latest.current.value
        if (sent === latest.current.stored) return
        const result = await latest.current.save(sent)
        if (!result.ok) return setState((before) => ({ ...before, saveState: 'failed', error: result.error }))
        latest.current.stored = sent
        setState({
          saveState: latest.current.value === sent ? 'saved' : 'saving',
          savedAt: new Date().toTimeString().slice(0, 8),
          error: null,
        })
      }),
    [],
  )

  useEffect(() => {
    const forget = registerPendingSave(() => autosave.flush())
    return () => {
      forget()
      void autosave.flush().then(async () => {
        const { value: typed, stored } = latest.current
        if (typed === stored) return
        const result = await latest.current.save(typed)
        if (!result.ok) notifyError(result.error)
      })
    }
  }, [autosave])

  return {
    value,
    ...state,
    change(next) {
      latest.current.value = next
      setValue(next)
      setState((before) => ({ ...before, saveState: 'saving' }))
      autosave.touch()
    },
    async flush() {
      autosave.touch()
      await autosave.flush()
    },
  }
}
