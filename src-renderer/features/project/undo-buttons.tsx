import { useEffect } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { UndoPair } from '../../ui/undo-pair'
import { followEdits, isOnlyTyped } from './edit-in-hand'
import { useProjectDraft } from './project-draft'

/** 撤销 and 重做 of what was done in this sitting. */
export function UndoButtons() {
  const undo = useProjectDraft(
    useShallow((draft) => ({
      last: draft.history.past.at(-1)?.name,
      next: draft.history.future.at(-1)?.name,
      undo: draft.undo,
      redo: draft.redo,
    })),
  )
  useEffect(followEdits, [])
  return <UndoPair {...undo} leaveToField={isOnlyTyped} />
}
