import { createContext, useContext, useMemo } from 'react'
import { create } from 'zustand'
import type { FieldPlace } from '#shared/norms/finding'
import { dropDraft, findDraft, keepDraft } from '../drafts'
import { registerUnsaved } from '../pending-saves'

/** What is typed in a field and cannot be read: not in effect, and not lost. */
export interface UnreadableField {
  /** `data-field`; '' when the field has none. */
  field: string
  label: string
  text: string
  /** The value that still counts; once it is another one, the typed text is out of date. */
  value: unknown
  /** That value as it would stand in the field; '' for none. */
  standing?: string
  /** Where the field stands; null in a form without steps or findings (the wizard). */
  screen: FieldPlace['screen'] | null
}

/** A form of its own: a project, a year's parameters, the wizard. Fields of the same name in two forms are two fields. */
export interface FormScope {
  id: string
  screen(): UnreadableField['screen']
  /** Counts what is done together as a step to be taken back, also where it has changed no value. */
  step?(): void
}

export const FormScopeContext = createContext<FormScope>({ id: '', screen: () => null })

interface UnreadableFields {
  /** By scope id, then by the field's key. */
  scopes: Record<string, Record<string, UnreadableField>>
  put(scope: string, key: string, field: UnreadableField): void
  /** Forgets that field and all below it (`fundSources.x` takes `fundSources.x.amountFen` along). */
  forget(scope: string, key: string): void
}

/** Unreadable texts of all forms: a clerk who leaves the step, or whose machine goes down, finds her text again. */
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

const draftKey = 'unreadable'
type Scopes = UnreadableFields['scopes']

/** Dialogs, and fields without a name of their own, are gone with the window; all else comes back. */
function lasting(scopes: Scopes): Scopes {
  const named = Object.entries(scopes).filter(([id]) => !id.startsWith('dialog '))
  const kept = named.map(([id, fields]) => {
    return [id, Object.fromEntries(Object.entries(fields).filter(([, { field }]) => field !== ''))] as const
  })
  return Object.fromEntries(kept.filter(([, fields]) => Object.keys(fields).length > 0))
}

useUnreadableFields.subscribe(({ scopes }) => {
  const kept = lasting(scopes)
  if (Object.keys(kept).length > 0) keepDraft(draftKey, kept)
  else dropDraft(draftKey)
})

const isScopes = (value: unknown): value is Scopes => typeof value === 'object' && value !== null

/** At the start: texts that were in no county when the program ended. */
export function restoreUnreadable(): void {
  const scopes = findDraft(draftKey, isScopes)
  if (scopes) useUnreadableFields.setState({ scopes })
}

registerUnsaved(() =>
  Object.values(useUnreadableFields.getState().scopes)
    .flatMap((fields) => Object.values(fields))
    .map(({ label, text }) => unreadableText(label, text)),
)

export const unreadableText = (label: string, text: string) => `${label}：「${text}」无法识别，未生效`

/** As lines of a sheet for paper and clipboard. */
export const unreadableRows = (fields: readonly UnreadableField[], of: UnreadableField['screen']): string[][] =>
  fields.filter(({ screen }) => screen === of).map(({ label, text }) => [label, `「${text}」无法识别，未生效`])

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
