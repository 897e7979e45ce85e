import { unzipSync } from 'fflate'
import { afterAll, describe, expect, test } from 'vitest'
import { generateContract, inspectTemplate } from '../../fixtures/contract/generate'
import { sampleModel } from '../../fixtures/contract/sample'
import { before, intoBody, paragraph, textParts, withParts, withRelated } from '../../fixtures/templates/altered'
import { asWordOnline, boundTo, field, revisions, under } from '../../fixtures/templates/kinds'

type Verdict = 'usable' | 'warned' | RegExp

/** Kinds of templates offices bring along, and what is right: usable, usable with a hint, or why not. */
const kinds: Record<string, [template: Uint8Array, right: Verdict]> = {
  'the body under another name, as Word online writes it': [asWordOnline(), 'usable'],
  'a header of another name': [withRelated(textParts.header('{{合同编号}}')), 'usable'],
  'a placeholder in an equation': [
    intoBody(
      `<w:p><m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>{{合同价款小写}}</m:t></m:r></m:oMath></w:p>`,
    ),
    'usable',
  ],
  'a placeholder in SmartArt': [withRelated(textParts.smartArt('{{甲方名称}}')), 'usable'],
  'SmartArt nothing refers to': [
    withParts({ 'word/diagrams/data1.xml': textParts.smartArt('{{甲方名称}}').content }),
    /data1/,
  ],
  'a placeholder in a chart’s title': [
    withRelated(textParts.chart('<a:p><a:r><a:t>{{项目名称}}</a:t></a:r></a:p>')),
    'usable',
  ],
  'a title bound to the document’s property': [boundTo('{{项目名称}}合同'), 'usable'],
  'custom data a control is bound to': [withRelated(textParts.customData('{{甲方名称}}')), 'usable'],
  'a placeholder in a numbering format': [
    withParts(
      before(
        'word/numbering.xml',
        '</w:numbering>',
        '<w:abstractNum w:abstractNumId="9"><w:lvl w:ilvl="0"><w:lvlText w:val="{{合同编号}}%1"/></w:lvl></w:abstractNum>',
      ),
    ),
    /编号格式/,
  ],
  'a placeholder in a field’s code': [intoBody(field(' DOCPROPERTY {{项目名称}} ')), /域代码/],
  'a placeholder as text in a field’s code': [
    intoBody(
      `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:t>TITLE {{项目名称}}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
    ),
    /域代码/,
  ],
  'a placeholder in the result of a field': [intoBody(field(' TITLE ', '{{项目名称}}')), 'usable'],
  'a placeholder in a bookmark’s name': [
    intoBody('<w:bookmarkStart w:id="77" w:name="{{甲方名称}}"/><w:bookmarkEnd w:id="77"/>'),
    /格式设置/,
  ],
  'a comment': [
    withRelated({
      path: 'word/anmerkungen.xml',
      content: `<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="1" w:author="a">${paragraph('{{甲方名称}}')}</w:comment></w:comments>`,
      contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml',
      relationship: 'comments',
    }),
    /批注/,
  ],
  ...Object.fromEntries(
    Object.entries(revisions).map(([name, xml]) => [`${name} nobody has accepted`, [intoBody(xml), /修订/] as const]),
  ),
  'the price only under a condition': [under('多年期'), /合同价款小写.*条件“多年期”之内/],
  'the price under both of two alternatives': [under('总价包干', '单价结算'), 'usable'],
  'the price under conditions that are no alternatives': [under('总价包干', '多年期'), /合同价款小写/],
  'single braces': [intoBody(paragraph('签于{ {签订地点} }与【{签订地点}】')), 'warned'],
  'single full-width braces': [intoBody(paragraph('甲方：｛甲方名称｝')), 'warned'],
  'double square brackets, as in a wiki': [intoBody(paragraph('甲方：[[甲方名称]]')), 'warned'],
  'Chinese title marks': [intoBody(paragraph('甲方：《甲方名称》')), 'warned'],
  'the signs of a mail merge, as text': [intoBody(paragraph('甲方：«甲方名称»')), 'warned'],
  'small braces': [intoBody(paragraph('甲方：﹛﹛甲方名称﹜﹜')), 'warned'],
  'signs of number': [intoBody(paragraph('甲方：##甲方名称##')), 'warned'],
  'double round brackets': [intoBody(paragraph('甲方：（（甲方名称））')), 'warned'],
  'percent signs in the braces': [intoBody(paragraph('甲方：{%甲方名称%}')), 'warned'],
  'a brace too many': [intoBody(paragraph('甲方：{{{甲方名称}}}')), 'warned'],
  'a name in quotation marks': [intoBody(paragraph('甲方：{{“甲方名称”}}')), /“甲方名称”/],
  'titles, remarks and numbers that are no names of fields': [
    intoBody(paragraph('按《中华人民共和国民法典》〔2023〕5号[1]，占50%、（（略））#1#【乙】执行')),
    'usable',
  ],
  'a name with a space in it': [intoBody(paragraph('甲方：{{甲方 名称}}')), 'warned'],
  'a name with a zero-width space in it': [intoBody(paragraph('甲方：{{甲方名称\u200b}}')), 'warned'],
  'a name nearly right': [intoBody(paragraph('甲方：{{甲方名子}}')), /甲方名子/],
  'double full-width braces': [intoBody(paragraph('甲方：｛｛甲方名称｝｝')), /全角括号/],
}

const given: string[] = []
afterAll(() => console.log(`范本判定：${given.length} / ${Object.keys(kinds).length} 种与应有的一致`))

describe('the verdict on a template', () => {
  test.each(Object.entries(kinds))('%s', async (name, [template, right]) => {
    const inspected = await inspectTemplate(template)
    const { usable, warnings, ...why } = inspected.ok
      ? inspected.value
      : { usable: false, warnings: [], ...inspected.error }
    if (right instanceof RegExp) expect([usable, JSON.stringify(why)]).toEqual([false, expect.stringMatching(right)])
    else expect([usable, why, warnings.length > 0]).toEqual([true, expect.anything(), right === 'warned'])
    given.push(name)
  })

  test.each(Object.entries(kinds).filter(([, [, right]]) => right === 'usable'))(
    'what is usable can be made, and no placeholder is left: %s',
    async (_, [template]) => {
      const made = await generateContract(sampleModel(), template)
      if (!made.ok) throw new Error(JSON.stringify(made.error))
      const texts = Object.values(unzipSync(made.value)).map((bytes) => new TextDecoder().decode(bytes))
      expect(texts.filter((text) => /\{\{|\}\}/.test(text))).toEqual([])
    },
  )
})
