import { describe, expect, test } from 'vitest'
import { layoutDocument } from '#main/documents/papers/layout-document'
import { annualPlanLayout } from '#shared/papers/annual-plan-layout'
import { collectiveDecisionLayout } from '#shared/papers/collective-decision-layout'
import { implementationPlanLayout } from '#shared/papers/implementation-plan-layout'
import { meetingMinutesLayout } from '#shared/papers/meeting-minutes-layout'
import type { PaperLayout } from '#shared/template/layout'
import { normalisedXml } from '../docx-text'
import { schemaErrors } from '../ooxml-schema'
import { pdfPages, toPdf } from '../soffice'

const letters: [name: string, layout: PaperLayout][] = [
  ['年度购买服务计划', annualPlanLayout],
  ['实施方案', implementationPlanLayout],
  ['专题会议纪要', meetingMinutesLayout],
  ['集体决策会议纪要', collectiveDecisionLayout],
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

test('版记 of minutes: who was there below an empty line, a thin line between 抄送 and 印发, never alone on a page', async () => {
  const xml = normalisedXml(await layoutDocument(meetingMinutesLayout), 'word/document.xml')
  const paragraphs = xml.match(/<w:p>(?:(?!<w:p>).)*<\/w:p>/gs) ?? []
  const at = (text: string) => paragraphs.findIndex((one) => one.includes(text))
  expect(paragraphs[at('出席、列席：') - 1]).not.toContain('<w:t')
  expect(paragraphs[at('出席、列席：')]).toMatch(/黑体(?:(?!<w:r>).)*出席、列席：<.*<w:r><w:t[^>]*>\{\{出席\}\}/s)
  for (const text of ['主持人签发', '抄送']) expect(paragraphs[at(text)]).toMatch(/<w:keepNext\/>/)
  for (const text of ['抄送', '印发']) expect(paragraphs[at(text)]).toContain('<w:between w:val="single"')
})

test('a full page holds 22 lines of 28 characters', async () => {
  const text = '示'.repeat(28 * 60)
  const layout: PaperLayout = { title: '题', official: {}, parts: [{ body: [{ level: 0, text }] }] }
  const [, second = ''] = await pdfPages(await toPdf(await layoutDocument(layout), 'docx'))
  const lines = second.split('\n').filter((line) => line.includes('示'))
  expect(lines.map((line) => line.trim().length)).toEqual(Array(22).fill(28))
})
