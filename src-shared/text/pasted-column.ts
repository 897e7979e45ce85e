/** The first column of a pasted range, a text per row: rows by line, cells by tab; blank rows at the end go. */
export function pastedColumn(text: string): string[] {
  return text
    .replace(/\s+$/, '')
    .split(/\r\n?|\n/)
    .map((row) => (row.split('\t')[0] ?? '').trim())
}
