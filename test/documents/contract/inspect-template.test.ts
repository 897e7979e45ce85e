import { describe, expect, test } from 'vitest'
import { unwrap } from '#shared/result'
import { generateContract, inspectTemplate } from '../../fixtures/contract/generate'
import { defaultTemplate, sampleModel } from '../../fixtures/contract/sample'
import { alteredTemplate, cell, paragraph, row, withParagraph, withTable, withWords } from './altered-docx'

const inspect = async (bytes: Uint8Array) => unwrap(await inspectTemplate(bytes))

describe('a template of the county’s own', () => {
  test('may move and reword everything as long as the placeholders are there', async () => {
    expect(await inspect(withParagraph('本合同由 {{ 甲方名称 }} 拟定'))).toMatchObject({ usable: true })
  })

  test('an unknown placeholder, list column or condition is named', async () => {
    const found = await inspect(withParagraph('{{甲方名字}}与{{乙方名称}}'))
    expect(found).toMatchObject({ usable: false, unknown: ['甲方名字'] })
    const table = await inspect(withTable(row('{{付款.期次}}', '{{付款.备注}}')))
    expect(table.unknown).toEqual(['付款.备注'])
    const condition = await inspect(withWords('如果 多年期', '如果 长期'))
    expect(condition.unknown).toContain('如果 长期')
  })

  test.each(['constructor', 'toString', '__proto__'])(
    '{{%s}}, which every object has, is unknown all the same',
    async (name) => {
      const template = withParagraph(`{{${name}}}`)
      expect(await inspect(template)).toMatchObject({ usable: false, unknown: [name] })
      expect(await generateContract(sampleModel(), template)).toMatchObject({ error: { code: 'TEMPLATE_INVALID' } })
    },
  )

  test('a missing mandatory placeholder is named', async () => {
    const found = await inspect(withWords('{{合同价款大写}}', '（略）'))
    expect(found).toMatchObject({ usable: false, missing: ['合同价款大写'] })
    expect((await inspect(withWords('{{付款.金额小写}}', ''))).missing).toEqual(['付款.金额小写'])
  })

  test.each([
    ['an opened condition that never ends', withParagraph('{{如果 多年期}}'), /“如果 多年期”后面没有对应/],
    ['an end without a beginning', withParagraph('{{如果结束 多年期}}'), /“如果结束 多年期”前面没有对应/],
    ['a marker in the middle of a sentence', withParagraph('如下{{如果 多年期}}内容'), /须单独成段/],
    ['a bracket left open', withParagraph('甲方：{{甲方名称'), /括号不成对/],
    ['a bracket closed twice', withParagraph('甲方：{{甲方名称}}}}'), /括号不成对/],
    ['full-width brackets', withParagraph('甲方：｛｛甲方名称｝｝'), /全角括号/],
    ['an empty placeholder', withParagraph('甲方：{{ }}'), /空的占位符/],
    ['a list outside of a table', withParagraph('{{付款.期次}}'), /须放在表格里/],
    ['two lists in one row', withTable(row('{{付款.期次}}', '{{风险.序号}}')), /不能混用/],
    ['a condition inside of a repeated row', withTable(row('{{付款.期次}}', '{{如果 多年期}}')), /不能放条件/],
    [
      'a table inside of a repeated row',
      withTable(
        `<w:tr>${cell(paragraph('{{付款.期次}}'))}${cell(`<w:tbl><w:tblPr/><w:tblGrid/>${row('内')}</w:tbl>${paragraph('')}`)}</w:tr>`,
      ),
      /不能再套表格/,
    ],
    [
      'tracked changes',
      alteredTemplate('word/document.xml', (xml) =>
        xml.replace('<w:body>', '<w:body><w:p><w:ins w:id="1" w:author="a"><w:r><w:t>新</w:t></w:r></w:ins></w:p>'),
      ),
      /修订/,
    ],
  ])('%s is a problem, said in Chinese', async (_, bytes, message) => {
    const found = await inspect(bytes)
    expect(found.usable).toBe(false)
    expect(found.problems.join('\n')).toMatch(message)
    const refused = await generateContract(sampleModel(), bytes)
    expect(refused).toMatchObject({ ok: false, error: { code: 'TEMPLATE_INVALID' } })
  })

  test.each([
    '__乙方名称__',
    '________乙方名称________',
    '【乙方名称】',
    '「乙方名称」',
    '〖乙方名称〗',
    '*乙方名称*',
    '~~乙方名称~~',
    '|乙方名称|',
    '==乙方名称==',
    '[乙方名称]',
    '〈乙方名称〉',
    '((乙方名称))',
    '#乙方名称#',
  ])('a name of the paper between other signs is nearly a placeholder, told with its place: %s', async (typed) => {
    const { usable, warnings } = await inspect(withParagraph(`承接主体：${typed}（盖章）`))
    expect(usable).toBe(true)
    expect(warnings).toHaveLength(1)
    expect(warnings[0]).toContain('写成“{{乙方名称}}”')
    expect(warnings[0]).toContain('承接主体：')
  })

  test.each([
    '【重要】',
    '__________',
    '【第一条】',
    '「入户」',
    '*说明*',
    '|附件|',
    '（签字）____年____月____日',
    '1_2',
    '3200=3200',
  ])('other words between such signs are words: %s', async (typed) =>
    expect((await inspect(withParagraph(`承接主体：${typed}`))).warnings).toEqual([]),
  )

  test('a placeholder that an office program has split over runs is still one', async () => {
    const split =
      '<w:p><w:r><w:t>甲方：{</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:rPr><w:b/></w:rPr><w:t>{甲方</w:t></w:r><w:r><w:t>名称}</w:t></w:r><w:r><w:t>}。</w:t></w:r></w:p>'
    const bytes = alteredTemplate('word/document.xml', (xml) => xml.replace('<w:body>', `<w:body>${split}`))
    expect(await inspect(bytes)).toMatchObject({ usable: true })
    const { docxText } = await import('../docx-text')
    expect(docxText(unwrap(await generateContract(sampleModel(), bytes)))).toContain('甲方：示例旗民政局。')
  })

  test('an unknown key in the alt text of a picture is seen too', async () => {
    const drawing =
      '<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:extent cx="1" cy="1"/><wp:docPr id="1" name="p" descr="{{图章}}"/></wp:inline></w:drawing></w:r></w:p>'
    const bytes = alteredTemplate('word/document.xml', (xml) => xml.replace('<w:body>', `<w:body>${drawing}`))
    expect((await inspect(bytes)).unknown).toEqual(['图章'])
    expect(await generateContract(sampleModel(), bytes)).toMatchObject({
      ok: false,
      error: { code: 'TEMPLATE_INVALID' },
    })
  })

  test('the shipped template is not changed by being used', async () => {
    const template = defaultTemplate()
    const copy = template.slice()
    await generateContract(sampleModel(), template)
    expect(template).toEqual(copy)
  })
})
