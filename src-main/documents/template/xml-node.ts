/** An element with its place in the source: `start` of its tag, `openEnd` behind it, `closeStart` and `end` of its end tag. */
export interface XmlElement {
  kind: 'element'
  /** Namespace address (transitional) and local name: what the element is, whatever its prefix. */
  uri: string
  local: string
  /** As written, `w:p`. */
  name: string
  attributes: XmlAttribute[]
  nodes: XmlNode[]
  parent: XmlElement | null
  start: number
  openEnd: number
  closeStart: number
  end: number
}

/** `start` and `end` enclose the value between its quotes; `value` is decoded. */
export interface XmlAttribute {
  uri: string
  local: string
  name: string
  value: string
  start: number
  end: number
}

/** Character data, decoded. */
export interface XmlText {
  kind: 'text'
  text: string
  start: number
  end: number
}

export type XmlNode = XmlElement | XmlText

export const isElement = (node: XmlNode): node is XmlElement => node.kind === 'element'

export const is = (element: XmlElement, uri: string, local: string): boolean =>
  element.local === local && element.uri === uri

export const elementsIn = (element: XmlElement): XmlElement[] => element.nodes.filter(isElement)

export const childOf = (element: XmlElement, uri: string, local: string): XmlElement | undefined =>
  elementsIn(element).find((child) => is(child, uri, local))

/** The element and all below it, in reading order. */
export function allOf(element: XmlElement): XmlElement[] {
  const found: XmlElement[] = []
  collect(element, found)
  return found
}

/** Nesting is bounded by the reader. */
function collect(element: XmlElement, found: XmlElement[]): void {
  found.push(element)
  for (const node of element.nodes) if (node.kind === 'element') collect(node, found)
}

export const has = (element: XmlElement, uri: string, local: string): boolean =>
  element.nodes.some((node) => node.kind === 'element' && (is(node, uri, local) || has(node, uri, local)))

/** Nearest ancestor of that name; null when there is none. */
export function ancestor(element: XmlElement, uri: string, local: string): XmlElement | null {
  let found = element.parent
  while (found && !is(found, uri, local)) found = found.parent
  return found
}

/** Value of an attribute, in whatever namespace when none is asked for. */
export const attributeOf = (element: XmlElement, local: string, uri?: string): string | undefined =>
  element.attributes.find((one) => one.local === local && (uri === undefined || one.uri === uri))?.value

/** An on/off property such as w:vanish: on unless it says it is off. */
export const isOn = (element: XmlElement | undefined): boolean =>
  element !== undefined && !['0', 'false', 'off'].includes(attributeOf(element, 'val') ?? '1')

/** Text of the element itself, not of its children. */
export const ownText = (element: XmlElement): string =>
  element.nodes.length === 1 && element.nodes[0]?.kind === 'text'
    ? element.nodes[0].text
    : element.nodes.map((node) => (node.kind === 'text' ? node.text : '')).join('')

/** `w:` of `w:p`, the prefix for new elements beside it. */
export const prefixOf = ({ name }: XmlElement): string => name.slice(0, name.indexOf(':') + 1)
