import { beforeAll, describe, expect, test } from 'vitest'
import { readPaper } from '#main/documents/reading/read-paper'
import { fen } from '#shared/money/fen'
import type { Project } from '#shared/project/project'
import { unwrap } from '#shared/result'
import { generateContract } from '../../fixtures/contract/generate'
import { defaultTemplate, sampleModel } from '../../fixtures/contract/sample'
import { partOf } from '../docx-text'
import { type PdfLine, pdfLines, textBottom, textTop } from '../pdf-lines'
import { pdfPages, toPdfs } from '../soffice'

const largest = fen(99_999_999_999)
const contract = (change: (contract: Project['contract']) => void) => (project: Project) => change(project.contract)

/** Forms that press on the page: nothing asked for, much of it, long of it. */
const cases: [string, (project: Project) => void][] = [
  ['the sample', () => {}],
  [
    'the largest amounts in 120 payments',
    contract((form) => {
      form.priceFen = largest
      form.payments = Array.from({ length: 120 }, (_, index) => ({
        ...form.payments.at(-1)!,
        name: `第${index + 1}期款`,
        shareBp: index === 0 ? 8_810 : 10,
        condition: `第${index + 1}期服务数量经验收合格`,
      }))
    }),
  ],
  [
    'one payment of the largest amount, by unit price',
    contract((form) => {
      form.priceFen = largest
      form.pricing = 'unit_price'
      form.unitPriceFen = fen(12_345_678)
      form.payments = [{ ...form.payments.at(-1)!, shareBp: 10_000 }]
    }),
  ],
  [
    'three years, 500 areas, very long names',
    (project) => {
      project.name = `示例旗${'社会救助家庭经济状况调查与困难群众需求评估'.repeat(6)}服务项目`
      project.areas = Array.from({ length: 500 }, (_, index) => `示例苏木第${index + 1}嘎查片区`)
      project.period = {
        startOn: '2023-03-20',
        endOn: '2026-03-19',
        conditions: { fixedContent: true, continuous: true, funded: true, stablePrice: true },
      }
      project.annualAllotments = [2023, 2024, 2025].map((year) => ({ year, amountFen: fen(25_233_500) }))
      project.contract.number = `示民购〔2023〕${'1'.repeat(20)}号`
    },
  ],
  [
    'typed texts of several lines',
    contract((form) => {
      form.personnel.requirement = '年满18周岁。。\n持证上岗；\n\n能说蒙古语'
      form.acceptance.nodes = '第一次：50%；\n第二次：100%'
      form.evaluationTerms = '优、良全额支付\n中扣5%'
      form.risks = form.risks.map((risk) => ({ ...risk, response: `${risk.response}\n并书面记录` }))
      form.copies = { total: 12, partyA: 8, partyB: 4 }
    }),
  ],
  ...[1, 5, 9, 13].map((count): [string, (project: Project) => void] => [
    `${count} more attachments`,
    contract((form) => {
      form.attachments = [...form.attachments, ...Array.from({ length: count }, (_, index) => `补充材料之${index + 1}`)]
    }),
  ]),
]

const squeezed = (text: string) => text.replace(/\s+/g, '')

interface Printed {
  bytes: Uint8Array
  pages: PdfLine[][]
  /** All pages without header, footer and blanks. */
  text: string
}

const printed: Printed[] = []

beforeAll(async () => {
  const made = await Promise.all(
    cases.map(async ([, change]) => unwrap(await generateContract(sampleModel(change), defaultTemplate()))),
  )
  for (const [index, pdf] of (await toPdfs(made, 'docx', 300_000)).entries()) {
    const pages = (await pdfPages(pdf)).map((page) => page.split('\n').filter((line) => line.trim() !== ''))
    const text = pages.map((lines) => lines.slice(1, -1).join('')).join('')
    printed.push({ bytes: made[index] as Uint8Array, pages: await pdfLines(pdf), text: squeezed(text) })
  }
}, 300_000)

describe.each(cases.map(([name, change], index) => ({ name, change, index })))(
  'the printed contract: $name',
  ({ change, index }) => {
    const paper = () => printed[index] as Printed

    test('no page before 第一条 or the signing page is two fifths empty', () => {
      const { pages } = paper()
      const signing = pages.findIndex((lines) => lines.some(({ text }) => text.startsWith('签订地点')))
      expect(signing).toBeGreaterThan(0)
      const empty = pages
        .slice(0, signing)
        .map((lines) => (textBottom - (lines.at(-1)?.bottom ?? textTop)) / (textBottom - textTop))
      expect(Math.max(...empty)).toBeLessThan(0.4)
    })

    test('no page ends with a heading or a lead', () => {
      const last = paper().pages.map((lines) => lines.at(-1)?.text ?? '')
      expect(last.filter((text) => /^第[一二三四五六七八九十]+条\D|^附件\d+[^：]*$|[^期）]：$/.test(text))).toEqual([])
    })

    test('no mark is lost at the end of a line', async () => {
      const { blocks } = await readPaper(paper().bytes)
      const running = blocks.flatMap((block) => (block.kind === 'paragraph' ? [squeezed(block.text)] : []))
      const sentences = running.filter((text) => text.length > 60 && text.endsWith('。'))
      expect(sentences.length).toBeGreaterThan(50)
      expect(sentences.filter((text) => !paper().text.includes(text))).toEqual([])
    })

    test('every amount of the payment table stands whole on one line', () => {
      const lines = paper().pages.flatMap((page) => page.map(({ text }) => text))
      const broken = sampleModel(change).rows.付款.filter(
        ({ 金额小写 = '' }) => !lines.some((text) => text.includes(金额小写)),
      )
      expect(broken).toEqual([])
    })

    test('no row is cut, and the heads of tables repeat', () => {
      const xml = partOf(paper().bytes, 'word/document.xml')
      expect(xml.match(/<w:cantSplit/g)).toHaveLength(xml.match(/<w:tr[ >]/g)?.length ?? 0)
      expect(xml.match(/<w:tblHeader/g)?.length ?? 0).toBeGreaterThan(8)
    })
  },
)

test('title and office stand in the properties of the document', () => {
  const properties = partOf((printed[0] as Printed).bytes, 'docProps/core.xml')
  expect(properties).toContain('<dc:title>示例旗2023年社会救助家计调查服务项目合同</dc:title>')
  expect(properties).toContain('<dc:creator>示例旗民政局</dc:creator>')
  expect(properties).toContain('<cp:lastModifiedBy>示例旗民政局</cp:lastModifiedBy>')
  expect(properties).not.toContain('范本')
})
