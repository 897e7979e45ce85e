import type { TextTable } from '#shared/text/sheet-cells'
import { beginList } from './list-work'
import { hasFocus, listsInView } from './lists-in-view'
import { readTable } from './read-table'
import { putTable } from './to-clipboard'

/** Ctrl+C: cells that are marked in a table go as cells; with nothing marked, in a list, the whole list. Texts stay texts. */
export function followCopying(): () => void {
  const copy = (event: ClipboardEvent) => {
    if (event.defaultPrevented || !event.clipboardData) return
    const focused = document.activeElement
    if (focused instanceof HTMLInputElement || focused instanceof HTMLTextAreaElement) return
    const selection = document.getSelection()
    if (selection && !selection.isCollapsed) {
      const table = markedCells(selection)
      if (!table) return
      putTable(event.clipboardData, table)
      return event.preventDefault()
    }
    const [list] = listsInView()
    // Among fields and files Ctrl+C is pressed for one of them.
    if (!list || !hasFocus(list) || !(list.place instanceof HTMLTableElement)) return
    event.preventDefault()
    // The answer to one copy is not another one.
    setTimeout(() => beginList('copy', list.place))
  }
  document.addEventListener('copy', copy)
  return () => document.removeEventListener('copy', copy)
}

/** Null = no more than one cell of one table is marked. */
function markedCells(selection: Selection): TextTable | null {
  const range = selection.getRangeAt(0)
  const common = range.commonAncestorContainer
  const table = (common instanceof Element ? common : common.parentElement)?.closest('table')
  if (!table || table.closest('.preview-paper')) return null
  const rows = [...table.rows].filter((row) => selection.containsNode(row, true))
  const cells = rows.flatMap((row) => [...row.cells]).filter((cell) => selection.containsNode(cell, true))
  if (cells.length < 2) return null
  return readTable(table, '', (row) => rows.includes(row))
}
