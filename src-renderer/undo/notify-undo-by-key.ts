import { nextTurn } from '../edits/turns'
import { notifyUndo } from '../ui/notify'
import { addPlace } from './undo-keys'

/** Done, with a way back, which Ctrl+Z goes as well while the notice stands: no list or form in view would take it back. */
export function notifyUndoByKey(message: string, undo: () => unknown): void {
  const turn = { nth: nextTurn(), stored: null }
  const hide = notifyUndo(
    message,
    () => void undo(),
    () => forget(),
  )
  const forget = addPlace({
    last: message,
    next: undefined,
    undo() {
      hide()
      forget()
      return undo()
    },
    redo: () => {},
    turnOfLast: async () => turn,
    turnOfNext: async () => null,
  })
}
