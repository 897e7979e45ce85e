import { Checkbox } from '@mantine/core'
import type { KeyboardEvent, MouseEvent } from 'react'
import { chooseAll, chooseTo, clearChosen, toggleChosen, useChosenRows } from './chosen-rows'

/** Of a row that can be chosen with others, by its box, or with Ctrl or Shift by a click anywhere in it. */
export function useChoosing(scope: string | undefined, id: string) {
  const chosen = useChosenRows((state) => scope !== undefined && state.scope === scope && state.ids.has(id))
  if (scope === undefined) return { chosen: false, handlers: {} }
  return {
    chosen,
    handlers: {
      onClick(event: MouseEvent) {
        if (!(event.ctrlKey || event.metaKey || event.shiftKey)) return
        if ((event.target as Element).closest('button, a, input')) return
        event.preventDefault()
        if (event.shiftKey) chooseTo(scope, id)
        else toggleChosen(scope, id)
      },
      // A click with Shift marks no text.
      onMouseDown: (event: MouseEvent) => event.shiftKey && event.preventDefault(),
    },
  }
}

/** Ctrl+A in a list of files chooses all of it, Esc none. Answers whether all are chosen. */
export function choosesByKey(event: KeyboardEvent, scope: string, files: readonly { id: string }[]): boolean {
  const { key, ctrlKey, metaKey, target } = event
  if (key === 'Escape' && useChosenRows.getState().scope !== '') {
    event.stopPropagation()
    clearChosen()
  }
  const inText = (target as Element).matches('input:not([type="checkbox"]), textarea, select')
  if (!(ctrlKey || metaKey) || key.toLowerCase() !== 'a' || inText || files.length === 0) return false
  event.preventDefault()
  event.stopPropagation()
  chooseAll(
    scope,
    files.map(({ id }) => id),
  )
  return true
}

interface ChooseRowProps {
  scope: string
  id: string
  name: string
  chosen: boolean
}

export function ChooseRow({ scope, id, name, chosen }: ChooseRowProps) {
  return (
    <Checkbox
      className="choose-row"
      size="xs"
      aria-label={`选中：${name}`}
      checked={chosen}
      onChange={({ nativeEvent }) => {
        if ('shiftKey' in nativeEvent && nativeEvent.shiftKey) chooseTo(scope, id)
        else toggleChosen(scope, id)
      }}
    />
  )
}
