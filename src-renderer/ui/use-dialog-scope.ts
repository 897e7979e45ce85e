import { useId, useMemo } from 'react'
import { type FormScope, type UnreadableField, useUnreadable } from '../edits/unreadable'

/** A dialog's own form: its unreadable texts are not the project's. Nothing may be kept while there is one. */
export function useDialogScope(): { scope: FormScope; unreadable: UnreadableField[] } {
  const id = `dialog ${useId()}`
  const scope = useMemo(() => ({ id, screen: () => null }), [id])
  return { scope, unreadable: useUnreadable(id) }
}
