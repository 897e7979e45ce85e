import { formatYuan } from '../money/yuan'
import { amountPattern, daxiePattern, readAmount, readDaxie } from './amounts'
import { type Flaw, flawAt } from './flaw'
import type { PaperText } from './paper-text'

const inSentence = new RegExp(
  `(${amountPattern})\\s*元?[（(，,、；\\s]*(?:人民币)?(?:金额)?大写(?:金额)?(?:为|：|:)?\\s*(?:人民币)?(${daxiePattern})`,
  'g',
)
const wholeDaxie = new RegExp(`^(?:大写[：:]?)?(?:人民币)?(${daxiePattern})$`)

/** 小写 and 大写 of one amount agree: beside each other in a sentence, or in one row of a table. */
export function amountPairs(paper: PaperText): Flaw[] {
  return paper.blocks.flatMap((block, at) => {
    const pairs = block.kind === 'paragraph' ? pairsInSentence(block.text) : pairsInRow(block.cells)
    return pairs.flatMap(([figures, words]) => {
      const amount = readAmount(figures)
      const said = readDaxie(words)
      if (amount === null || amount === said) return []
      return flawAt(paper, at, {
        message: `小写 ${formatYuan(amount)} 元与大写“${words}”不是同一个金额。`,
        fix: '请核对该处金额；用本单位范本的，请核对范本该处的占位符是否成对。',
      })
    })
  })
}

const pairsInSentence = (text: string): [string, string][] =>
  [...text.matchAll(inSentence)].map(([, figures = '', words = '']) => [figures, words])

/** In a row with one amount and one 大写 they are of one thing. */
function pairsInRow(cells: string[]): [string, string][] {
  const figures = cells.filter((cell) => readAmount(cell) !== null)
  const words = cells.flatMap((cell) => wholeDaxie.exec(cell.trim())?.[1] ?? [])
  const [figure] = figures
  const [word] = words
  const inCells = cells.flatMap(pairsInSentence)
  return figure && word && figures.length === 1 && words.length === 1 ? [[figure, word], ...inCells] : inCells
}
