import { beforeAll, describe, expect, test } from 'vitest'
import { layoutDocument } from '#main/documents/papers/layout-document'
import { annualPlanLayout } from '#shared/papers/annual-plan-layout'
import { collectiveDecisionLayout } from '#shared/papers/collective-decision-layout'
import { implementationPlanLayout } from '#shared/papers/implementation-plan-layout'
import { meetingMinutesLayout } from '#shared/papers/meeting-minutes-layout'
import { rectificationNoticeLayout } from '#shared/papers/rectification-notice-layout'
import { urgingLetterLayout } from '#shared/papers/urging-letter-layout'
import type { PaperLayout } from '#shared/template/layout'
import { normalisedXml } from '../docx-text'
import { schemaErrors } from '../ooxml-schema'
import { type InkBand, inkBands } from '../pdf-ink'
import { pdfPages, toPdf, toPdfs } from '../soffice'

const letters: [name: string, layout: PaperLayout][] = [
  ['年度购买服务计划', annualPlanLayout],
  ['实施方案', implementationPlanLayout],
  ['专题会议纪要', meetingMinutesLayout],
  ['集体决策会议纪要', collectiveDecisionLayout],
  ['整改通知书', rectificationNoticeLayout],
  ['催办函', urgingLetterLayout],
]
const mm = (millimetres: number) => String(Math.round((millimetres * 1440) / 25.4))

describe.each(letters)('%s by GB/T 9704-2012', (_, layout) => {
  const part = async (path: string) => normalisedXml(await layoutDocument(layout), path)

  test('A4, 37 mm above, 28 mm to the left, a type area of 156 by 225 mm, on a grid of 22 lines', async () => {
    const xml = await part('word/document.xml')
    const margins = /<w:pgMar [^>]*>/.exec(xml)?.[0] ?? ''
    for (const [side, at] of Object.entries({ top: 37, left: 28, right: 26, bottom: 35 })) {
      expect(margins).toContain(`w:${side}="${mm(at)}"`)
    }
    expect(xml).toMatch(/<w:docGrid [^>]*w:linePitch="579"/)
  })

  test('三号仿宋 text, 二号小标宋 title with a face to stand in, page numbers in 四号宋体 between dashes', async () => {
    const styles = await part('word/styles.xml')
    expect(styles).toMatch(/w:docDefaults.*?w:eastAsia="仿宋".*?<w:sz w:val="32"/)
    expect(styles).toMatch(/w:styleId="ContractTitle".*?w:eastAsia="方正小标宋简体".*?<w:sz w:val="44"/)
    expect(await part('word/fontTable.xml')).toContain('<w:font w:name="方正小标宋简体"><w:altName')
    const footer = await part('word/footer1.xml')
    expect(footer).toMatch(/宋体.*?w:val="28".*?— .* —/)
  })

  test('is valid by the OOXML schemas as the office gets it', async () => {
    expect(await schemaErrors(await layoutDocument(layout))).toEqual([])
  })
})

test('the title of a letter stands two lines below its number', async () => {
  const xml = normalisedXml(await layoutDocument(annualPlanLayout), 'word/document.xml')
  const title = xml.match(/<w:p>(?:(?!<w:p>).)*关于报送/s)?.[0] ?? ''
  expect(title).toMatch(/<w:spacing [^>]*w:before="1158"/)
})

