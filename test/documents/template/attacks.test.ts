import { describe, expect, test } from 'vitest'
import { unwrap } from '#shared/result'
import { inspectTemplate } from '../../fixtures/contract/generate'
import { intoBody, withRelated, withRelationship } from '../../fixtures/templates/altered'
import { contentAttacks, fieldAttacks, partAttacks } from '../../fixtures/templates/attacks'
import { field, inStrictEdition } from '../../fixtures/templates/kinds'

describe.each([
  ['a part or relationship that is not on the list is refused', partAttacks],
  ['content that reaches outside is refused', contentAttacks],
  ['a field that is not on the list is refused', fieldAttacks],
])('%s', (_, attacks) => {
  test.each(Object.entries(attacks))('%s', async (_name, make) => {
    expect(await inspectTemplate(make())).toMatchObject({ ok: false, error: { code: 'TEMPLATE_HOSTILE' } })
  })
})

const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

describe('what an honest template holds stays', () => {
  test.each<[string, Uint8Array]>([
    ['page numbers and dates', intoBody(field(' PAGE ') + field(' DATE \\@ "yyyy年M月d日" '))],
    ['a table of contents', intoBody(field(' TOC \\o "1-3" \\h \\z \\u ') + field(' PAGEREF _Toc1 \\h '))],
    ['a field within a field', intoBody(field(` IF 1 = 1 "a" `, 'a'))],
    ['a link within the document', intoBody(field(' HYPERLINK \\l "_Toc1" '))],
    [
      'a seal as a picture',
      withRelated({ path: 'word/media/image1.png', content: png, contentType: 'image/png', relationship: 'image' }),
    ],
    [
      'a picture described by where it came from',
      intoBody(
        '<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:docPr id="1" name="p" descr="\\\\server\\p.png"/></wp:inline></w:drawing></w:r></w:p>',
      ),
    ],
    ['the strict edition of the standard', inStrictEdition()],
    ['a relationship to a part that was lost', withRelationship('image', 'media/lost.png', '')],
  ])('%s', async (_, template) => {
    expect(unwrap(await inspectTemplate(template))).toMatchObject({ usable: true, warnings: [] })
  })

  test.each([
    ['as a relationship', withRelationship('hyperlink', 'https://www.mca.gov.cn/n1?a=1')],
    ['as a field', intoBody(field(' HYPERLINK "https://www.mca.gov.cn/n1?a=1" '))],
    ['to a mailbox', withRelationship('hyperlink', 'mailto:a@example.cn')],
  ])('a plain link %s stays and is told', async (_, template) => {
    const { usable, warnings } = unwrap(await inspectTemplate(template))
    expect([usable, warnings]).toEqual([true, [expect.stringMatching(/网页链接.*(?:mca\.gov\.cn|example\.cn)/)]])
  })
})
