import type { Document, Element } from '@xmldom/xmldom'
import { childElements } from './word-parts'

export const previewText = '预览稿　不得用于签订'

/** Puts 预览稿 on top of every header; on top of the body where the template has no header. */
export function markPreview(documents: Map<string, Document>): void {
  const headers = Array.from(documents.keys()).filter((path) => /^word\/header\d*\.xml$/.test(path))
  for (const path of headers.length > 0 ? headers : ['word/document.xml']) {
    const document = documents.get(path)
    const root = document?.documentElement
    if (!document || !root) continue
    const place = childElements(root).find(({ nodeName }) => nodeName === 'w:body') ?? root
    place.insertBefore(previewParagraph(document), place.firstChild)
  }
}

function previewParagraph(document: Document): Element {
  const uri = document.documentElement?.namespaceURI ?? ''
  const element = (name: string, attributes: Record<string, string>, ...children: Element[]) => {
    const made = document.createElementNS(uri, `w:${name}`)
    for (const [key, value] of Object.entries(attributes)) made.setAttributeNS(uri, `w:${key}`, value)
    for (const child of children) made.appendChild(child)
    return made
  }
  const text = element('t', {})
  text.textContent = previewText
  const look = element('rPr', {}, element('b', {}), element('color', { val: 'C00000' }), element('sz', { val: '24' }))
  return element('p', {}, element('pPr', {}, element('jc', { val: 'center' })), element('r', {}, look, text))
}
