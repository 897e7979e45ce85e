import type { TextTable } from '#shared/text/sheet-cells'

/** Ems that a text takes in a line: Chinese signs one, others about six tenths. */
const emsOf = (text: string): number => [...text].reduce((sum, sign) => sum + (sign > '\u2e7f' ? 1 : 0.6), 0)

const mostEms = 6

/**
 * Ems each column has at least: a short text stands in one line, a long one in lines of several signs, and never one below the
 * other. `room`: ems of the whole table.
 */
export function columnRoom({ heads, rows }: TextTable, room: number): number[] {
  const width = Math.max(heads.length, ...rows.map((row) => row.length))
  const most = Math.min(mostEms, room / width)
  return Array.from({ length: width }, (_, at) => {
    const longest = rows.reduce((ems, row) => Math.max(ems, emsOf(row[at] ?? '')), emsOf(heads[at] ?? ''))
    return Math.min(most, longest)
  })
}
