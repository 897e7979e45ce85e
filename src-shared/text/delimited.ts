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
 * but count as lines. A quote that is never closed ends with the file; what stands behind a closed one belongs to its cell.
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
    if (text[at] === '"') {
      const close = closingQuote(text, at + 1)
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

function closingQuote(text: string, from: number): number {
  for (let at = from; ; at += 2) {
    at = text.indexOf('"', at)
    if (at < 0) return text.length
    if (text[at + 1] !== '"') return at
  }
}
