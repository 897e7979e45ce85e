import type { PaperModel } from '#shared/template/paper-model'
import { placeholderPattern, readPlaceholder } from '../template/placeholders'

/** How the texts of the clause library become texts of a document. */
export interface Filling {
  text(text: string): string
  /** The line behind a lead, where the item is one placeholder with a value of one line; null = an item of its own. */
  onlyLine(text: string): string | null
  /** Paragraphs a text becomes: several where it is one placeholder with a value of several lines. */
  lines(text: string): string[]
  when<Block>(condition: string | undefined, marker: (text: string) => Block, blocks: () => Block[]): Block[]
  rows(rows: string[][]): string[][]
}

/** Everything stays as it is; conditions become marker paragraphs. */
export const asTemplate: Filling = {
  text: (text) => text,
  onlyLine: () => null,
  lines: (text) => [text],
  when: (condition, marker, blocks) =>
    condition === undefined
      ? blocks()
      : [marker(`{{如果 ${condition}}}`), ...blocks(), marker(`{{如果结束 ${condition}}}`)],
  rows: (rows) => rows,
}

/** Everything is replaced at once, without a template in between. */
export function asFilled(model: Pick<PaperModel, 'values' | 'conditions' | 'rows'>): Filling {
  const conditions: Record<string, boolean> = model.conditions
  const values: Record<string, string> = model.values
  const lists: Record<string, Record<string, string>[]> = model.rows
  const fill = (text: string, entry: Record<string, string> = {}) =>
    text.replaceAll(placeholderPattern, (_, inner: string) => {
      const placeholder = readPlaceholder(inner)
      return (placeholder.kind === 'cell' ? entry[placeholder.column] : values[inner.trim()]) ?? ''
    })
  const isField = (text: string) => /^\{\{[^{}]+\}\}$/.test(text)
  const listOf = (row: string[]) => /\{\{([^{}.]+)\./.exec(row.join(''))?.[1]
  return {
    text: (text) => fill(text),
    onlyLine: (text) => (isField(text) && !fill(text).includes('\n') ? fill(text) : null),
    lines: (text) => (isField(text) ? fill(text).split('\n') : [fill(text)]),
    when: (condition, _, blocks) => (condition === undefined || conditions[condition] ? blocks() : []),
    rows: (rows) =>
      rows.flatMap((row) => {
        const list = listOf(row)
        const entries = list === undefined ? [{}] : (lists[list] ?? [])
        return entries.map((entry) => row.map((text) => fill(text, entry)))
      }),
  }
}
