import { describe, expect, test } from 'vitest'
import { inspectTemplate } from '#main/documents/contract/inspect-template'
import { unwrap } from '#shared/result'
import { before, intoBody, paragraph, partOfDefault, withParts } from '../../fixtures/templates/altered'
import { bodyCarriers } from '../../fixtures/templates/carriers'

const name = '合同价款大写'
const text = `{{${name}}}`
const bare = (xml: string) => xml.replaceAll(text, '（略）')

/** The shipped template with the price in words nowhere but here. */
const onlyIn = (xml: string, others: Record<string, string> = {}) =>
  withParts({
    'word/document.xml': bare(partOfDefault('word/document.xml')).replace('<w:body>', () => `<w:body>${xml}`),
    ...others,
  })

const styled = (style: string) =>
  onlyIn(
    `<w:p><w:pPr><w:pStyle w:val="still"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`,
    before('word/styles.xml', '</w:styles>', style),
  )

const vanishing = '<w:style w:type="paragraph" w:styleId="laut"><w:rPr><w:vanish/></w:rPr></w:style>'
const basedOn = '<w:style w:type="paragraph" w:styleId="still"><w:basedOn w:val="laut"/></w:style>'
const row = (cells: string) => `<w:tbl><w:tblPr/><w:tblGrid/><w:tr>${cells}</w:tr></w:tbl>`
const cell = (content: string) => `<w:tc>${paragraph(content)}</w:tc>`
const choice = (requires: string, content: string) =>
  `<w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice xmlns:q="${requires}" Requires="q"><w:t>${content}</w:t></mc:Choice><mc:Fallback><w:t/></mc:Fallback></mc:AlternateContent></w:r></w:p>`

describe('a mandatory placeholder counts only where it is printed for certain', () => {
  test.each<[string, Uint8Array, RegExp]>([
    ['hidden text', onlyIn(bodyCarriers['hidden text']!(text)), /隐藏文字/],
    ['a style that hides', styled(vanishing.replace('laut', 'still')), /隐藏文字/],
    ['a style based on one that hides', styled(vanishing + basedOn), /隐藏文字/],
    ['a hidden row', onlyIn(row(`<w:trPr><w:hidden/></w:trPr>${cell(text)}`)), /隐藏文字/],
    ['a fallback for old programs', onlyIn(choice('urn:x', '').replace('<w:t/>', `<w:t>${text}</w:t>`)), /备用内容/],
    ['a choice no program makes', onlyIn(choice('urn:x', text)), /备用内容/],
    ['the result of a field that is refreshed', onlyIn(bodyCarriers['a field’s result']!(text)), /域结果/],
    ['alternative text', onlyIn(bodyCarriers['alternative text']!(text)), /属性/],
    ['a row that repeats', onlyIn(row(cell('{{价款明细.编码}}') + cell(text))), /重复的表格行/],
  ])('not in %s', async (_, template, reason) => {
    const { missing, problems } = unwrap(await inspectTemplate(template))
    expect([missing, problems]).toEqual([[name], [expect.stringMatching(reason)]])
  })

  test.each<[string, string]>([
    ['a table cell', bodyCarriers['a table cell']!(text)],
    ['a content control', bodyCarriers['a content control']!(text)],
    ['a text box', bodyCarriers['a text box with its fallback']!(text)],
    ['an equation', bodyCarriers['an equation']!(text)],
    [
      'text a style hides and the run shows',
      `<w:p><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>${text}</w:t></w:r></w:p>`,
    ],
  ])('in %s', async (_, xml) => {
    expect(unwrap(await inspectTemplate(onlyIn(xml)))).toMatchObject({ usable: true })
  })

  test('not in the header alone', async () => {
    const header = {
      'word/header1.xml': partOfDefault('word/header1.xml').replace('</w:hdr>', () => `${paragraph(text)}</w:hdr>`),
    }
    expect(unwrap(await inspectTemplate(onlyIn('', header)))).toMatchObject({
      missing: [name],
      problems: [expect.stringContaining('正文以外')],
    })
    expect(unwrap(await inspectTemplate(intoBody('', header)))).toMatchObject({ usable: true })
  })
})
