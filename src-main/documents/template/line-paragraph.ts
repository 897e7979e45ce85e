import { namespaces } from './namespaces'
import { elementsIn, type XmlElement } from './xml-node'

const { word } = namespaces
const inParagraph = new Set(['pPr', 'r', 'proofErr', 'bookmarkStart', 'bookmarkEnd'])
const inRun = new Set(['rPr', 't', 'lastRenderedPageBreak'])

/** Whether a paragraph is runs of text and nothing else, so that it may stand there once for each line of a value. */
export const isPlainParagraph = (paragraph: XmlElement): boolean =>
  elementsIn(paragraph).every(
    (child) =>
      child.uri === word && inParagraph.has(child.local) && elementsIn(child).every((inner) => fits(child, inner)),
  )

function fits(outer: XmlElement, inner: XmlElement): boolean {
  if (outer.local === 'r') return inner.uri === word && inRun.has(inner.local)
  return inner.local !== 'sectPr'
}
