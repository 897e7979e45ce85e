import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx'
import { beforeEach, describe, expect, test } from 'vitest'
import { budgetWords } from '#shared/papers/budget-words'
import { startBackend, type TestBackend, temporaryFolder } from '../../store/county-fixture'
import { docxText, normalisedXml } from '../docx-text'
import { schemaErrors } from '../ooxml-schema'
import { savedPaper } from './saved-paper'

const golden = resolve(import.meta.dirname, '../../fixtures/papers/budget.xml')

let backend: TestBackend
const made = () => savedPaper(backend, { kind: 'budget_docx', ownerId: 'sample-2023-jiadiao' })

beforeEach(async () => {
  backend = startBackend()
  await backend.get('county.createSample', null)
})

describe('预算书', () => {
  test('is, but for ids, the paper that was looked at', async () => {
    const xml = normalisedXml(await made(), 'word/document.xml').replaceAll('><w:p', '>\n<w:p')
    if (process.env.UPDATE_GOLDEN) writeFileSync(golden, xml)
    expect(xml).toBe(readFileSync(golden, 'utf8'))
  })

  test('its sums are bold on grey', async () => {
    const xml = normalisedXml(await made(), 'word/document.xml')
    const rowOf = (text: string) => xml.match(/<w:tr\b.*?<\/w:tr>/gs)?.find((row) => row.includes(text)) ?? ''
    for (const sum of ['业务活动成本小计', '管理费用小计', '其他费用小计', '大写']) {
      expect([sum, rowOf(`>${sum}<`)]).toEqual([sum, expect.stringMatching(/<w:shd [^>]*F2F2F2.*<w:b\/>/s)])
    }
  })

  test('is valid by the OOXML schemas in every part', async () => {
    expect(await schemaErrors(await made())).toEqual([])
  })

  test('[P04] is filled into the .docx the office has of its own, and not into one that lacks its lines', async () => {
    const path = join(temporaryFolder(), '本旗预算书.docx')
    const bring = async (rows: string[]) => {
      writeFileSync(path, await ownTemplate(rows))
      return backend.call('template.import', { paper: 'budget_docx', path, name: '本旗预算书' })
    }
    expect(await bring(lines.slice(1))).toMatchObject({ error: { code: 'TEMPLATE_INVALID' } })
    const brought = await bring(lines)
    if (!brought.ok) throw new Error(JSON.stringify(brought.error))
    await backend.get('template.use', { paper: 'budget_docx', id: brought.value.id })
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
