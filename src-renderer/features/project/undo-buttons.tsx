import { useShallow } from 'zustand/react/shallow'
import { UndoOfSitting } from '../../undo/undo-of-sitting'
import { useProjectDraft } from './project-draft'

/** 撤销 and 重做 in the footer of every step. */
export function UndoButtons() {
  const undo = useProjectDraft(
    useShallow((draft) => ({
      last: draft.history.past.at(-1)?.name,
      next: draft.history.future.at(-1)?.name,
      undo: draft.undo,
      redo: draft.redo,
    })),
  )
  return <UndoOfSitting {...undo} />
}
