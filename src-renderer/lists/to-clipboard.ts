import { sheetHtml, type TextTable, tabbed } from '#shared/text/sheet-cells'
import type { ClipboardTexts } from './clipboard-texts'

export function putTable(data: DataTransfer, table: TextTable): void {
  data.setData('text/plain', tabbed(table))
  data.setData('text/html', sheetHtml(table))
}

/** For WPS. False = the browser asks for another press: only what follows one may reach the clipboard. */
export function copyTexts({ plain, html }: ClipboardTexts): boolean {
  const write = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', plain)
    event.clipboardData?.setData('text/html', html)
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  document.addEventListener('copy', write, { capture: true, once: true })
  const copied = document.execCommand('copy')
  document.removeEventListener('copy', write, { capture: true })
  return copied
}
