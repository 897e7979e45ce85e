import { useEffect } from 'react'
import { followEdits, isOnlyTyped } from '../edits/edit-in-hand'
import { UndoPair } from './undo-pair'
import { type StoredBehind, useStoredUndo } from './use-stored-undo'

interface UndoOfSittingProps {
  /** What goes, and what comes back; undefined = there is nothing. */
  last: string | undefined
  next: string | undefined
  undo(): void
  redo(): void
  behind: StoredBehind
}

/** 撤销 and 重做 of what was done in this sitting, and behind it of what was done before. */
export function UndoOfSitting({ behind, ...sitting }: UndoOfSittingProps) {
  useEffect(followEdits, [])
  const isBack = sitting.last === undefined
  const stored = useStoredUndo(behind, isBack && behind.saved)
  const { last, undo } = isBack ? stored : sitting
  const { next, redo } = isBack && sitting.next === undefined ? stored : sitting
  return <UndoPair last={last} undo={undo} next={next} redo={redo} leaveToField={isOnlyTyped} />
}
