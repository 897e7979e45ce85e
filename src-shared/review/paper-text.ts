/** A paragraph or a table row of a finished paper, as its reader sees it. */
export type PaperBlock =
  | {
      kind: 'paragraph'
      /** The number the office program prints before it: 第六条, （一）; '' for none. */
      label: string
      text: string
    }
  | {
      kind: 'row'
      /** Tables are counted from 0. */
      table: number
      /** One text for each cell; paragraphs of a cell are parted by a line break. */
      cells: string[]
    }

/** A finished paper in reading order. */
export interface PaperText {
  blocks: PaperBlock[]
}

export const blockText = (block: PaperBlock): string =>
  block.kind === 'paragraph' ? block.text : block.cells.join('\n')

/** Tables as rows of cells, each with the number of its first block. */
export function tablesOf({ blocks }: PaperText): { at: number; rows: string[][] }[] {
  const tables = new Map<number, { at: number; rows: string[][] }>()
  blocks.forEach((block, at) => {
    if (block.kind !== 'row') return
    const table = tables.get(block.table) ?? { at, rows: [] }
    table.rows.push(block.cells)
    tables.set(block.table, table)
  })
  return [...tables.values()]
}

const article = /^第[〇零一二三四五六七八九十百]+条$/
/** The head of an attachment, not its line in the list: 附件2　报价明细. */
const attachment = /^附件\d+[\s　]/
const section = /^[一二三四五六七八九十]+、/

/** Where a block stands, as a clerk finds it: 第九条“资金结算”, 表格“付款节点”所在处. */
export function placeOf({ blocks }: PaperText, at: number): string {
  for (let index = at; index >= 0; index -= 1) {
    const block = blocks[index]
    if (block?.kind !== 'paragraph') continue
    if (article.test(block.label)) return `${block.label}“${block.text.trim()}”`
    const typed = /^(第[一二三四五六七八九十百]+条)[\s　]*(.{0,20})/.exec(block.text)
    if (typed) return `${typed[1]}“${typed[2]}”`
    if ((section.test(block.text) || attachment.test(block.text)) && block.text.length < 40)
      return `“${block.text.trim()}”`
  }
  return '首部'
}
