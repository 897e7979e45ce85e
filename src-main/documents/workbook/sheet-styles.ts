import type { CellKind } from '#shared/template/paper-words'
import { cellStyles } from '../reading/cell-styles'
import { namespaces } from '../template/namespaces'
import type { XmlPart } from '../template/template-package'
import { attributeOf, childOf, elementsIn, prefixOf, type XmlElement } from '../template/xml-node'
import { escapeAttribute } from '../template/xml-text'
import type { Edit } from './edits'
import { knownFormats } from './number-format'
import type { NumberLook } from './shown-number'

const { sheet } = namespaces
const general = '0'
const text = '49'
/** Formats that every spreadsheet knows by number: #,##0.00, #,##0, 0.00%; the one it knows of a day is another in each country. */
const formats: Record<Exclude<CellKind, 'day'>, string> = { amount: '4', count: '3', share: '10' }
const dayFormat = 'yyyy-mm-dd'
/** The first number a workbook may give to a format of its own. */
const firstOwn = 164
const usualSize = 11

/** The looks of a workbook's cells, and those that are added to them: the same look with a format of numbers, or as a text for good. */
export class SheetStyles {
  readonly #part: XmlPart
  readonly #table: XmlElement | undefined
  readonly #own: XmlElement | undefined
  /** Number of the format of a day, where one is needed. */
  readonly #dayId: string
  readonly #cells: XmlElement[]
  readonly #codes: ReadonlyMap<string, string>
  readonly #sizes: number[]
  readonly #days: ReadonlySet<number>
  readonly #added = new Map<string, { at: number; xml: string }>()

  constructor(part: XmlPart) {
    this.#part = part
    this.#table = childOf(part.root, sheet, 'cellXfs')
    this.#cells = this.#table ? elementsIn(this.#table) : []
    const own = childOf(part.root, sheet, 'numFmts')
    this.#own = own
    this.#codes = new Map(
      (own ? elementsIn(own) : []).map((one) => [
        attributeOf(one, 'numFmtId') ?? '',
        attributeOf(one, 'formatCode') ?? '',
      ]),
    )
    this.#dayId = String(Math.max(firstOwn - 1, ...Array.from(this.#codes.keys(), Number).filter(Number.isInteger)) + 1)
    const fonts = childOf(part.root, sheet, 'fonts')
    this.#sizes = (fonts ? elementsIn(fonts) : []).map((font) => {
      const size = childOf(font, sheet, 'sz')
      return Number((size && attributeOf(size, 'val')) ?? usualSize)
    })
    this.#days = cellStyles(part.source).days
  }

  /** The style a value of that kind is shown with; null = the office wants a text there. */
  forKind(style: number, kind: CellKind): number | null {
    const id = this.#formatOf(style)
    if (id === text || this.#codes.get(id) === '@') return null
    const isGeneral = id === general || /^(?:General|G\/通用格式)$/i.test(this.#codes.get(id) ?? '')
    return isGeneral || (kind === 'day') !== this.#days.has(style)
      ? this.#with(style, kind === 'day' ? this.#dayId : formats[kind])
      : style
  }

  /** The style of a text that looks like a formula: it stays a text when somebody goes into its cell. */
  quoted(style: number): number {
    return this.#with(style, null)
  }

  /** ;;; and the like: nothing is shown. */
  isUnseen(style: number): boolean {
    return /^;{2,}$/.test(this.#codes.get(this.#formatOf(style)) ?? '')
  }

  /** How it shows a number. */
  showing(style: number): NumberLook {
    const id = this.#formatOf(style)
    return { isDay: this.#days.has(style), code: this.#codes.get(id) ?? knownFormats.get(id) ?? '' }
  }

  sizeOf(style: number): number {
    const cell = this.#cells[style]
    return this.#sizes[Number((cell && attributeOf(cell, 'fontId')) ?? 0)] ?? usualSize
  }

  /** 'cut' = a long text is neither wrapped nor made smaller. */
  longText(style: number): 'wraps' | 'shrinks' | 'cut' {
    const cell = this.#cells[style]
    const alignment = cell && childOf(cell, sheet, 'alignment')
    const isOn = (name: string) => ['1', 'true'].includes((alignment && attributeOf(alignment, name)) ?? '')
    return isOn('wrapText') ? 'wraps' : isOn('shrinkToFit') ? 'shrinks' : 'cut'
  }

  edits(): Edit[] {
    const table = this.#table
    if (!table || this.#added.size === 0) return []
    const count = table.attributes.find(({ local }) => local === 'count')
    const xml = Array.from(this.#added.values(), (one) => one.xml).join('')
    const total = String(this.#cells.length + this.#added.size)
    return [
      ...this.#dayEdits(),
      ...(count ? [{ start: count.start, end: count.end, text: total }] : []),
      { start: table.closeStart, end: table.closeStart, text: xml },
    ]
  }

  /** Formats stand before all else in the styles. */
  #dayEdits(): Edit[] {
    if (![...this.#added.keys()].some((key) => key.endsWith(` ${this.#dayId}`))) return []
    const { root } = this.#part
    const prefix = prefixOf(root)
    const format = `<${prefix}numFmt numFmtId="${this.#dayId}" formatCode="${dayFormat}"/>`
    const start = this.#own?.start ?? root.openEnd
    const kept = this.#own ? this.#part.source.slice(this.#own.openEnd, this.#own.closeStart) : ''
    const text = `<${prefix}numFmts count="${this.#codes.size + 1}">${kept}${format}</${prefix}numFmts>`
    return [{ start, end: this.#own?.end ?? start, text }]
  }

  #formatOf(style: number): string {
    const cell = this.#cells[style]
    return (cell && attributeOf(cell, 'numFmtId')) ?? general
  }

  /** A copy of a look: with that format, or, without one, quoted. */
  #with(style: number, format: string | null): number {
    const key = `${style} ${format}`
    const known = this.#added.get(key)
    if (known) return known.at
    const at = this.#cells.length + this.#added.size
    this.#added.set(key, { at, xml: this.#copy(this.#cells[style], format) })
    return at
  }

  #copy(cell: XmlElement | undefined, format: string | null): string {
    const changed: Record<string, string> =
      format === null ? { quotePrefix: '1' } : { numFmtId: format, applyNumberFormat: '1' }
    const name = cell?.name ?? `${this.#table ? prefixOf(this.#table) : ''}xf`
    const kept = (cell?.attributes ?? []).filter((one) => !Object.hasOwn(changed, one.local))
    const attributes = [
      ...kept.map((one) => ` ${one.name}="${escapeAttribute(one.value)}"`),
      ...Object.entries(changed).map(([key, value]) => ` ${key}="${value}"`),
    ]
    const inner = cell ? this.#part.source.slice(cell.openEnd, cell.closeStart) : ''
    return `<${name}${attributes.join('')}>${inner}</${name}>`
  }
}
