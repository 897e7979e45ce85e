import { nestedField } from './allowed-fields'
import { namespaces } from './namespaces'
import { attributeOf, ownText, type XmlElement } from './xml-node'

/** Fields of a part: their joined codes, and where text is not what is printed but part of a code or of a result. */
export interface FieldCodes {
  codes: string[]
  inCode: ReadonlySet<XmlElement>
  inResult: ReadonlySet<XmlElement>
}

interface OpenField {
  code: string
  inResult: boolean
  /** Its result, or that of a field around it, is refreshed by office programs. */
  changes: boolean
}

/** Results of these stay what they are when a program refreshes its fields. */
const stays = /^\s*(?:HYPERLINK|FORMTEXT)\b/i

/**
 * Follows complex fields (begin, code, separate, result, end) over runs and paragraphs as office programs do: text of any
 * kind between begin and separate is code. Codes without a field count as a field of their own.
 */
export function fieldCodesOf(elements: readonly XmlElement[]): FieldCodes {
  const reader = new FieldReader()
  for (const element of elements) if (element.uri === namespaces.word) reader.read(element)
  return reader.done()
}

class FieldReader {
  readonly #codes: string[] = []
  readonly #inCode = new Set<XmlElement>()
  readonly #inResult = new Set<XmlElement>()
  readonly #open: OpenField[] = []
  /** Where the last simple field whose result changes ends. */
  #simpleEnd = 0

  read(element: XmlElement): void {
    const field = this.#open.at(-1)
    const inCode = field !== undefined && !field.inResult
    const { local } = element
    if (local === 'fldChar') this.#mark(attributeOf(element, 'fldCharType') ?? '')
    else if (local === 'fldSimple') this.#simple(element)
    else if (local === 'instrText' || local === 'delInstrText') {
      if (inCode) field.code += ownText(element)
      else this.#codes.push(ownText(element))
    } else if (local === 't' || local === 'delText') {
      if (inCode) {
        field.code += ownText(element)
        this.#inCode.add(element)
      } else if (element.start < this.#simpleEnd || field?.changes) this.#inResult.add(element)
    }
  }

  done(): FieldCodes {
    const codes = [...this.#codes, ...this.#open.map(({ code }) => code)]
    return { codes, inCode: this.#inCode, inResult: this.#inResult }
  }

  #simple(element: XmlElement): void {
    const code = attributeOf(element, 'instr') ?? ''
    this.#codes.push(code)
    if (!stays.test(code)) this.#simpleEnd = Math.max(this.#simpleEnd, element.end)
  }

  #mark(mark: string): void {
    const field = this.#open.at(-1)
    if (mark === 'begin') {
      if (field && !field.inResult) field.code += nestedField
      this.#open.push({ code: '', inResult: false, changes: field?.changes ?? false })
    } else if (mark === 'separate' && field) {
      field.inResult = true
      field.changes ||= !stays.test(field.code)
    } else if (mark === 'end') this.#codes.push(...this.#open.splice(-1).map(({ code }) => code))
  }
}
