import { ActionIcon } from '@mantine/core'
import { ActionButton } from '../actions/action-button'
import * as actions from '../actions/editing'
import { useCommand } from '../commands'

interface UndoPairProps {
  /** What goes, and what comes back; undefined = there is nothing. */
  last: string | undefined
  next: string | undefined
  undo(): void
  redo(): void
  /** The text field in hand has an undo of its own just now. */
  leaveToField?(): boolean
  /** False = the keys are another one's on this screen. */
  hasKeys?: boolean
}

/** 撤销 with what it takes back, and 重做; Ctrl+Z and Ctrl+Y do the same. */
export function UndoPair({ last, next, undo, redo, leaveToField = () => false, hasKeys = true }: UndoPairProps) {
  useCommand(
    hasKeys ? actions.undo : null,
    () => {
      const own = ownsUndo() && !leaveToField()
      if (own) undo()
      return own
    },
    () => (last === undefined ? '没有可以撤销的操作。' : null),
  )
  useCommand(
    hasKeys ? actions.redo : null,
    () => {
      const own = ownsUndo()
      if (own) redo()
      return own
    },
    () => (next === undefined ? '没有可以重做的操作。' : null),
  )
  return (
    <>
      {last !== undefined && (
        <ActionButton
          action={actions.undo}
          className="undo-button"
          variant="subtle"
          data-testid="undo"
          hint={`${actions.undo.name}：${last}（${actions.undo.keys?.[0]}）`}
          onClick={undo}
          after={`：${last}`}
        />
      )}
      {next !== undefined && (
        <ActionIcon
          variant="subtle"
          size="lg"
          data-action={actions.redo.id}
          aria-label={actions.redo.name}
          title={`${actions.redo.name}：${next}（${actions.redo.keys?.[0]}）`}
          onClick={redo}
        >
          <actions.redo.icon size={17} aria-hidden="true" />
        </ActionIcon>
      )}
    </>
  )
}

/** A text outside of the form (a reason not recorded yet, a search) keeps the undo of its own. */
function ownsUndo(): boolean {
  const field = document.activeElement
  if (!field?.matches('input, textarea') || field.matches('[type="checkbox"], [type="radio"]')) return true
  return field.closest('[data-undo-form]') !== null
}
