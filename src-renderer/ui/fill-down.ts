import type { ClipboardEvent } from 'react'
import { pastedColumn } from '#shared/text/pasted-column'
import { notifyDone } from './notify'

/**
 * Several lines pasted into a field go into it and the fields below it, those of the same `data-column`. For `onPaste` of what
 * holds the rows. Each field reads its cell as if it had been typed: what cannot be read is marked there, the rest counts.
 */
export function fillDown(event: ClipboardEvent<HTMLElement>): void {
  const from = event.target
  if (!(from instanceof HTMLInputElement) || !from.dataset.column) return
  const cells = pastedColumn(event.clipboardData.getData('text/plain'))
  if (cells.length < 2) return
  event.preventDefault()
  const column = `input[data-column="${from.dataset.column}"]:not(:disabled)`
  const fields = [...event.currentTarget.querySelectorAll<HTMLInputElement>(column)]
  void fill(fields.slice(fields.indexOf(from)), cells)
}

async function fill(fields: HTMLInputElement[], cells: string[]): Promise<void> {
  const filled = fields.slice(0, cells.length)
  for (const [index, field] of filled.entries()) {
    // A row of a form is changed from what the form was when it was drawn last: each waits for the one before.
    await nextTask()
    if (cells[index] !== '') type(field, cells[index] as string)
  }
  await nextTask()
  // The field in hand hides what is half a figure while it is typed; a pasted cell is whole.
  if (document.activeElement === fields[0]) {
    fields[0]?.blur()
    fields[0]?.focus()
  }
  await nextTask()
  const bad = filled.filter((field) => field.getAttribute('aria-invalid') === 'true').length
  const left = cells.length - filled.length
  const said = [
    `已向下填入 ${filled.length} 行`,
    ...(bad > 0 ? [`其中 ${bad} 行有问题，已标红`] : []),
    ...(left > 0 ? [`多出的 ${left} 行没有填入`] : []),
  ]
  notifyDone(`${said.join('；')}。`)
}

const nextTask = () => new Promise((resolve) => setTimeout(resolve))

/** As a key would: React looks at the element's own setter. */
function type(field: HTMLInputElement, text: string): void {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text)
  field.dispatchEvent(new Event('input', { bubbles: true }))
}
