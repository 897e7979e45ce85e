import { type ReactNode, useContext, useState } from 'react'
import type { DerivedState } from '#shared/drafting/derived-field'
import { afterPress } from '../../after-press'
import { FormScopeContext, useForgetField, useUnreadableFields } from '../../edits/unreadable'
import { DerivedNote } from './derived-note'
import { useDerivedValues } from './derived-values'

interface Derivable<T> {
  value: T
  onChange(value: T): void
  /** For the input: a derived value is passed over by Tab and Enter, and looks it. */
  input: { tabIndex?: number; 'data-derived'?: true }
  /** For what stands around the input. */
  onBlur(): void
  /** Where the value comes from, and 改 or 恢复; null for a field that is typed. */
  note: ReactNode
  state: DerivedState | null
}

/**
 * A field that may hold a derived value: what is typed in it is the clerk's own. While she has emptied it and is still in it,
 * it stays empty; left empty, it holds the derived value again.
 */
export function useDerivable<T>(
  field: string,
  { value, onChange }: { value: T; onChange(value: T): void },
): Derivable<T> {
  const { states, restore } = useDerivedValues()
  const scope = useContext(FormScopeContext)
  // Text that cannot be read stands on the value it was typed over: no other source may take it away.
  const unread = useUnreadableFields(({ scopes }) => scopes[scope.id]?.[field])
  const forget = useForgetField()
  const [emptied, setEmptied] = useState<{ by: T } | null>(null)
  const state = states.get(field) ?? null
  const derived = state !== null && !state.unlocked && emptied === null
  const typedOver = unread && (state ? !state.unlocked : value === null || value === '')
  const shown = typedOver ? (unread.value as T) : emptied && state && !state.unlocked ? emptied.by : value
  return {
    value: shown,
    onChange(next) {
      setEmptied(next === null || next === '' ? { by: next } : null)
      onChange(next)
    },
    input: derived ? { tabIndex: -1, 'data-derived': true } : {},
    onBlur: () => afterPress(() => setEmptied(null)),
    // Her own value that is the derived one needs no word.
    note: state && emptied === null && (!state.unlocked || state.differs) && (
      <DerivedNote
        state={state}
        onRestore={() => {
          forget(field)
          restore(field)
        }}
      />
    ),
    state,
  }
}
