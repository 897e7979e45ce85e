import { ActionIcon } from '@mantine/core'
import { ActionButton } from '../actions/action-button'
import * as actions from '../actions/editing'
import { type UndoPlace, useUndoKeys } from './undo-keys'

/** 撤销 with what it takes back, and 重做; the keys do the same by their own rule. */
export function UndoPair(place: UndoPlace) {
  useUndoKeys(place)
  const { last, next, undo, redo } = place
  return (
    <>
      {last !== undefined && (
        <ActionButton
          action={actions.undo}
          className="undo-button"
          variant="subtle"
          data-testid="undo"
          hint={`${actions.undo.name}：${last}（${actions.undo.keys?.[0]}）`}
          onClick={() => void undo()}
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
          onClick={() => void redo()}
        >
          <actions.redo.icon size={17} aria-hidden="true" />
        </ActionIcon>
      )}
    </>
  )
}
