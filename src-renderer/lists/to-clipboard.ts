import { sheetHtml, type TextTable, tabbed } from '#shared/text/sheet-cells'

export function putTable(data: DataTransfer, table: TextTable): void {
  data.setData('text/plain', tabbed(table))
  data.setData('text/html', sheetHtml(table))
}

/** For WPS. False = the browser asks for another press: only what follows one may reach the clipboard. */
export function copyTable(table: TextTable): boolean {
  const write = (event: ClipboardEvent) => {
    if (event.clipboardData) putTable(event.clipboardData, table)
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  document.addEventListener('copy', write, { capture: true, once: true })
  const copied = document.execCommand('copy')
  document.removeEventListener('copy', write, { capture: true })
  return copied
}
