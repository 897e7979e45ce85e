import { foldText } from '#shared/text/fold-text'
import type { Field } from './rows-of-fields'

const folded = (text: string) => foldText(text).toLowerCase()

/** An option by its name, or by what stands before a space in it: 5 很满意. */
const optionOf = (select: HTMLSelectElement, text: string) =>
  [...select.options].find((option) => folded(option.text) === folded(text)) ??
  [...select.options].find((option) => option.text.split(' ').some((part) => folded(part) === folded(text)))

/** As a key would: React looks at the element's own setter. False = it is none of the options. */
export function typeInto(field: Field, text: string): boolean {
  const value = field instanceof HTMLSelectElement ? optionOf(field, text)?.value : text
  if (value === undefined) return false
  // What stands there is the same already: nothing would be told.
  if (field.value === value) return true
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, value)
  field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }))
  return true
}
