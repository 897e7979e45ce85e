import { beforeAll, describe, expect, test } from 'vitest'
import { generateContract } from '#main/documents/contract/generate-contract'
import { readPaper } from '#main/documents/reading/read-paper'
import { contractModel } from '#shared/contract/contract-model'
import { contractFacts } from '#shared/papers/review/contract-facts'
import { blockText, type PaperText } from '#shared/papers/review/paper-text'
import { reviewPaper } from '#shared/papers/review/review-paper'
import { unwrap } from '#shared/result'
import { defaultTemplate } from '../../fixtures/contract/sample'
import { type RandomContract, randomContracts } from '../../property/papers/random-contracts'
import { pdfPages, toPdfs } from '../soffice'

/** One minute on two idle cores; others may be at work beside. */
const longEnough = 600_000

interface Printed extends RandomContract {
  /** As written into the .docx. */
  paper: PaperText
  /** As LibreOffice prints it and pdftotext reads it, without headers and footers. */
  text: string
}

/** Half the contracts in each of two LibreOffices: as many as a small machine has cores. */
async function printAll(): Promise<Printed[]> {
  const { contracts } = randomContracts(20230222, 60)
  const template = defaultTemplate()
  const bytes = await Promise.all(
    contracts.map(async ({ input }) => unwrap(await generateContract(contractModel(input), template))),
  )
  const half = Math.ceil(bytes.length / 2)
  const pdfs = await Promise.all(
    [bytes.slice(0, half), bytes.slice(half)].map((some) => toPdfs(some, 'docx', longEnough)),
  )
  return Promise.all(
    pdfs.flat().map(async (pdf, index) => ({
      ...(contracts[index] as RandomContract),
      paper: await readPaper(bytes[index] as Uint8Array),
      text: (await pdfPages(pdf)).map(bodyOf).join('\n'),
    })),
  )
}

const bodyOf = (page: string): string => {
  const lines = page.split('\n').filter((line) => line.trim() !== '')
  return lines.slice(1, -1).join('\n')
}

const amounts = (text: string): string[] =>
  (text.match(/(?<![\d,.])\d{1,3}(?:,\d{3})*\.\d{2}(?![\d%])/g) ?? []).toSorted()

describe('60 random contracts on paper', () => {
  let printed: Printed[]
  beforeAll(async () => {
    printed = await printAll()
  }, longEnough)

  test('every amount is printed whole, none is lost and none is added', () => {
    for (const { turn, paper, text } of printed) {
      const body = paper.blocks.map(blockText).join('\n')
      expect({ turn, amounts: amounts(text) }).toEqual({ turn, amounts: amounts(body) })
    }
  })

  test('what is printed agrees with itself and with the project, and is nobody else’s words', () => {
    const found = printed.flatMap(({ turn, input, text }) => {
      const said = (blocks: string[]) =>
        reviewPaper(
          { blocks: blocks.map((block) => ({ kind: 'paragraph', label: '', text: block.replace(/\s/g, '') })) },
          { ...contractFacts(input, false), typed: [] },
        ).map(({ message }) => `${turn} ${message}`)
      // Columns of a table run into each other in the printed text: a vague amount is looked for within a line.
      const isVague = (message: string) => message.includes('不确定')
      return [
        ...said([text]).filter((message) => !isVague(message)),
        ...said(text.split('\n')).filter((message) => isVague(message)),
      ]
    })
    expect(found).toEqual([])
  })
})
