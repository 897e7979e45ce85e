import { describe, expect, test } from 'vitest'
import { layoutDocument } from '#main/documents/papers/layout-document'
import { column } from '#shared/papers/layout-columns'
import type { LayoutPart, PaperLayout } from '#shared/template/layout'
import { pdfPages, toPdfs } from '../soffice'

const line = (text: string) => ({ level: 0, text }) as const
const form = { tables: { 表: tableOf(5) }, signing: ['经办人：＿＿＿', '示例旗民政局', '　年　月　日'] }

function tableOf(rows: number) {
  return { head: true, columns: [column('名称', 40), column('内容', 60)], rows: Array(rows).fill(['表行', '']) }
}

/**
 * The same end behind a text of some lines, of one more and so on, until it has moved over the foot of the page. The text is
 * one paragraph: LibreOffice begins with a guess of 25 paragraphs a page, and breaks what it has guessed apart.
 */
async function lastPages(end: LayoutPart[], more: Partial<PaperLayout> = {}, fewest = 15): Promise<string[]> {
  const characters = more.official ? 28 : 36
  const documents = Array.from({ length: 12 }, (_, at) => {
    const text = '正'.repeat(characters * (fewest + at))
    return layoutDocument({ title: '题', parts: [{ body: [line(text)] }, ...end], ...form, ...more })
  })
  const pages = await Promise.all((await toPdfs(await Promise.all(documents), 'docx', 55_000)).map(pdfPages))
  expect(new Set(pages.map(({ length }) => length)), 'the end crosses the foot of a page').toEqual(new Set([1, 2]))
  return pages.map((all) => all.at(-1) ?? '')
}

describe('no page holds a signature alone, or with a note above it', () => {
  test('the last two rows of the table before it stay with it', async () => {
    const end = [{ title: '结果', body: [{ table: '表' }, line('附：原始材料。')] }]
    for (const page of await lastPages(end, {}, 8)) expect(page).toMatch(/表行\s.*表行.*附：原始材料.*经办人.*日/s)
  })

  test('the heading and the words of the last part stay with it', async () => {
    const end = [{ title: '信息公开', body: [line('由办公室公开。')] }]
    for (const page of await lastPages(end)) expect(page).toMatch(/信息公开.*由办公室公开.*经办人.*日/s)
  })

  test('two paragraphs stay with it where they have no heading', async () => {
    const end = [{ body: [line('第一段。'), line('第二段。')] }]
    for (const page of await lastPages(end)) expect(page).toMatch(/第一段.*第二段.*经办人.*日/s)
  })

  test('the signature is not parted where LibreOffice lays out its first 25 paragraphs and rows', async () => {
    const end = [{ title: '结论', body: [line('第一段。'), line('第二段。')] }]
    const documents = [
      [15, 3],
      [16, 3],
      [16, 4],
    ].map(([rows = 0, lines = 0]) => {
      const parts = [{ body: [{ table: '表' }, line('正'.repeat(36 * lines))] }, ...end]
      const signing = [...form.signing, '承接主体签收：＿＿＿']
      return layoutDocument({ title: '题', parts, tables: { 表: tableOf(rows) }, signing })
    })
    const pages = await Promise.all((await toPdfs(await Promise.all(documents), 'docx', 55_000)).map(pdfPages))
    for (const all of pages) expect(all.at(-1)).toMatch(/第二段。.*经办人.*日.*承接主体签收/s)
  })

  test('so do those of a 公文 with the 附件说明 between', async () => {
    const end = [{ title: '信息公开', body: [line('由办公室公开。')] }]
    const more = { official: { enclosed: ['节点表', '分工表'] }, signing: ['示例旗民政局', '2023年3月1日'] }
    const pages = await lastPages(end, more, 7)
    for (const page of pages) expect(page).toMatch(/由办公室公开.*附件：1\.节点表.*示例旗民政局/s)
  })
})
