import { useCallback, useEffect, useState } from 'react'
import type { AppError } from '#shared/errors'
import type { Channels } from '#shared/ipc/channels'
import { call } from '../../api'

type Part = 'workbench.dues' | 'workbench.materials' | 'workbench.money' | 'workbench.contracts'

interface Read<K extends Part> {
  value: Channels[K]['output'] | null
  error: AppError | null
  reload(): void
}

/** One part of the workbench, by itself: none waits for another. `input` is a plain value, compared by what it says. */
export function useWorkbench<K extends Part>(part: K, input: Channels[K]['input']): Read<K> {
  const [read, setRead] = useState<Omit<Read<K>, 'reload'>>({ value: null, error: null })
  const asked = JSON.stringify(input)
  const reload = useCallback(() => {
    let isWanted = true
    void call(part, JSON.parse(asked)).then((answer) => {
      if (!isWanted) return
      setRead(answer.ok ? { value: answer.value, error: null } : { value: null, error: answer.error })
    })
    return () => {
      isWanted = false
    }
  }, [part, asked])
  useEffect(reload, [reload])
  return { ...read, reload: () => void reload() }
}
