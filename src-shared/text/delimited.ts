/** A row of a table with the line of the file it begins in. */
export interface LinedRow {
  line: number
  cells: string[]
}

/** Tab where the first line has one, else semicolon or comma, whichever it has more of. */
export function delimiterOf(text: string): string {
  const first = /^[^\r\n]*/.exec(text)?.[0] ?? ''
  if (first.includes('\t')) return '\t'
  const count = (sign: string) => first.split(sign).length
  return count(';') > count(',') ? ';' : ','
}

/**
 * Rows of a .csv (RFC 4180): cells by the delimiter, quoted where they hold it, a quote or a line's end. Blank rows are none,
 * but count as lines. What stands behind a closed quote belongs to its cell; one that would take further lines with it and is
 * never closed, or not at the end of a cell, is a sign like others: no row is swallowed by a slip of the pen.
 */
export function delimitedRows(text: string, between: string): LinedRow[] {
  const plainEnd = new RegExp(`[${between}\\r\\n]`, 'g')
  const rows: LinedRow[] = []
  let row: LinedRow = { line: 1, cells: [] }
  let [at, line] = [0, 1]
  const endOfPlain = () => {
    plainEnd.lastIndex = at
    return plainEnd.exec(text)?.index ?? text.length
  }
  while (at <= text.length) {
    let cell = ''
    const close = text[at] === '"' ? closingQuote(text, at + 1) : -1
    if (close >= 0 && isCell(text.slice(at + 1, close), text[close + 1], between)) {
      cell = text.slice(at + 1, close).replaceAll('""', '"')
      line += cell.split(/\r\n?|\n/).length - 1
      at = Math.min(close + 1, text.length)
    }
    const end = endOfPlain()
    row.cells.push(cell + text.slice(at, end))
    at = end + 1
    if (text[end] === between) continue
    if (text[end] === '\r' && text[at] === '\n') at += 1
    if (row.cells.some((one) => one.trim() !== '')) rows.push(row)
    line += 1
    row = { line, cells: [] }
    if (end >= text.length) break
  }
  return rows
}

const isCell = (quoted: string, next: string | undefined, between: string) =>
  next === undefined || [between, '\r', '\n'].includes(next) || !/[\r\n]/.test(quoted)

/** -1 = it is never closed. */
function closingQuote(text: string, from: number): number {
  for (let at = from; ; at += 2) {
    at = text.indexOf('"', at)
    if (at < 0 || text[at + 1] !== '"') return at
  }
}
