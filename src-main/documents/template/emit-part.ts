import { isParagraph } from './carriers'
import { lookProperties } from './look-properties'
import { namespaces } from './namespaces'
import type { PartPlan } from './part-plan'
import { type Piece, Pieces } from './pieces'
import { elementsIn, is, isElement, prefixOf, type XmlElement } from './xml-node'

const { word, word2010 } = namespaces

/** What is made of an element: copied = it will stand there several times; line = its field is one line of a value. */
interface Mode {
  copied: boolean
  line: boolean
}

const asIs: Mode = { copied: false, line: false }

/** The part as fixed pieces and places; source that nothing changes goes over as it is. */
export function emitPart(plan: PartPlan): Piece[] {
  const { root, source } = plan.part
  const out = new Pieces()
  out.add(source.slice(0, root.start))
  new Emitter(plan).element(root, asIs, out)
  out.add(source.slice(root.end))
  return out.done()
}

class Emitter {
  readonly #plan: PartPlan
  readonly #source: string
  readonly #led: ReadonlySet<XmlElement>
  readonly #below: ReadonlySet<XmlElement>

  constructor(plan: PartPlan) {
    this.#plan = plan
    this.#led = new Set(plan.leads.values())
    this.#below = new Set([...plan.rowsBelow.values()].flat())
    this.#source = plan.part.source
  }

