import { isFiller } from '../text/filler'
import { openMark } from '../text/open-mark'
import { catalogCodes, programCodes } from '../text/own-codes'
import { vagueWord } from '../text/vague'
import { type Flaw, flawAt } from './flaw'
import { blockText, type PaperBlock, type PaperText } from './paper-text'
import type { ReviewFacts } from './review-facts'
import type { TypedWords } from './typed-words'

interface Hit {
  from: number
  to: number
  message: string
}

/** How the program's own words read: each check answers with its hits in one text. */
const checks: ((text: string, block: PaperBlock, facts: ReviewFacts) => Hit[])[] = [
  (text) =>
    hits(
      text,
      /[。；，、：！？][。；，、：！？]|（\s*）|\(\s*\)|“”|‘’|《》|〈〉|〔〕|【】|[（“‘《][。；，、：！？]|[，、；：]）/g,
      (said) => `标点“${said}”重复或多余。`,
    ),
  (text) => hits(text, /“[^”]*“/g, (said) => `“${said}”引号里又有双引号，里面的应为单引号。`),
  (text) => hits(text, /附件(\d+)[：:\s]*附件\1/g, (said) => `“${said}”说了两遍。`),
  (text) => hits(text, /\d(户次|户|人|份|次|场|组|个|元|%)\1(?!\1)/g, (said) => `“${said}”的单位写了两遍。`),
  (text) => hits(text, valueLost, (said) => `“${said}”处没有数值。`),
  (text, block) =>
    block.kind === 'row' && /^\d+$/.test(block.cells[0] ?? '') ? [] : hits(text, programCodes, codeFound),
  (text, block) => (block.kind === 'row' && isCatalogRow(block.cells) ? [] : hits(text, catalogCodes, codeFound)),
  fillers,
  (text) => vague(text),
  (text, _, { foreignWords }) =>
    foreignWords.flatMap((word) => {
      const from = text.indexOf(word)
      return from < 0 ? [] : [{ from, to: from + word.length, message: `“${word}”是另一类服务的用语。` }]
    }),
]

/** A unit without its figure, words that lead to a value without it. */
const valueLost =
  /人民币元|大写：(?:人民币)?）|(?<![公总合统并同])共[户份日次](?![口中常])|第期|不(?:低于|少于|超过|高于)[%元户份日人]|(?:日期|金额|编号|价款|税率[^，。；]{0,6})为(?=[，。；）])|自[起至]/g

const codeFound = (said: string): string => `“${said}”是程序内部的编号，读者看不懂。`
/** The list's own code column. */
const isCatalogRow = (cells: string[]): boolean => cells.some((cell) => /^(?:SW|FW)-\d{2}$/.test(cell.trim()))

/** A label whose value says nothing: 开户银行：待定. A stroke says that there is nothing to say, a line is to write on, the open mark
 * that it is not filled in yet. */
function fillers(text: string, block: PaperBlock): Hit[] {
  if (block.kind === 'row') {
    const [, value = ''] = block.cells
    const isPair =
      block.cells.length === 2 &&
      value.trim() !== '' &&
      isFiller(value) &&
      !/^(?:—+|＿+|\/)$/.test(value.trim()) &&
      value.trim() !== openMark
    return isPair
      ? [{ from: text.length - value.length, to: text.length, message: `“${block.cells[0]}”填的是“${value.trim()}”。` }]
      : []
  }
  return hits(text, /(?<=[：为])(?:待定|暂无|待补|无)(?=[，。；、）]|$)/g, (said) => `该处只写了“${said}”。`)
}

/** The law's own words: 民法典 585. */
const lawful = /予以增加或者适当减少/g

function vague(whole: string): Hit[] {
  const text = whole.replace(lawful, (said) => '　'.repeat(said.length))
  const word = vagueWord(text)
  const from = word === null ? -1 : text.indexOf(word)
  return word === null
    ? []
    : [
        {
          from: Math.max(from, 0),
          to: from < 0 ? text.length : from + word.length,
          message: `“${word}”不确定，无法计量。`,
        },
      ]
}

function hits(text: string, pattern: RegExp, say: (said: string) => string): Hit[] {
  return [...text.matchAll(pattern)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    message: say(match[0]),
  }))
}

/** Marks, codes, fillers, vague words and words of another service, where no clerk has typed them. */
export function wording(paper: PaperText, facts: ReviewFacts, typed: TypedWords): Flaw[] {
  if (facts.isOwnTemplate) return []
  return paper.blocks.flatMap((block, at) => {
    const text = blockText(block)
    return checks
      .flatMap((check) => check(text, block, facts))
      .filter(({ from, to }) => !typed.covers(text, from, to))
      .map(({ message }) => flawAt(paper, at, { message, fix: '请把本提示告知程序的维护人员。' }))
  })
}
