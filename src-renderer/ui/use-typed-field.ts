import { type ComponentProps, type FocusEvent, useContext, useEffect, useId, useRef, useState } from 'react'
import { isChange } from '#shared/money/read-typed'
import { afterPress } from '../after-press'
import { followText, noteText } from '../edits/texts-of-step'
import { FormScopeContext, type UnreadableField, useUnreadableFields } from '../edits/unreadable'
import { oneStepInWork } from '../one-step'
import { registerFieldInHand } from '../pending-saves'

/** `echo` is what was understood, where that is not what stands there; `choices` what an unclear text may have meant. */
export type Reading<T> =
  | { ok: true; value: T | null; echo?: string }
  | { ok: false; problem: string; choices?: string[] }

interface Typed<T> {
  text: string
  value: T | null
  /** The value before a +20. */
  base: T | null
}

interface Options<T> {
  /** `data-field`. With one, unreadable text outlives the field's being drawn; without, it goes with it. */
  field: string | undefined
  label: string
  value: T | null
  onChange(value: T | null): void
  format(value: T): string
  /** Behind the value where it is said. */
  unit?: string
  /** Not asked for an empty text: that is null. */
  read(text: string, base: T | null): Reading<T>
  /** True for half a figure, no mistake while its next key is still to come. */
  unfinished(text: string): boolean
}

/**
 * A field whose text may for a time not be what its value is. Readable text is passed on at every key; unreadable text stays
 * on the screen with its problem, is counted by the form's save mark, and the value is left as it was.
 */
export function useTypedField<T extends string | number>(options: Options<T>) {
  const { field, label, value, onChange, format, unit = '', read, unfinished } = options
  const scope = useContext(FormScopeContext)
  const { put, forget } = useUnreadableFields.getState()
  const ownKey = useId()
  const key = field ?? ownKey
  // As it was when the field was drawn: by the time it goes, the clerk is at another step.
  const [screen] = useState(() => scope.screen())
  const [typed, setTyped] = useState((): Typed<T> | null => {
    const kept = useUnreadableFields.getState().scopes[scope.id]?.[key]
    return kept ? typedAs(kept) : null
  })
  const [editing, setEditing] = useState(false)
  // Half a figure is one only while its keys come: back in the field its question stands there still.
  const [typing, setTyping] = useState(false)
  // An undo or another field may change the value below the typed text: then the value wins.
  const current = typed && typed.value === value ? typed : null
  const text = current?.text ?? (value === null ? '' : format(value))
  const reading = current && text.trim() !== '' ? read(text, current.base) : null
  const problem = reading && !reading.ok ? reading.problem : null
  const shown = problem !== null && !(typing && unfinished(text))
  const standing = standsAs(value, format, unit)

  const unreadable = (unread: string, over: T | null): UnreadableField => {
    return { field: field ?? '', label, text: unread, value: over, standing: standsAs(over, format, unit), screen }
  }
  const entry = useRef<(() => void) | null>(null)
  entry.current = problem === null ? null : () => put(scope.id, key, unreadable(text, value))
  // Text half typed when the step is left counts from then on. What is counted already is not put in twice: the row may be
  // going because the clerk has deleted it.
  const leaving = useRef<(() => void) | null>(null)
  leaving.current = shown ? null : entry.current
  useEffect(() => (editing ? registerFieldInHand(() => leaving.current?.()) : undefined), [editing])
  // biome-ignore lint/correctness/useExhaustiveDependencies: `entry` holds text, value and label
  useEffect(() => {
    if (shown) entry.current?.()
    else forget(scope.id, key)
  }, [shown, text, value, label, key, scope])
  useEffect(
    () => () => {
      if (field === undefined) forget(scope.id, key)
      else leaving.current?.()
    },
    [field, key, scope, forget],
  )

  useEffect(() => followText(scope.id, key, (kept) => setTyped(kept && typedAs<T>(kept))), [scope, key])

  /** A pasted range takes along, to and fro, what it has typed and what it has typed over. */
  function noteStep(now: UnreadableField | null): void {
    const step = oneStepInWork()
    const before = problem === null ? null : unreadable(text, value)
    if (!step || (before === null && now === null)) return
    noteText(step.id, { scope: scope.id, key, before, after: now })
    scope.step?.()
  }

  return {
    text,
    problem: shown ? `${problem}尚未生效，现仍为${standing === '' ? '空' : ` ${standing}`}。` : null,
    choices: (reading && !reading.ok && reading.choices) || [],
    echo: (reading?.ok && reading.echo) || null,
    type(next: string) {
      setTyping(editing)
      const base = current && isChange(next) && isChange(current.text) ? current.base : value
      const result: Reading<T> = next.trim() === '' ? { ok: true, value: null } : read(next, base)
      const after = result.ok ? result.value : isChange(next) ? base : value
      // A column that is pasted fills fields nobody has entered: nobody will leave them either.
      setTyped(result.ok && !editing ? null : { text: next, value: after, base })
      noteStep(result.ok ? null : unreadable(next, after))
      if (after !== value) onChange(after)
    },
    /** One of the choices. */
    choose(choice: string) {
      const result = read(choice, null)
      setTyped(result.ok ? null : { text: choice, value, base: value })
      if (result.ok && result.value !== value) onChange(result.value)
    },
    /** The value as it is, in place of what was typed. */
    reset: () => setTyped(null),
    begin: () => setEditing(true),
    /** The field has been left: readable text gives way to the value as it is written. */
    settle() {
      setEditing(false)
      setTyping(false)
      if (problem === null) setTyped(null)
    },
  }
}

const typedAs = <T>({ text, value }: UnreadableField): Typed<T> => {
  return { text, value: value as T | null, base: value as T | null }
}

const standsAs = <T>(value: T | null, format: (value: T) => string, unit: string) =>
  value === null ? '' : `${format(value)} ${unit}`.trimEnd()

type FocusHandlers = Pick<ComponentProps<'input'>, 'onFocus' | 'onBlur'>

export interface Entered {
  begin(event: FocusEvent<HTMLInputElement>): void
  /** What counts from now on. */
  leave?(): void
  /** What is drawn from now on. */
  settle(): void
}

/** At the input's own focus, besides what the form around it does then. */
export function focusProps(typed: Entered, outer: FocusHandlers) {
  return {
    onFocus(event: FocusEvent<HTMLInputElement>) {
      typed.begin(event)
      outer.onFocus?.(event)
    },
    onBlur(event: FocusEvent<HTMLInputElement>) {
      const { currentTarget } = event
      typed.leave?.()
      outer.onBlur?.(event)
      afterPress(() => {
        if (document.activeElement !== currentTarget) typed.settle()
      })
    },
  }
}

/** The field's name for the clerk. */
export function labelOf(props: { label?: unknown; 'aria-label'?: string | undefined }): string {
  return props['aria-label'] ?? (typeof props.label === 'string' ? props.label : '')
}