describe('a letter (信函格式, GB/T 9704 10.1) as LibreOffice prints it', () => {
  let letter: Uint8Array
  beforeAll(async () => {
    letter = await toPdf(await layoutDocument(annualPlanLayout), 'docx')
  })

  test('has its mark 30 mm from the edge, and below it a double line of 170 mm, thick above thin, in the middle of the page', async () => {
    const [mark, thick, thin] = (await inkBands(letter, 1)).filter(({ colour }) => colour === 'red')
    expect(near(mark?.top, 30)).toBe(true)
    expect(near(thick?.top, mark!.bottom + 4)).toBe(true)
    for (const line of [thick, thin]) expect([near(line?.left, 20), near(line?.right, 190)]).toEqual([true, true])
    expect(heightOf(thick)).toBeGreaterThan(2 * heightOf(thin))
  })

  test('has another 20 mm from the lower edge of its first page alone, thin above thick', async () => {
    const [thin, thick] = (await inkBands(letter, 1)).filter(({ colour }) => colour === 'red').slice(-2)
    expect(near(thick?.bottom, 297 - 20)).toBe(true)
    expect(heightOf(thick)).toBeGreaterThan(2 * heightOf(thin))
    expect((await inkBands(letter, 2)).filter(({ colour }) => colour === 'red')).toEqual([])
  })

  test('has the unit in the middle of the day below it, which ends four characters from the edge', async () => {
    const signing = ['示例旗民政局', '2023年5月20日']
    const layout: PaperLayout = { title: '题', official: {}, parts: [{ body: [{ level: 0, text: '文' }] }], signing }
    const bands = await inkBands(await toPdf(await layoutDocument(layout), 'docx'), 1)
    const [unit, day] = bands.slice(-3)
    const middle = ({ left = 0, right = 0 }: Partial<InkBand> = {}) => (left + right) / 2
    expect([near(middle(unit), middle(day), 2), near(day?.right, 210 - 26 - 4 * 5.64, 2)]).toEqual([true, true])
  })

  test('shows no page number on its first page, and the same place for it on the others as every 公文', async () => {
    const text = '示'.repeat(28 * 30)
    const other: PaperLayout = { title: '题', official: {}, parts: [{ body: [{ level: 0, text }] }] }
    const official = await toPdf(await layoutDocument(other), 'docx')
    const numbers = (await pdfPages(letter)).map((page) => /—\s*(\d)\s*—/.exec(page)?.[1])
    expect(numbers.slice(0, 3)).toEqual([undefined, '2', '3'])
    const lastOf = async (pdf: Uint8Array) => (await inkBands(pdf, 2)).at(-1)
    expect(near((await lastOf(letter))?.top, (await lastOf(official))!.top)).toBe(true)
  })

  test('ends with its 抄送 at the foot of the type area, without lines and without 印发', async () => {
    const layout = { ...annualPlanLayout, official: { ...annualPlanLayout.official, copies: '抄送：审计局。' } }
    const bytes = await layoutDocument(layout)
    expect(await schemaErrors(bytes)).toEqual([])
    const pdf = await toPdf(bytes, 'docx')
    const pages = await pdfPages(pdf)
    expect(pages.at(-1)).toContain('抄送：审计局。')
    const last = (await inkBands(pdf, pages.length)).at(-2)
    expect([near(last?.bottom, 262, 4), heightOf(last) > 3]).toEqual([true, true])
  })
})

describe('minutes (纪要格式, GB/T 9704 10.3)', () => {
  test('have their mark 35 mm below the upper edge of the type area', async () => {
    const pdf = await toPdf(await layoutDocument(meetingMinutesLayout), 'docx')
    expect(near((await inkBands(pdf, 1))[0]?.top, 37 + 35)).toBe(true)
  })

  test('say who was there below an empty line', async () => {
    const xml = normalisedXml(await layoutDocument(meetingMinutesLayout), 'word/document.xml')
    const paragraphs = xml.match(/<w:p>(?:(?!<w:p>).)*<\/w:p>/gs) ?? []
    const at = paragraphs.findIndex((one) => one.includes('出席、列席：'))
    expect(paragraphs[at - 1]).not.toContain('<w:t')
    expect(paragraphs[at]).toMatch(/黑体(?:(?!<w:r>).)*出席、列席：<.*<w:r><w:t[^>]*>\{\{出席\}\}/s)
  })

  test('end with a 版记 at the foot of the last page, whatever the length of the text, and never alone on it', async () => {
    const layouts = Array.from({ length: 9 }, (_, at) => minutesOf(at + 1))
    const pdfs = await toPdfs(await Promise.all(layouts.map(layoutDocument)), 'docx', 55_000)
    for (const pdf of pdfs) {
      const pages = await pdfPages(pdf)
      expect(pages.at(-1)).toMatch(/议定.*签发.*抄送.*印发/s)
      const wide = ({ colour, left, right }: InkBand) => colour === 'black' && right - left > 155
      const [top, middle, bottom] = (await inkBands(pdf, pages.length)).filter(wide).slice(-3)
      expect([near(bottom?.bottom, 262), near(top?.left, 28), near(top?.right, 184)]).toEqual([true, true, true])
      expect(heightOf(middle)).toBeLessThan(heightOf(top))
    }
    expect(new Set(await Promise.all(pdfs.map(async (pdf) => (await pdfPages(pdf)).length)))).toEqual(new Set([1, 2]))
  })
})

const near = (found: number | undefined, wanted: number, off = 1) => Math.abs((found ?? 0) - wanted) <= off
const heightOf = (band: InkBand | undefined) => (band ? band.bottom - band.top : 0)

const minutesOf = (lines: number): PaperLayout => ({
  ...meetingMinutesLayout,
  official: { ...meetingMinutesLayout.official, attendance: [{ text: '出席、列席：甲、乙。' }] },
  parts: [{ title: '议定', body: Array.from({ length: lines }, () => ({ level: 0, text: '议定一事。' })) }],
})

test('a full page holds 22 lines of 28 characters', async () => {
  const text = '示'.repeat(28 * 60)
  const layout: PaperLayout = { title: '题', official: {}, parts: [{ body: [{ level: 0, text }] }] }
  const [, second = ''] = await pdfPages(await toPdf(await layoutDocument(layout), 'docx'))
  const lines = second.split('\n').filter((line) => line.includes('示'))
  expect(lines.map((line) => line.trim().length)).toEqual(Array(22).fill(28))
})
