import { toDaxie } from '#shared/money/daxie'
import { fen } from '#shared/money/fen'
import { formatYuan } from '#shared/money/yuan'
import { amountPattern, readAmount } from '#shared/review/amounts'
import { blockText, type PaperBlock, type PaperText } from '#shared/review/paper-text'

/** Puts a fault into a good paper; null where the paper has no place for it. */
export type Plant = (paper: PaperText) => PaperText | null

const mapped = (block: PaperBlock, change: (text: string) => string): PaperBlock =>
  block.kind === 'paragraph' ? { ...block, text: change(block.text) } : { ...block, cells: block.cells.map(change) }

/** The first block with that text gets another. */
export function instead(pattern: RegExp, by: string | ((...groups: string[]) => string)): Plant {
  return ({ blocks }) => {
    const change = (text: string) => text.replace(pattern, by as string)
    const at = blocks.findIndex((block) => blockText(mapped(block, change)) !== blockText(block))
    return at < 0 ? null : { blocks: blocks.with(at, mapped(blocks[at] as PaperBlock, change)) }
  }
}

/** An amount one 分 higher, in figures alone. */
export const oneFenMore = (lead: string): Plant =>
  instead(new RegExp(`(${lead})(${amountPattern})`), (_, before, figures) => before + more(figures))

/** An amount one 分 higher, in figures and in 大写. */
export const oneFenMoreInBoth = (lead: string): Plant =>
  instead(
    new RegExp(`(${lead}[^。；]*?人民币)(${amountPattern})元（大写：人民币[^）]+）`),
    (_, before, figures) =>
      `${before}${more(figures)}元（大写：人民币${toDaxie(fen((readAmount(figures) ?? 0) + 1))}）`,
  )

const more = (figures = ''): string => formatYuan(fen((readAmount(figures) ?? 0) + 1))

/** The last cell of the first row with that label reads otherwise. */
export function inRow(label: RegExp, column: number, change: (cell: string) => string): Plant {
  return ({ blocks }) => {
    const at = blocks.findIndex(
      (block) =>
        block.kind === 'row' &&
        block.cells.some((cell) => label.test(cell)) &&
        column < block.cells.length &&
        change(block.cells.at(column) ?? '') !== block.cells.at(column),
    )
    const row = blocks[at]
    if (row?.kind !== 'row') return null
    const cells = row.cells.with(column, change(row.cells.at(column) ?? ''))
    return { blocks: blocks.with(at, { ...row, cells }) }
  }
}

export const amountMore = (cell: string): string => (readAmount(cell) === null ? cell : more(cell))

/** Without the first block that reads so. */
export function without(pattern: RegExp): Plant {
  return ({ blocks }) => {
    const at = blocks.findIndex((block) => pattern.test(blockText(block)))
    return at < 0 ? null : { blocks: blocks.toSpliced(at, 1) }
  }
}

/** A sentence more, behind the first article’s heading. */
export function also(text: string): Plant {
  return ({ blocks }) => {
    const at = blocks.findIndex((block) => block.kind === 'paragraph' && block.label.startsWith('第'))
    return { blocks: blocks.toSpliced(at + 1, 0, { kind: 'paragraph', label: '', text }) }
  }
}

const isArticle = (block: PaperBlock) => block.kind === 'paragraph' && block.label.startsWith('第')

/** First block of the article and of the next one; null without such an article. */
function article({ blocks }: PaperText, heading: string): [number, number] | null {
  const at = blocks.findIndex((block) => isArticle(block) && blockText(block) === heading)
  const next = blocks.findIndex((block, index) => index > at && isArticle(block))
  return at < 0 || next < 0 ? null : [at, next]
}

/** The article loses everything under its heading. */
export const emptied =
  (heading: string): Plant =>
  (paper) => {
    const found = article(paper, heading)
    return found && { blocks: paper.blocks.toSpliced(found[0] + 1, found[1] - found[0] - 1) }
  }

/** A sentence more, as the last of the article. */
export const atEndOf =
  (heading: string, text: string): Plant =>
  (paper) => {
    const found = article(paper, heading)
    return found && { blocks: paper.blocks.toSpliced(found[1], 0, { kind: 'paragraph', label: '', text }) }
  }

/** Only in papers in which that stands. */
export const where =
  (pattern: RegExp, plant: Plant): Plant =>
  (paper) =>
    paper.blocks.some((block) => pattern.test(blockText(block))) ? plant(paper) : null
