import { type Document, type Element, type Node, XMLSerializer } from '@xmldom/xmldom'

/** The parts that hold text to fill: body, headers, footers, notes. */
export const isTextPart = (path: string): boolean =>
  /^word\/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml$/.test(path)

const serializer = new XMLSerializer()

export function serialize(node: Document | Element): string {
  return serializer.serializeToString(node)
}

export function childElements(node: Node): Element[] {
  const found: Element[] = []
  for (let child = node.firstChild; child; child = child.nextSibling)
    if (child.nodeType === child.ELEMENT_NODE) found.push(child as Element)
  return found
}

export function parentElement(node: Node): Element | null {
  const parent = node.parentNode
  return parent && parent.nodeType === parent.ELEMENT_NODE ? (parent as Element) : null
}

/** Nearest ancestor of that name, `w:tr`; null when there is none. */
export function ancestor(node: Node, name: string): Element | null {
  let found = parentElement(node)
  while (found && found.nodeName !== name) found = parentElement(found)
  return found
}

/** The w:t elements of a paragraph in reading order, without those of paragraphs nested in its text boxes. */
export function textElements(paragraph: Element): Element[] {
  return childElements(paragraph).flatMap((child) => {
    if (child.nodeName === 'w:p' || child.nodeName === 'w:del') return []
    return child.nodeName === 'w:t' ? [child] : textElements(child)
  })
}

/** Text of a paragraph as a reader sees it, across runs. */
export function paragraphText(paragraph: Element): string {
  return textElements(paragraph)
    .map((element) => element.textContent ?? '')
    .join('')
}

export function paragraphsOf(root: Document | Element): Element[] {
  return Array.from(root.getElementsByTagName('w:p'))
}

/** Namespace declarations of an element cut out by itself; its new ancestors declare the same. */
export function dropNamespaces(element: Element): void {
  for (const { name } of Array.from(element.attributes)) if (name.startsWith('xmlns:')) element.removeAttribute(name)
}
