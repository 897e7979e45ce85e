import type { TableRow } from '#shared/households/table'
import { attributeIn, scanXml } from './scan-xml'
import { columnOf } from './sheet-rows'

interface Merge {
  lines: [first: number, last: number]
  columns: [first: number, last: number]
}

/** A register has fewer columns; and who merges more cells than this draws no table. */
const most = { columns: 200, cells: 2_000_000 }

/** Tells the rows of a sheet which of their cells say nothing because they are part of another: only its first one holds the text. */
export function markMerged(xml: string, rows: readonly TableRow[]): void {
  const byLine = new Map(rows.map((row) => [row.line, row]))
  const end = rows.at(-1)?.line ?? 0
  let cells = 0
  for (const { lines, columns } of mergesIn(xml.slice(xml.lastIndexOf('</sheetData>') + 1))) {
    const across = columnsOf(columns)
    for (let line = lines[0]; line <= Math.min(lines[1], end) && cells < most.cells; line += 1) {
      cells += across.length + 1
      const row = byLine.get(line)
      const empty = across.filter((column) => row && (row.cells[column] ?? '') === '')
      if (row && empty.length > 0) row.merged = [...(row.merged ?? []), ...empty]
    }
  }
}

function mergesIn(xml: string): Merge[] {
  const merges: Merge[] = []
  scanXml(xml, ({ local, kind, attributes }) => {
    if (local !== 'mergeCell' || kind === 'close') return
    const [, left, first, right, last] =
      /^([A-Z]{1,3})(\d+):([A-Z]{1,3})(\d+)$/.exec(attributeIn(attributes, 'ref')) ?? []
    const columns: Merge['columns'] = [columnOf(left) ?? 0, columnOf(right) ?? 0]
    if (last) merges.push({ lines: [Number(first), Number(last)], columns })
  })
  return merges
}

const columnsOf = ([first, last]: Merge['columns']): number[] =>
  Array.from({ length: Math.max(Math.min(last, most.columns) - first + 1, 0) }, (_, at) => first + at)