  element(element: XmlElement, mode: Mode, out: Pieces): void {
    const { touched, dropped, insertions } = this.#plan
    const insertion = insertions.get(element)
    if (!touched.has(element) && !mode.copied) out.add(this.#source.slice(element.start, element.end))
    else if (dropped.has(element) || (mode.copied && isBookmark(element))) return
    else if (mode.copied && isKept(element)) out.add({ ofLast: this.#source.slice(element.start, element.end) })
    else if (insertion?.at === 'instead') out.add(insertion.piece)
    else {
      if (insertion?.at === 'before') out.add(insertion.piece)
      this.#changed(element, mode, out)
    }
  }

  #changed(element: XmlElement, mode: Mode, out: Pieces): void {
    const list = this.#plan.rows.get(element)
    const field = this.#plan.lines.get(element)
    const item = this.#plan.leads.get(element)
    if (list !== undefined) this.#rows(element, list, out)
    else if (field !== undefined && !mode.line) {
      const each = this.#alone(element, { copied: true, line: true })
      out.add({ lines: field, one: this.#led.has(element) ? [] : this.#alone(element, mode), each })
    } else if (item) {
      const leads = this.#plan.lines.get(item)!
      out.add({ leads, withItem: this.#withItem(element, item, mode), alone: this.#alone(element, mode) })
    } else if (is(element, word, 'tbl') && this.#onlyRepeats(element)) out.add(this.#emptyable(element, mode))
    else this.#whole(element, mode, out)
  }

  /** Rows of one list side by side repeat together, entry by entry. */
  #rows(row: XmlElement, list: string, out: Pieces): void {
    if (this.#below.has(row)) return
    const copied = { ...asIs, copied: true }
    const below = this.#plan.rowsBelow.get(row)
    const each = [row, ...(below ?? [])].map((one) => {
      const body = this.#alone(one, copied)
      return { ifSaid: columnsIn(body), body }
    })
    out.add({ rows: list, each: below ? each : this.#alone(row, copied) })
  }

  #alone(element: XmlElement, mode: Mode): Piece[] {
    const out = new Pieces()
    this.#whole(element, mode, out)
    return out.done()
  }

  /** The paragraph with what stands in the next one behind its own words. */
  #withItem(lead: XmlElement, item: XmlElement, mode: Mode): Piece[] {
    const out = new Pieces()
    this.#openTag(lead, mode, out)
    const insertion = this.#plan.insertions.get(lead)
    if (insertion?.at === 'start') out.add(insertion.piece)
    this.#nodes(lead, mode, out)
    for (const child of elementsIn(item)) if (child.local !== 'pPr') this.element(child, mode, out)
    out.add(this.#source.slice(lead.closeStart, lead.end))
    return out.done()
  }

  #whole(element: XmlElement, mode: Mode, out: Pieces): void {
    const text = this.#plan.texts.get(element)
    if (text) this.#text(element, text, mode, out)
    else this.#tagged(element, mode, out)
  }

  #text(element: XmlElement, text: Piece[], mode: Mode, out: Pieces): void {
    const tag = this.#source.slice(element.start, element.openEnd)
    out.add(is(element, word, 't') ? `<${element.name} xml:space="preserve">` : tag)
    for (const piece of text)
      out.add(mode.line && typeof piece === 'object' && 'value' in piece ? { line: true } : piece)
    out.add(`</${element.name}>`)
  }

  #tagged(element: XmlElement, mode: Mode, out: Pieces): void {
    this.#openTag(element, mode, out)
    if (element.openEnd === element.end) return
    const insertion = this.#plan.insertions.get(element)
    if (insertion?.at === 'start') out.add(insertion.piece)
    const column = this.#plan.columns.get(element)
    if (column !== undefined) out.add({ lookOf: column, ...lookProperties(element, this.#source) })
    if (this.#plan.pairs.has(element)) this.#container(element, mode, out)
    else this.#nodes(element, mode, out)
    if (insertion?.at === 'end') out.add(insertion.piece)
    out.add(this.#source.slice(element.closeStart, element.end))
  }

  #nodes(element: XmlElement, mode: Mode, out: Pieces): void {
    let at = element.openEnd
    for (const node of element.nodes) {
      out.add(this.#source.slice(at, node.start))
      const isReplaced = isElement(node) && this.#plan.columns.has(element) && is(node, word, 'rPr')
      if (isReplaced) out.add('')
      else if (isElement(node)) this.element(node, mode, out)
      else for (const piece of this.#plan.texts.get(node) ?? [this.#source.slice(node.start, node.end)]) out.add(piece)
      at = node.end
    }
    out.add(this.#source.slice(at, element.closeStart))
  }

  /** Children between markers stand under their condition; the markers themselves go. */
  #container(container: XmlElement, mode: Mode, out: Pieces): void {
    const { markers, pairs } = this.#plan
    const open: { when: string; pieces: Pieces }[] = []
    const here = () => open.at(-1)?.pieces ?? out
    const breaks = elementsIn(container).some((child) => markers.get(child)?.breaksPage)
    for (const child of elementsIn(container)) {
      const marker = markers.get(child)
      if (!marker) this.element(child, mode, here())
      else if (marker.kind === 'open') open.push({ when: marker.condition, pieces: new Pieces() })
      else {
        const closed = open.pop()
        if (closed) here().add({ when: closed.when, body: closed.pieces.done() })
      }
      if (marker?.breaksPage) here().add({ pageBreak: 'due' })
    }
    if (breaks) out.add({ pageBreak: 'over' })
    if (endsWithParagraph(container)) {
      const children = elementsIn(container)
        .filter((child) => !markers.has(child))
        .map((child) => ({ under: pairs.get(container)?.under.get(child) ?? [], isParagraph: isParagraph(child) }))
      out.add({ lastParagraph: `<${prefixOf(container)}p/>`, children })
    }
  }

  #openTag(element: XmlElement, { copied }: Mode, out: Pieces): void {
    let at = element.start
    for (const attribute of element.attributes) {
      const text = this.#plan.texts.get(attribute)
      const isIdentity = copied && attribute.uri === word2010 && ['paraId', 'textId'].includes(attribute.local)
      if (!text && !isIdentity) continue
      const start = isIdentity ? this.#source.lastIndexOf(attribute.name, attribute.start) : attribute.start
      out.add(this.#source.slice(at, start))
      for (const piece of text ?? []) out.add(piece)
      at = isIdentity ? attribute.end + 1 : attribute.end
    }
    out.add(this.#source.slice(at, element.openEnd))
  }

  #onlyRepeats(table: XmlElement): boolean {
    const rows = elementsIn(table).filter((child) => child.local !== 'tblPr' && child.local !== 'tblGrid')
    return rows.length > 0 && rows.every((row) => this.#plan.rows.has(row))
  }

  /** A table without a row is no table: it goes with its rows. */
  #emptyable(table: XmlElement, mode: Mode): Piece {
    const lists = elementsIn(table).flatMap((row) => this.#plan.rows.get(row) ?? [])
    return { ifAny: [...new Set(lists)], body: this.#alone(table, mode) }
  }
}

/** Columns of the row at hand that these pieces say. */
function columnsIn(pieces: Piece[]): string[] {
  return pieces.flatMap((piece) => {
    if (typeof piece === 'string') return []
    if ('cell' in piece) return piece.cell
    return 'body' in piece ? columnsIn(piece.body) : []
  })
}

/** Ids that must be single in a part do not go into copies. */
const isBookmark = ({ uri, local }: XmlElement) =>
  uri === word && (local === 'bookmarkStart' || local === 'bookmarkEnd')

/** `<w:keepNext/>`, without a value that would turn it off. */
const isKept = (element: XmlElement) => is(element, word, 'keepNext') && element.attributes.length === 0

const endsWithParagraph = ({ uri, local }: XmlElement) =>
  uri === word && ['tc', 'hdr', 'ftr', 'txbxContent', 'footnote', 'endnote'].includes(local)
