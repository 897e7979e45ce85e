import { htmlOf, htmlRows, type TextTable, tabbedRows } from '#shared/text/sheet-cells'

/** A table as it goes on the clipboard. */
export interface ClipboardTexts {
  plain: string
  html: string
}

const rowsAtOnce = 1000

/** Part by part, so that the screen answers meanwhile; `onRows` hears how many rows are made. Null = it was left off. */
export async function clipboardTexts(
  { heads, rows }: TextTable,
  onRows: (rows: number) => void,
  signal: AbortSignal,
): Promise<ClipboardTexts | null> {
  const plain = [tabbedRows([], [heads])]
  const html: string[] = []
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    if (signal.aborted) return null
    const part = rows.slice(from, from + rowsAtOnce)
    plain.push(tabbedRows(heads, part))
    html.push(htmlRows(heads, part))
    onRows(Math.min(rows.length, from + rowsAtOnce))
    if (rows.length > rowsAtOnce) await new Promise((resolve) => setTimeout(resolve))
  }
  return signal.aborted ? null : { plain: plain.join('\r\n'), html: htmlOf(heads, html.join('\n')) }
}
