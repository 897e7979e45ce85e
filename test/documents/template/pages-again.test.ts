import { expect, test } from 'vitest'
import { withPagesAgain } from '#main/documents/template/pages-again'

const section = '<w:sectPr><w:pgSz w:w="1"/></w:sectPr>'
const document = (body: string, end = section) => `<w:document><w:body>${body}${end}</w:body></w:document>`
const page = (text: string) =>
  `<w:p w14:paraId="0A" w14:textId="0B"><w:bookmarkStart w:id="1" w:name="a"/><w:t>${text}</w:t><w:bookmarkEnd w:id="1"/></w:p>`

test('the pages of others stand behind the first, each after a break, without ids, before the one section', () => {
  const whole = withPagesAgain(document(page('一')), [document(page('二')), document(page('三'))])
  expect(whole.match(/<w:t>.<\/w:t>|<w:br w:type="page"\/>|<w:sectPr>/g)).toEqual([
    '<w:t>一</w:t>',
    '<w:br w:type="page"/>',
    '<w:t>二</w:t>',
    '<w:br w:type="page"/>',
    '<w:t>三</w:t>',
    '<w:sectPr>',
  ])
  expect(whole.match(/paraId|bookmarkStart/g)).toEqual(['paraId', 'bookmarkStart'])
  expect(whole.endsWith(`${section}</w:body></w:document>`)).toBe(true)
})

test('a section within the pages stays in each of them, and a document may have none at its end', () => {
  const inner = `<w:p><w:pPr><w:sectPr/></w:pPr></w:p>${page('一')}`
  const whole = withPagesAgain(document(inner), [document(inner)])
  expect(whole.match(/<w:sectPr\/>/g)).toHaveLength(2)
  expect(whole.match(/<w:sectPr>/g)).toHaveLength(1)
  expect(withPagesAgain(document(inner, ''), [document(inner, '')])).toContain('<w:t>一</w:t>')
})

test('without others it is the document itself, whatever its prefix', () => {
  expect(withPagesAgain('<x:document><x:body><x:p/></x:body></x:document>', [])).toBe(
    '<x:document><x:body><x:p/></x:body></x:document>',
  )
})

test('what only looks like an id in a text stays', () => {
  const said = document('<w:p><w:t>写作 w14:paraId="0A" 的</w:t></w:p>')
  expect(withPagesAgain(said, [said]).match(/w14:paraId="0A"/g)).toHaveLength(2)
})
