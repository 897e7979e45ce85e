import { describe, expect, test } from 'vitest'
import { unwrap } from '#shared/result'
import { inspectTemplate } from '../../fixtures/contract/generate'
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

/** With styles that say how all text looks that says nothing itself. */
const byDefault = (styles: string) =>
  onlyIn(paragraph(text), {
    'word/styles.xml': partOfDefault('word/styles.xml')
      .replace(/<w:docDefaults>.*?<\/w:docDefaults>/s, '')
      .replace('</w:styles>', () => `${styles}</w:styles>`),
  })

const vanishing = '<w:style w:type="paragraph" w:styleId="laut"><w:rPr><w:vanish/></w:rPr></w:style>'
const basedOn = '<w:style w:type="paragraph" w:styleId="still"><w:basedOn w:val="laut"/></w:style>'
const row = (cells: string) => `<w:tbl><w:tblPr/><w:tblGrid/><w:tr>${cells}</w:tr></w:tbl>`
const cell = (content: string) => `<w:tc>${paragraph(content)}</w:tc>`
const looking = (look: string) => `<w:p><w:r><w:rPr>${look}</w:rPr><w:t>${text}</w:t></w:r></w:p>`
const placed = (place: string) => `<w:p><w:pPr>${place}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`
const choice = (requires: string, content: string) =>
  `<w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice xmlns:q="${requires}" Requires="q"><w:t>${content}</w:t></mc:Choice><mc:Fallback><w:t/></mc:Fallback></mc:AlternateContent></w:r></w:p>`

describe('a mandatory placeholder counts only where it is printed for certain', () => {
  test.each<[string, Uint8Array, RegExp]>([
    ['hidden text', onlyIn(bodyCarriers['hidden text']!(text)), /隐藏文字/],
    ['a style that hides', styled(vanishing.replace('laut', 'still')), /隐藏文字/],
    ['a style based on one that hides', styled(vanishing + basedOn), /隐藏文字/],
    [
      'a table style that hides',
      onlyIn(
        `<w:tbl><w:tblPr><w:tblStyle w:val="still"/></w:tblPr><w:tblGrid/><w:tr>${cell(text)}</w:tr></w:tbl>`,
        before('word/styles.xml', '</w:styles>', vanishing.replace('laut', 'still').replace('paragraph', 'table')),
      ),
      /隐藏文字/,
    ],
    ['white letters', onlyIn(looking('<w:color w:val="FFFFFF"/>')), /白色文字/],
    ['letters of one point', onlyIn(looking('<w:sz w:val="2"/>')), /看不清/],
    [
      'a row of no height',
      onlyIn(row(`<w:trPr><w:trHeight w:val="1" w:hRule="exact"/></w:trPr>${cell(text)}`)),
      /过矮/,
    ],
    ['a line of no height', onlyIn(placed('<w:spacing w:line="1" w:lineRule="exact"/>')), /过矮/],
    ['a frame of no height', onlyIn(placed('<w:framePr w:h="1" w:hRule="exact"/>')), /过矮/],
    ['an element no program knows', onlyIn(`<x:x xmlns:x="urn:x">${paragraph(text)}</x:x>`), /不会印出/],
    ['the look of a run', onlyIn(`<w:p><w:r><w:rPr><w:t>${text}</w:t></w:rPr></w:r></w:p>`), /不会印出/],
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
    ['white letters on a dark ground', looking('<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="1F4E79"/>')],
    ['a row of a fixed height', row(`<w:trPr><w:trHeight w:val="400" w:hRule="exact"/></w:trPr>${cell(text)}`)],
    ['the smallest of the Chinese sizes', looking('<w:sz w:val="10"/>')],
    [
      'text a style hides and the run shows',
      `<w:p><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>${text}</w:t></w:r></w:p>`,
    ],
  ])('in %s', async (_, xml) => {
    expect(unwrap(await inspectTemplate(onlyIn(xml)))).toMatchObject({ usable: true })
  })

  test.each([
    [
      'the default of the document',
      '<w:docDefaults><w:rPrDefault><w:rPr><w:vanish/></w:rPr></w:rPrDefault></w:docDefaults>',
    ],
    ['the default style', vanishing.replace('w:type', 'w:default="1" w:type')],
  ])('nor anywhere where %s hides', async (_, styles) => {
    const { missing, problems } = unwrap(await inspectTemplate(byDefault(styles)))
    expect([missing, problems]).toEqual([
      expect.arrayContaining([name, '甲方名称']),
      expect.arrayContaining([expect.stringMatching(/合同价款大写.*隐藏文字/)]),
    ])
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
