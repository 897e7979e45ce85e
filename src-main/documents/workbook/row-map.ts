/** Rows of a template side by side that each entry of a list repeats, first and last, from 1. */
export interface RowBlock {
  list: string
  from: number
  to: number
}

const heightOf = ({ from, to }: RowBlock) => to - from + 1

/** Where the rows of a template stand once each block has its copies; a block always has one at least. */
export class RowMap {
  readonly #blocks: readonly (RowBlock & { copies: number })[]

  constructor(blocks: readonly RowBlock[], copiesOf: (list: string) => number) {
    this.#blocks = blocks.map((block) => ({ ...block, copies: Math.max(1, copiesOf(block.list)) }))
  }

  copies(block: RowBlock): number {
    return this.#blocks.find(({ from }) => from === block.from)?.copies ?? 1
  }

  /** Of a row that repeats, in the first copy. */
  first(row: number): number {
    const before = this.#blocks.filter(({ to }) => to < row)
    return before.reduce((sum, block) => sum + (block.copies - 1) * heightOf(block), row)
  }

  /** Of a row that repeats, in the last copy. */
  last(row: number): number {
    const block = this.#blocks.find(({ from, to }) => from <= row && row <= to)
    return this.first(row) + (block ? (block.copies - 1) * heightOf(block) : 0)
  }

  /** Of a row of a block, in its copy `at`, from 0. */
  inCopy(row: number, block: RowBlock, at: number): number {
    return this.first(row) + at * heightOf(block)
  }
}
