import { MOST_LONG, MOST_SHORT } from '#shared/scalar-schemas'
import { foldText } from '#shared/text/fold-text'
import type { Field } from './rows-of-fields'

const folded = (text: string) => foldText(text).toLowerCase()

/** An option by its name, by what stands before a space in it (5 很满意), or by how it alone begins. */
function optionOf(select: HTMLSelectElement, text: string): HTMLOptionElement | undefined {
  const options = [...select.options]
  const begun = options.filter((option) => folded(option.text).startsWith(folded(text)))
  return (
    options.find((option) => folded(option.text) === folded(text)) ??
    options.find((option) => option.text.split(' ').some((part) => folded(part) === folded(text))) ??
    (begun.length === 1 ? begun[0] : undefined)
  )
}

/** Signs a field takes: its own, or those of a line or of a long text. */
function mostSigns(field: HTMLInputElement | HTMLTextAreaElement): number {
  if (field.maxLength >= 0) return field.maxLength
  return field instanceof HTMLTextAreaElement && field.dataset.oneLine === undefined ? MOST_LONG : MOST_SHORT
}

/** As a key would: React looks at the element's own setter. Why it is not taken; null = it is. */
export function typeInto(field: Field, text: string): string | null {
  const value = field instanceof HTMLSelectElement ? optionOf(field, text)?.value : text
  if (value === undefined) return '不在选项中'
  if (!(field instanceof HTMLSelectElement) && text.length > mostSigns(field)) return `超过 ${mostSigns(field)} 字`
  // What stands there is the same already: nothing would be told.
  if (field.value === value) return null
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, value)
  field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }))
  return null
}
