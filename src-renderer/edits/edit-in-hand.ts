import { oneStepInWork } from '../one-step'
import { nameOfControl } from './name-of-control'

const textField = 'input:not([type="checkbox"], [type="radio"], [type="button"]), textarea'

interface Hand {
  id: number
  element: HTMLElement
  /** Text before the last key. */
  before: string
  /** Text at the first key since the last step. */
  from: string
  /** The change that is being typed has reached the form. */
  counted: boolean
  /** A key has come: the program, too, may write in it, as a figure in full. */
  typed: boolean
}

let hand: Hand | null = null
let taken = 0

/** What the clerk is doing, for the name of an undo step: her field with its text before and after, or the button she pressed; and where that stands. */
export function editInHand(newStep: boolean): { hand: number | null; name: string; field: string } {
  const together = oneStepInWork()
  if (together) return { hand: together.id, name: together.name, field: '' }
  if (!hand) return { hand: null, name: '上一处修改', field: '' }
  const name = nameOfControl(hand.element)
  const field = hand.element.closest<HTMLElement>('[data-field]')?.dataset.field ?? ''
  if (!isText(hand.element)) return { hand: null, name, field }
  if (newStep) hand.from = hand.before
  hand.counted = true
  const to = hand.element.value
  const changed = `${name} ${shortText(hand.from)}→${shortText(to)}`
  return { hand: hand.id, name: to === hand.from ? name : changed, field }
}

/** Id of the field in hand; null for anything but a text. */
export const fieldInHand = () => oneStepInWork()?.id ?? (hand && isText(hand.element) ? hand.id : null)

/** Typed, and nothing of it in the form yet: the text field's own undo serves, not the form's. */
export function isOnlyTyped(): boolean {
  if (hand === null || hand.counted || !hand.typed || !isText(hand.element) || hand.element !== document.activeElement)
    return false
  return hand.before !== hand.element.value
}

/** Watches which control has the focus and what stands in it. Answers how to stop. */
export function followEdits(): () => void {
  const take = ({ target }: Event) => {
    if (!(target instanceof HTMLElement)) return
    const text = isText(target) ? target.value : ''
    hand = { id: ++taken, element: target, before: text, from: text, counted: false, typed: false }
  }
  const key = ({ target }: Event) => {
    if (!hand || hand.element !== target || !isText(target)) return
    hand.before = target.value
    hand.typed = true
  }
  if (document.activeElement) take({ target: document.activeElement } as unknown as Event)
  document.addEventListener('focusin', take)
  document.addEventListener('beforeinput', key, true)
  return () => {
    hand = null
    document.removeEventListener('focusin', take)
    document.removeEventListener('beforeinput', key, true)
  }
}

const isText = (target: EventTarget | null): target is HTMLInputElement =>
  target instanceof HTMLElement && target.matches(textField)

/** 空 where there is nothing. */
export const shortText = (text: string) => {
  const line = text.trim().replace(/\s+/g, ' ')
  if (line === '') return '空'
  return line.length > 12 ? `${line.slice(0, 11)}…` : line
}
