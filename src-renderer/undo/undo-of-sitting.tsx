import { useEffect } from 'react'
import { followEdits, isOnlyTyped } from './edit-in-hand'
import { UndoPair } from './undo-pair'

interface UndoOfSittingProps {
  /** What goes, and what comes back; undefined = there is nothing. */
  last: string | undefined
  next: string | undefined
  undo(): void
  redo(): void
}

/** 撤销 and 重做 of what was done in this sitting. */
export function UndoOfSitting(props: UndoOfSittingProps) {
  useEffect(followEdits, [])
  return <UndoPair {...props} leaveToField={isOnlyTyped} />
}
