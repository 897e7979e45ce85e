import { describe, expect, test } from 'vitest'
import { layoutDocument } from '#main/documents/papers/layout-document'
import { column } from '#shared/papers/layout-columns'
import type { PaperLayout, TemplateItem } from '#shared/template/layout'
import { normalisedXml } from '../docx-text'

const tables = { 表: { head: true, columns: [column('名称', 100)], rows: [['表行']] } }
const table = (when?: string): TemplateItem => ({ table: '表', ...(when && { when }) })

const bodyOf = async (layout: Partial<PaperLayout>) =>
  normalisedXml(await layoutDocument({ title: '题', parts: [], tables, ...layout }), 'word/document.xml')

/** 1 pt exact, and nothing in it. */
const noRoom = '<w:p><w:pPr><w:pStyle w:val="ContractEdge"/><w:spacing w:line="20" w:lineRule="exact"/></w:pPr></w:p>'
const space = '<w:p><w:pPr><w:pStyle w:val="ContractEdge"/></w:pPr></w:p>'
/** What stands behind each table. */
const behindTables = (xml: string) =>
  xml
    .split('</w:tbl>')
    .slice(1)
    .map((rest) => (rest.startsWith(noRoom) ? 'no room' : rest.startsWith(space) ? 'space' : rest.slice(0, 200)))

describe('what stands below a table takes no room where its page ends', () => {
  test.each<[string, Partial<PaperLayout>, string[]]>([
    ['at the end of the paper', { parts: [{ body: [table()] }, { body: [table()] }] }, ['space', 'no room']],
    ['before a part under a condition', { parts: [{ body: [table()] }, { when: '有', body: ['字'] }] }, ['no room']],
    [
      'at the end of each attachment, also of one under a condition',
      {
        attachments: [
          { title: '甲', body: [table(), table()] },
          { title: '乙', when: '有', body: [table('另有')] },
        ],
      },
      ['space', 'no room', 'no room'],
    ],
    ['below a signature', { parts: [{ body: [table()] }], signing: ['单位', '日期'] }, ['space', 'no room']],
  ])('%s', async (_where, layout, behind) => {
    const xml = (await bodyOf(layout)).replaceAll('<w:keepNext/>', '')
    expect(behindTables(xml)).toEqual(behind)
  })
})

describe('what stays with what follows it', () => {
  const paragraph = (words: string) => new RegExp(`<w:p><w:pPr>((?!</w:pPr>).)*</w:pPr><w:r><w:t[^>]*>${words}`)
  const keeps = async (when: string | undefined) => {
    const body: TemplateItem[] = [{ level: 0, text: '没有问题', when: '无' }, table(when)]
    return paragraph('没有问题')
      .exec(await bodyOf({ parts: [{ body }] }))?.[0]
      .includes('<w:keepNext/>')
  }

  test('words with the table below them, but not with one that stands only where they do not', async () => {
    expect(await keeps(undefined)).toBe(true)
    expect(await keeps('无')).toBe(true)
    expect(await keeps('有')).toBe(false)
  })

  test('the lines of a signature are a row that is not split; of a 公文 they are paragraphs that keep together', async () => {
    const signing = ['单位', '日期']
    expect(await bodyOf({ signing })).toMatch(/<w:trPr><w:cantSplit\/><\/w:trPr>.*单位.*日期.*<\/w:tr>/)
    const official = await bodyOf({ signing, official: {} })
    expect(official).not.toContain('<w:tbl>')
    expect(paragraph('单位').exec(official)?.[0]).toContain('<w:keepNext/>')
  })
})
