import { describe, expect, test } from 'vitest'
import { readPaper } from '#main/documents/reading/read-paper'
import { unwrap } from '#shared/result'
import { blockText, type PaperBlock } from '#shared/review/paper-text'
import { generateContract } from '../../fixtures/contract/generate'
import { defaultTemplate, sampleModel } from '../../fixtures/contract/sample'
import { paragraph, row, withParagraph, withTable } from '../contract/altered-docx'
import { docxText } from '../docx-text'
import { resave } from '../soffice'

const made = async (template = defaultTemplate()) => unwrap(await generateContract(sampleModel(), template))
const labelOf = (blocks: PaperBlock[], text: string) =>
  blocks.flatMap((block) => (block.kind === 'paragraph' && block.text === text ? [block.label] : []))[0]

describe('a finished paper read back', () => {
  test('has every text of the body that the tests’ own reader finds, in its order', async () => {
    const bytes = await made()
    const { blocks } = await readPaper(bytes)
    const words = (text: string) => text.replace(/\s/g, '')
    const body = words(blocks.map(blockText).join(''))
    expect(body.startsWith(words(docxText(bytes)))).toBe(true)
  })

  test('has the numbers the lists print, also after an office program has saved it', async () => {
    const bytes = await made()
    const fresh = (await readPaper(bytes)).blocks
    const saved = (await readPaper(await resave(bytes))).blocks
    for (const blocks of [fresh, saved]) {
      const articles = blocks.flatMap((block) =>
        block.kind === 'paragraph' && /^第.+条$/.test(block.label) ? [block.label] : [],
      )
      expect(articles.slice(0, 3)).toEqual(['第一条', '第二条', '第三条'])
      expect(articles).toHaveLength(new Set(articles).size)
      expect(labelOf(blocks, '违约责任')).toMatch(/^第.+条$/)
    }
  })

  test('tells rows and their cells', async () => {
    const { blocks } = await readPaper(await made(withTable(row('甲', '乙') + row('丙', '丁'))))
    expect(blocks.slice(0, 2)).toEqual([
      { kind: 'row', table: 0, cells: ['甲', '乙'] },
      { kind: 'row', table: 0, cells: ['丙', '丁'] },
    ])
  })

  test('decodes what XML escapes, and reads the text of a box once', async () => {
    const twin = (inner: string) =>
      `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps">${inner}</mc:Choice><mc:Fallback>${inner}</mc:Fallback></mc:AlternateContent>`
    const box = `<w:txbxContent>${paragraph('框内')}</w:txbxContent>`
    const xml = `甲&amp;乙&lt;丙</w:t></w:r><w:r>${twin(box)}</w:r><w:r><w:t>丁`
    const source = withParagraph(xml)
    const { blocks } = await readPaper(source)
    expect(blocks.slice(0, 2).map(blockText)).toEqual(['框内', '甲&乙<丙丁'])
  })
})
