import { DOMParser, type Element } from '@xmldom/xmldom'
import { strFromU8, unzipSync } from 'fflate'

/** XML of a part; throws when it is not there. */
export function partOf(bytes: Uint8Array, path: string): string {
  const part = unzipSync(bytes, { filter: ({ name }) => name === path })[path]
  if (!part) throw new Error(`no ${path}`)
  return strFromU8(part)
}

/** Paragraph texts of a part in reading order; table cells end in a bar, line breaks in ⏎. Auto-numbers are not text. */
export function paragraphTexts(bytes: Uint8Array, path = 'word/document.xml'): string[] {
  const document = new DOMParser().parseFromString(partOf(bytes, path), 'text/xml')
  return Array.from(document.getElementsByTagName('w:p'), (paragraph) => runText(paragraph as Element))
}

function runText(element: Element): string {
  return Array.from(element.childNodes, (node) => {
    if (node.nodeName === 'w:t') return node.textContent ?? ''
    if (node.nodeName === 'w:br') return '⏎'
    if (node.nodeName === 'w:tab') return '\t'
    return node.nodeType === node.ELEMENT_NODE && node.nodeName !== 'w:pPr' ? runText(node as Element) : ''
  }).join('')
}

/** The whole text, one line a paragraph. */
export const docxText = (bytes: Uint8Array): string => paragraphTexts(bytes).join('\n')

/** XML without what differs from build to build: ids of revisions, bookmarks, relationships, dates. */
export function normalisedXml(bytes: Uint8Array, path: string): string {
  return partOf(bytes, path)
    .replace(/\s(?:w:rsid\w*|w14:paraId|w14:textId|r:id|w:id)="[^"]*"/g, '')
    .replace(/>\s+</g, '><')
}
