import fc from 'fast-check'
import { XmlDocument } from 'libxml2-wasm'
import { describe, expect, test } from 'vitest'
import { allOf, ownText, type XmlElement } from '#main/documents/template/xml-node'
import { parseXml, XmlProblem } from '#main/documents/template/xml-parse'
import { runs } from '../../fixtures/property-runs'

/** The root, or null when it is refused; anything else thrown is a fault. */
function ours(source: string): XmlElement | null {
  try {
    return parseXml(source)
  } catch (error) {
    if (error instanceof XmlProblem) return null
    throw error
  }
}

function libxmlText(source: string): string | null {
  try {
    const document = XmlDocument.fromString(source)
    try {
      return document.root.content
    } finally {
      document.dispose()
    }
  } catch {
    return null
  }
}

const wholeText = (root: XmlElement): string => {
  const texts: [number, string][] = []
  for (const element of allOf(root))
    for (const node of element.nodes) if (node.kind === 'text') texts.push([node.start, node.text])
  return texts
    .sort(([one], [other]) => one - other)
    .map(([, text]) => text)
    .join('')
}

const bits = [
  '<a xmlns:e="">',
  '<a xmlns="">',
  '<a xmlns:xml="urn:x">',
  '<a xmlns:xmlns="urn:x">',
  '<a xmlns:z="http://www.w3.org/XML/1998/namespace">',
  '<a xmlns:z="http://www.w3.org/2000/xmlns/">',
  '<a>',
  '</a>',
  '<a/>',
  '<b:c xmlns:b="urn:b">',
  '</b:c>',
  '<b:c>',
  '<a x="1">',
  '<a x="1" x="2">',
  "<a x='&lt;'>",
  '<a x=1>',
  '<a xmlns="urn:d">',
  '<a xmlns:p="urn:q" p:x="1" xmlns:q="urn:q" q:x="2">',
  '<!-- c -->',
  '<!-- -- -->',
  '<![CDATA[ <x> ]]>',
  ']]>',
  ']]&gt;',
  '<?pi x?>',
  '<?xml version="1.0"?>',
  '<!DOCTYPE a>',
  '&amp;',
  '&#65;',
  '&#x41;',
  '&#0;',
  '&nbsp;',
  '&',
  '<',
  '>',
  '"',
  'text',
  '甲',
  ' ',
  '\n',
  '\u0001',
  '</ a>',
  '</a >',
  '< a>',
  '<1>',
  '<甲/>',
  '<a x = "1"/>',
  '<a x="1"y="2"/>',
]

describe('the reader of XML', () => {
  test('takes nothing that libxml2 refuses, and reads the same text', () => {
    const source = fc.array(fc.constantFrom(...bits), { maxLength: 8 }).map((parts) => `<r>${parts.join('')}</r>`)
    fc.assert(
      fc.property(source, (xml) => {
        const root = ours(xml)
        if (root) expect([xml, wholeText(root)]).toEqual([xml, libxmlText(xml)])
      }),
      { numRuns: runs(5_000) },
    )
  })

  test('refuses little that libxml2 takes: document types, and processing of the reader’s own', () => {
    const honest = [
      '<r/>',
      '<r a="&quot;\n"/>',
      '<r>&#x7532;<![CDATA[<]]></r>',
      '<r>甲]]&gt;乙</r>',
      '\n<!-- a --><r/>\n',
      '<x:r xmlns:x="urn:x" x:a="1" a="2"/>',
    ]
    expect(honest.filter((xml) => ours(xml) === null)).toEqual([])
  })

  test('names elements by address and local name, whatever the prefix', () => {
    const root = ours('<q:p xmlns:q="http://purl.oclc.org/ooxml/wordprocessingml/main"><t xmlns="urn:x">a</t></q:p>')!
    const found = Array.from(allOf(root), ({ uri, local }) => [uri, local])
    expect(found).toEqual([
      ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'p'],
      ['urn:x', 't'],
    ])
  })

  test('knows where everything stands in the source', () => {
    const xml = '<r><a b="c&amp;d">x&lt;y</a><e/></r>'
    const [, a, e] = Array.from(allOf(ours(xml)!))
    const [b] = a!.attributes
    expect(xml.slice(b!.start, b!.end)).toBe('c&amp;d')
    expect(xml.slice(a!.openEnd, a!.closeStart)).toBe('x&lt;y')
    expect([ownText(a!), xml.slice(e!.start, e!.end)]).toEqual(['x<y', '<e/>'])
  })
})
