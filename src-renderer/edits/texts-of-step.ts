import { type UnreadableField, useUnreadableFields } from './unreadable'

/** Of one field, what stood there that could not be read before a step typed in it, and after; null = its value alone. */
export interface TextOfStep {
  scope: string
  key: string
  before: UnreadableField | null
  after: UnreadableField | null
}

type Show = (text: UnreadableField | null) => void

/** By the step's id: no value holds such a text, so no state before the step gives it back. */
const ofStep = new Map<number, TextOfStep[]>()
/** How the fields on the screen are told. */
const onScreen = new Map<string, Show>()
const nameOf = (scope: string, key: string) => JSON.stringify([scope, key])

export function noteText(step: number, text: TextOfStep): void {
  ofStep.set(step, [...(ofStep.get(step) ?? []), text])
}

/** Answers how to stop. */
export function followText(scope: string, key: string, show: Show): () => void {
  const name = nameOf(scope, key)
  onScreen.set(name, show)
  return () => {
    if (onScreen.get(name) === show) onScreen.delete(name)
  }
}

/** Once the values are back: the texts that stood there before the step, or those that it put there. */
export function showTexts(step: number | null | undefined, when: 'before' | 'after'): void {
  const { put, forget } = useUnreadableFields.getState()
  const texts = ofStep.get(step ?? 0) ?? []
  for (const one of when === 'before' ? texts.toReversed() : texts) {
    const text = one[when]
    if (text) put(one.scope, one.key, text)
    else forget(one.scope, one.key)
    onScreen.get(nameOf(one.scope, one.key))?.(text)
  }
}
