import { delimitedRows } from './delimited'

/** A pasted range, a row per line and its cells by tab, quoted where they hold a line's end; blank rows only where others follow. */
export function pastedBlock(text: string): string[][] {
  const lines = delimitedRows(text, '\t')
  const end = lines.at(-1)?.line ?? 0
  const byLine = new Map(lines.map(({ line, cells }) => [line, cells.map((cell) => cell.trim())]))
  const many = lines.some(({ cells }) => cells.some((cell) => /[\r\n]/.test(cell)))
  // A cell of several lines leaves no blank rows to be told from.
  if (many) return [...byLine.values()]
  return Array.from({ length: end }, (_, at) => byLine.get(at + 1) ?? [''])
}
