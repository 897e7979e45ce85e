import { useEffect } from 'react'
import { followEdits } from '../edits/edit-in-hand'
import type { Turn } from '../edits/turns'
import type { UndoStack } from '../edits/undo-stack'
import { takeInSitting } from './take-in-sitting'
import { UndoPair } from './undo-pair'
import { type StoredBehind, useStoredUndo } from './use-stored-undo'

interface UndoOfSittingProps {
  /** What goes, and what comes back; undefined = there is nothing. */
  last: string | undefined
  next: string | undefined
  /** The steps of the sitting at this moment, drawn or not. */
  historyNow(): Pick<UndoStack<unknown, unknown>, 'past' | 'future'>
  undo(): void
  redo(): void
  behind: StoredBehind
}

/** 撤销 and 重做 of what was done in this sitting, and behind it of what was done before. */
export function UndoOfSitting({ behind, historyNow, ...sitting }: UndoOfSittingProps) {
  useEffect(followEdits, [])
  const isBack = sitting.last === undefined
  const stored = useStoredUndo(behind, isBack && behind.saved)
  const own = {
    ...sitting,
    undo: () => takeInSitting({ step: historyNow().past.at(-1), act: sitting.undo, redo: sitting.redo }),
    redo: () => takeInSitting({ step: historyNow().future.at(-1), act: sitting.redo, redo: null }),
  }
  const { last, undo } = isBack ? stored : own
  const { next, redo } = isBack && sitting.next === undefined ? stored : own
  return (
    <UndoPair
      {...{ last, next, undo, redo }}
      turnOfLast={async () => turnIn(historyNow().past) ?? (await stored.turnOfLast())}
      turnOfNext={async () => {
        const { past, future } = historyNow()
        return turnIn(future) ?? (past.length === 0 ? await stored.turnOfNext() : null)
      }}
    />
  )
}

function turnIn(steps: readonly { turn: number }[]): Turn | null {
  const step = steps.at(-1)
  return step ? { nth: step.turn, stored: null } : null
}
