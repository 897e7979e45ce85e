import { createContext, useContext, useMemo } from 'react'
import { create } from 'zustand'
import type { FieldPlace } from '#shared/norms/finding'

/** What is typed in a field and cannot be read: not in effect, and not lost. */
export interface UnreadableField {
  /** `data-field`; '' when the field has none. */
  field: string
  label: string
  text: string
  /** The value that still counts; once it is another one, the typed text is out of date. */
  value: unknown
  /** Where the field stands; null in a form without steps or findings (the wizard). */
  screen: FieldPlace['screen'] | null
}

/** A form of its own: a project, a year's parameters, the wizard. Fields of the same name in two forms are two fields. */
export interface FormScope {
  id: string
  screen(): UnreadableField['screen']
}

export const FormScopeContext = createContext<FormScope>({ id: '', screen: () => null })

interface UnreadableFields {
  /** By scope id, then by the field's key. */
  scopes: Record<string, Record<string, UnreadableField>>
  put(scope: string, key: string, field: UnreadableField): void
  /** Forgets that field and all below it (`fundSources.x` takes `fundSources.x.amountFen` along). */
  forget(scope: string, key: string): void
}

/** Unreadable texts of all forms, kept while the app runs: a clerk who leaves the step finds her text again. */
export const useUnreadableFields = create<UnreadableFields>((set) => ({
  scopes: {},
  put: (scope, key, field) =>
    set(({ scopes }) => ({ scopes: { ...scopes, [scope]: { ...scopes[scope], [key]: field } } })),
  forget: (scope, key) =>
    set((state) => {
      const before = Object.entries(state.scopes[scope] ?? {})
      const after = before.filter(([name]) => name !== key && !name.startsWith(`${key}.`))
      if (after.length === before.length) return state
      return { scopes: { ...state.scopes, [scope]: Object.fromEntries(after) } }
    }),
}))

/** The unreadable texts of a form that were not passed on. */
export function useUnreadable(scopeId: string): UnreadableField[] {
  const fields = useUnreadableFields((state) => state.scopes[scopeId])
  return useMemo(() => Object.values(fields ?? {}), [fields])
}

/** The scope of a project's fields, wherever it is shown. */
export const projectScope = (projectId: string) => `project ${projectId}`

/** Answers with the way to forget what was typed in a row that the clerk has deleted. */
export function useForgetField(): (field: string) => void {
  const { id } = useContext(FormScopeContext)
  const forget = useUnreadableFields((state) => state.forget)
  return (field) => forget(id, field)
}
