import { readPaper } from '#main/documents/reading/read-paper'
import { contractModel } from '#shared/contract/contract-model'
import { unwrap } from '#shared/result'
import { contractFacts } from '#shared/review/contract-facts'
import { blockText, type PaperText } from '#shared/review/paper-text'
import { reviewPaper } from '#shared/review/review-paper'
import { generateContract } from '../../fixtures/contract/generate'
import { defaultTemplate } from '../../fixtures/contract/sample'
import type { RandomContract } from '../../property/papers/random-contracts'
import { pdfReading, toPdfs } from '../soffice'

export interface PrintedContract extends RandomContract {
  /** As written into the .docx. */
  paper: PaperText
  /** Lines of each page as LibreOffice prints them, without header and footer. */
  pages: string[][]
}

/** One to three minutes for sixty on two idle cores; others may be at work beside. */
export const longEnough = 900_000

/** Half of them in each of two LibreOffices: as many as a small machine has cores. */
export async function printContracts(contracts: RandomContract[]): Promise<PrintedContract[]> {
  const template = defaultTemplate()
  const bytes = await Promise.all(
    contracts.map(async ({ input }) => unwrap(await generateContract(contractModel(input), template))),
  )
  const half = Math.ceil(bytes.length / 2)
  const halves = [bytes.slice(0, half), bytes.slice(half)].filter(({ length }) => length > 0)
  const pdfs = await Promise.all(halves.map((some) => toPdfs(some, 'docx', longEnough)))
  return Promise.all(
    pdfs.flat().map(async (pdf, index) => ({
      ...(contracts[index] as RandomContract),
      paper: await readPaper(bytes[index] as Uint8Array),
      pages: (await pdfReading(pdf)).map(bodyOf),
    })),
  )
}

function bodyOf(page: string): string[] {
  const lines = page.split('\n').filter((line) => line.trim() !== '')
  return lines.slice(1, -1)
}

/** Brackets of rounding up come from another font, and are read in a line of their own. */
const squeezed = (text: string): string => text.replace(/[\s⌈⌉]/g, '')

/**
 * Where the print and the file part: a text of the file that is not printed in its place, or one that is printed and is
 * in no place of the file. The head of a table may stand on each page it reaches.
 */
export function apart({ paper, pages }: Pick<PrintedContract, 'paper' | 'pages'>): string[] {
  const text = squeezed(pages.flat().join(''))
  const heads = headsOf(paper)
  let at = 0
  for (const piece of piecesOf(paper)) {
    const found = text.indexOf(piece, at)
    if (found < 0) return [`not printed: ${piece.slice(0, 60)}`]
    const between = heads.reduce((rest, head) => rest.replaceAll(head, ''), text.slice(at, found))
    if (between !== '') return [`printed beside the file: ${between.slice(0, 60)}`]
    at = found + piece.length
  }
  return at === text.length ? [] : [`printed at the end: ${text.slice(at, at + 60)}`]
}

function piecesOf({ blocks }: PaperText): string[] {
  return blocks
    .map((block) => squeezed(block.kind === 'paragraph' ? block.label + block.text : blockText(block)))
    .filter((text) => text !== '' && !headerOrFooter.test(text))
}

/** Read behind the body, printed on every page. */
const headerOrFooter = /^政府购买社会救助服务合同合同编号：|^第页共页$/

/** First rows of all tables, the longest first. */
function headsOf({ blocks }: PaperText): string[] {
  const first = new Map<number, string>()
  for (const block of blocks)
    if (block.kind === 'row' && !first.has(block.table)) first.set(block.table, squeezed(blockText(block)))
  return [...first.values()].toSorted((one, other) => other.length - one.length)
}

/** Headings and sentences that announce something, at the foot of a page. */
export function stranded({ pages }: Pick<PrintedContract, 'pages'>): string[] {
  const heading = /^第[一二三四五六七八九十]+条\s*\D|^附件\d+　|(?<!大写|[期）])：$/
  return pages.flatMap((lines) => lines.slice(-1)).filter((line) => heading.test(line))
}

/** What the clerk has typed counts as the program's own here: it speaks of nothing that is not lawful. */
export function contradictions({ paper, input }: Pick<PrintedContract, 'paper' | 'input'>): string[] {
  return reviewPaper(paper, { ...contractFacts(input, false), typed: [] }).map(
    ({ place, message }) => `${place} ${message}`,
  )
}

/** All that is wrong with one: with its print, its page breaks, its words and figures. */
export const faultsOf = (printed: PrintedContract): string[] => [
  ...apart(printed),
  ...stranded(printed).map((line) => `at the foot of a page: ${line}`),
  ...contradictions(printed),
]
