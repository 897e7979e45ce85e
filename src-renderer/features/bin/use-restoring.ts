import { useRef, useState } from 'react'
import type { BinItem, BinKey } from '#shared/history/bin'
import type { Stamp } from '#shared/records/record-entry'
import { call } from '../../api'
import { useAppData } from '../../app-data'
import { nextTurn } from '../../edits/turns'
import { notifyDone, notifyError, notifyRedone, notifyTakenBack } from '../../ui/notify'
import type { UndoPlace } from '../../undo/undo-keys'

interface Restored {
  /** 「甲项目」, 3 项 */
  name: string
  keys: BinKey[]
  steps: Stamp[]
  turn: number
}

/** 恢复 of what lies in the 回收站, and its 撤销 and 重做 as long as that is in view; later on each is deleted anew where it lies. */
export function useRestoring(reload: () => Promise<unknown>) {
  const [, draw] = useState(0)
  const isRestoring = useRef(false)
  const stack = useRef<{ past: Restored[]; future: Restored[] }>({ past: [], future: [] })

  async function bringBack(keys: BinKey[], name: string): Promise<boolean> {
    const done = await call('bin.restore', { items: keys })
    await read()
    if (!done.ok) {
      notifyError(done.error)
      return false
    }
    const { restored, refused, steps } = done.value
    for (const one of refused) notifyError(one)
    if (restored === 0) return false
    const called = refused.length === 0 ? name : `${restored} 项`
    stack.current.past.push({ name: called, keys, steps, turn: nextTurn() })
    draw((count) => count + 1)
    return true
  }
  const read = () => Promise.all([reload(), useAppData.getState().readOfficeData()])

  /** Until what came back is gone from the list, more is not asked for: a second click would ask for the same. */
  async function restore(some: readonly BinItem[]): Promise<void> {
    const [first] = some
    if (!first || isRestoring.current) return
    isRestoring.current = true
    await restoreAll(some, first).finally(() => {
      isRestoring.current = false
    })
  }

  async function restoreAll(some: readonly BinItem[], first: BinItem): Promise<void> {
    stack.current.future = []
    const keys = some.map(({ sort, id }) => ({ sort, id }))
    if (!(await bringBack(keys, some.length === 1 ? `「${first.title}」` : `${some.length} 项`))) return
    notifyDone(`已恢复${stack.current.past.at(-1)?.name}，在原来的地方。`)
  }

  async function undo(): Promise<void> {
    const one = stack.current.past.pop()
    if (!one) return
    for (const step of one.steps.toReversed()) {
      const undone = await call('history.undo', step)
      if (!undone.ok) notifyError(undone.error)
    }
    stack.current.future.push({ ...one, turn: nextTurn() })
    await read()
    draw((count) => count + 1)
    notifyTakenBack(`已撤销：恢复${one.name}。`, () => void redo())
  }

  async function redo(): Promise<void> {
    const one = stack.current.future.pop()
    if (one && (await bringBack(one.keys, one.name))) notifyRedone(`已重做：恢复${one.name}。`)
  }

  const turnOf = async (steps: readonly Restored[]) => {
    const last = steps.at(-1)
    return last ? { nth: last.turn, stored: null } : null
  }
  const { past, future } = stack.current
  const place: UndoPlace = {
    last: past.length > 0 ? `恢复${past.at(-1)?.name}` : undefined,
    next: future.length > 0 ? `恢复${future.at(-1)?.name}` : undefined,
    undo,
    redo,
    turnOfLast: () => turnOf(stack.current.past),
    turnOfNext: () => turnOf(stack.current.future),
  }
  return { restore, place }
}
