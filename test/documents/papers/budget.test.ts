import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx'
import { beforeEach, describe, expect, test } from 'vitest'
import { budgetWords } from '#shared/papers/budget-words'
import { ownAbout } from '../../fixtures/templates/own-about'
import { startBackend, type TestBackend, temporaryFolder } from '../../store/county-fixture'
import { docxText, normalisedXml, paragraphTexts } from '../docx-text'
import { schemaErrors } from '../ooxml-schema'
import { expectLookedAt } from './looked-at'
import { savedPaper } from './saved-paper'

const projectId = 'sample-2023-jiadiao'

let backend: TestBackend
const made = () => savedPaper(backend, { kind: 'budget_docx', ownerId: projectId })

beforeEach(async () => {
  backend = startBackend()
  await backend.get('county.createSample', null)
})

describe('预算书', () => {
  test('is, but for ids, the paper that was looked at', async () => {
    expectLookedAt(await made(), 'budget_docx')
  })

  test('its sums are bold on grey', async () => {
    const xml = normalisedXml(await made(), 'word/document.xml')
    const rowOf = (text: string) => xml.match(/<w:tr\b.*?<\/w:tr>/gs)?.find((row) => row.includes(text)) ?? ''
    for (const sum of ['业务活动成本小计', '管理费用小计', '其他费用小计', '大写']) {
      expect([sum, rowOf(`>${sum}<`)]).toEqual([sum, expect.stringMatching(/<w:shd [^>]*F2F2F2.*<w:b\/>/s)])
    }
  })

  test('a figure outside of its range is red, and only that, in the office’s own .docx as well', async () => {
    await dear()
    expect(await marksIn(await made())).toMatchObject({ '▲超出区间': 'B3261E', 建议值: null })
    const path = join(temporaryFolder(), '带标记.docx')
    writeFileSync(path, await ownTemplate([...lines, '{{参数.标记}}']))
    const { id } = await backend.get('template.import', { paper: 'budget_docx', path, name: '带标记' })
    const again = await savedPaper(backend, { kind: 'budget_docx', ownerId: projectId, templateId: id })
    expect(await marksIn(again)).toMatchObject({ '▲超出区间': 'B3261E', 建议值: null })
  })

  test('each step stands once as a band over its figures, and a formula in figures faint below that in words', async () => {
    const bytes = await made()
    const texts = paragraphTexts(bytes)
    expect(texts.filter((text) => text === '服务对象与区域')).toHaveLength(1)
    expect(texts.indexOf('服务对象与区域') + 1).toBe(texts.indexOf('户数'))
    const xml = normalisedXml(bytes, 'word/document.xml')
    expect(xml).toMatch(/<w:gridSpan w:val="6"\/>(?:(?!<w:tc>).)*服务对象与区域/s)
    expect(colourOf(xml, '=560×2×200.00')).toBe('5F6B7A')
    expect(colourOf(xml, '组日数×每组人数×人工日单价')).toBeNull()
  })

  test('each of those who sign writes a day of their own', async () => {
    const texts = paragraphTexts(await made())
    for (const who of ['编制人', '复核人', '负责人'])
      expect(texts).toContainEqual(expect.stringMatching(new RegExp(`^${who}：＿+　日期：`)))
  })

  test('many areas stand in a list behind the signatures, named before', async () => {
    const project = await backend.get('project.get', { id: projectId })
    await backend.get('project.save', { ...project, areas: Array.from({ length: 23 }, (_, at) => `第${at + 1}苏木`) })
    const texts = paragraphTexts(await made())
    expect(texts).toContain('23个苏木乡镇（街道），名单附后')
    expect(texts.indexOf('附件：服务区域名单')).toBeGreaterThan(texts.findIndex((text) => text.startsWith('负责人：')))
    expect(texts.indexOf('第23苏木')).toBeGreaterThan(texts.indexOf('附件：服务区域名单'))
  })

  test('is valid by the OOXML schemas in every part', async () => {
    expect(await schemaErrors(await made())).toEqual([])
  })

  test('[P04] is filled into the .docx the office has of its own, and not into one that lacks its lines', async () => {
    const path = join(temporaryFolder(), '本旗预算书.docx')
    const bring = async (rows: string[]) => {
      writeFileSync(path, await ownTemplate(rows))
      return backend.call('template.import', {
        paper: 'budget_docx',
        path,
        name: '本旗预算书',
        about: ownAbout('2023-01-01'),
      })
    }
    expect(await bring(lines.slice(1))).toMatchObject({ error: { code: 'TEMPLATE_INVALID' } })
    const brought = await bring(lines)
    if (!brought.ok) throw new Error(JSON.stringify(brought.error))
    const text = docxText(await made())
    for (const said of ['本旗样式', '入户调查人工费', '224,000.00', '人民币柒拾伍万柒仟零伍元零贰分']) {
      expect(text).toContain(said)
    }
  })
})

const lines = ['活动成本', '管理费用', '其他费用'].map((list) => `{{${list}.项目}} {{${list}.金额}}`)

/** A .docx as an office might write it. */
async function ownTemplate(rows: string[]): Promise<Uint8Array> {
  const cells = rows.map((text) => new TableRow({ children: [new TableCell({ children: [new Paragraph(text)] })] }))
  const fields = Object.entries(budgetWords.fields).flatMap(([name, { need }]) => (need === 'always' ? [name] : []))
  const children = [
    new Paragraph('本旗样式'),
    ...fields.map((name) => new Paragraph(`${name}：{{${name}}}`)),
    new Table({ rows: cells }),
    new Paragraph(''),
  ]
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })))
}

/** 人工日单价 far above what is usual. */
async function dear(): Promise<void> {
  const project = await backend.get('project.get', { id: projectId })
  const inputs = { ...project.budget.inputs, dayrate: { value: '450', source: '' } }
  await backend.get('project.save', { ...project, budget: { ...project.budget, inputs } })
}

/** Colour of the run that says a text; null = as the rest. */
function colourOf(xml: string, text: string): string | null {
  const run = xml.match(/<w:r>(?:(?!<w:r>).)*?<\/w:r>/gs)?.find((one) => one.includes(`>${text}<`)) ?? ''
  return /<w:color w:val="(\w+)"/.exec(run)?.[1] ?? null
}

const marksIn = async (bytes: Uint8Array) => {
  const xml = normalisedXml(bytes, 'word/document.xml')
  return Object.fromEntries(['▲超出区间', '建议值'].map((mark) => [mark, colourOf(xml, mark)]))
}
