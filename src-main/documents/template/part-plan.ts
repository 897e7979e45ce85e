import type { Marker, Pairs } from './conditions'
import { namespaces } from './namespaces'
import type { Piece } from './pieces'
import type { XmlPart } from './template-package'
import { childOf, elementsIn, is, prefixOf, type XmlAttribute, type XmlElement, type XmlText } from './xml-node'

const { word, word2012 } = namespaces

/** What goes in beside or instead of an element. */
export interface Insertion {
  at: 'before' | 'start' | 'end' | 'instead'
  piece: Piece
}

/** All that is to be changed in one part, found in one reading; whatever is not named here stays as it is in the source. */
export class PartPlan {
  readonly part: XmlPart
  /** New content of a text element, an attribute or a text node. */
  readonly texts = new Map<XmlElement | XmlAttribute | XmlText, Piece[]>()
  readonly markers = new Map<XmlElement, Marker>()
  /** Containers that hold markers. */
  readonly pairs = new Map<XmlElement, Pairs>()
  /** Table rows and the list they repeat by. */
  readonly rows = new Map<XmlElement, string>()
  /** Further rows of the list of the row before them: one entry repeats them together. */
  readonly rowsBelow = new Map<XmlElement, XmlElement[]>()
  /** Runs that say a column, and which. */
  readonly columns = new Map<XmlElement, string>()
  /** Paragraphs that are one field. */
  readonly lines = new Map<XmlElement, string>()
  /** Paragraphs that lead to such a one, which is the only item of its list: a list of one is a sentence. */
  readonly leads = new Map<XmlElement, XmlElement>()
  readonly dropped = new Set<XmlElement>()
  readonly insertions = new Map<XmlElement, Insertion>()
  /** Elements in which something changes. */
  readonly touched = new Set<XmlElement>()
  places = 0

  constructor(part: XmlPart) {
    this.part = part
  }

  touch(element: XmlElement): void {
    for (let at: XmlElement | null = element; at && !this.touched.has(at); at = at.parent) {
      this.touched.add(at)
      if (is(at, word, 'sdt')) this.#unbind(at)
    }
  }

  insert(element: XmlElement, at: Insertion['at'], piece: Piece): void {
    this.insertions.set(element, { at, piece })
    this.touch(element)
  }

  /** Conditions an element stands under, of all containers around it. */
  under(element: XmlElement): string[] {
    const found: string[] = []
    for (let at: XmlElement | null = element; at; at = at.parent) {
      const outer = at.parent && this.pairs.get(at.parent)?.under.get(at)
      if (outer) found.push(...outer)
    }
    return found
  }

  /** A bound control shows what is stored elsewhere as soon as a program opens it; filled text stays as it was filled. */
  #unbind(control: XmlElement): void {
    const properties = childOf(control, word, 'sdtPr')
    for (const child of properties ? elementsIn(properties) : []) {
      if (child.local !== 'dataBinding' || (child.uri !== word && child.uri !== word2012)) continue
      this.dropped.add(child)
      this.touch(child)
    }
  }

  /** The paragraphs of a container whose markers may hand on a page break are ready to take it. */
  passBreaksOn(container: XmlElement): void {
    for (const paragraph of elementsIn(container))
      if (is(paragraph, word, 'p') && !this.markers.has(paragraph)) this.#takeBreak(paragraph)
  }

  #takeBreak(paragraph: XmlElement): void {
    const prefix = prefixOf(paragraph)
    const mark = `<${prefix}pageBreakBefore/>`
    const look = `<${prefix}pPr>${mark}</${prefix}pPr>`
    const source = (element: XmlElement) => this.part.source.slice(element.start, element.end)
    const properties = childOf(paragraph, word, 'pPr')
    if (paragraph.openEnd === paragraph.end)
      this.insert(paragraph, 'instead', {
        takesBreak: `<${prefix}p>${look}</${prefix}p>`,
        otherwise: source(paragraph),
      })
    else if (!properties) this.insert(paragraph, 'start', { takesBreak: look, otherwise: '' })
    else if (properties.openEnd === properties.end)
      this.insert(properties, 'instead', { takesBreak: look, otherwise: source(properties) })
    else {
      const has = childOf(properties, word, 'pageBreakBefore') !== undefined
      const next = elementsIn(properties).find(({ local }) => !['pStyle', 'keepNext', 'keepLines'].includes(local))
      const piece = { takesBreak: has ? '' : mark, otherwise: '' }
      if (next) this.insert(next, 'before', piece)
      else this.insert(properties, 'end', piece)
    }
  }
}
