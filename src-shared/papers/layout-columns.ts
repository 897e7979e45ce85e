import type { TemplateTable } from '../template/layout'

type Column = TemplateTable['columns'][number]

export const column = (title: string, share: number, align: Column['align'] = 'left'): Column => ({
  title,
  share,
  align,
})

/** Numbered rows to write in, from that number to that, with so many empty cells behind it. */
export const blankRows = (from: number, to: number, cells: number): string[][] =>
  Array.from({ length: to - from + 1 }, (_, at) => [String(from + at), ...Array.from({ length: cells }, () => '')])
