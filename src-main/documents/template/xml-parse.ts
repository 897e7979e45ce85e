import { transitional } from './namespaces'
import type { XmlAttribute, XmlElement } from './xml-node'
import { decodeText, hasIllegalCharacter } from './xml-text'

/** Why a part is not read, in Chinese. */
export class XmlProblem extends Error {}

/** What all parts of a package together may still hold. */
export interface XmlBudget {
  elements: number
  attributes: number
}

/** Ten times what a contract of 100 pages holds. Depth: deeper than any office program nests. */
export const newBudget = (): XmlBudget => ({ elements: 120_000, attributes: 400_000 })
const deepest = 200
const attributesOfOne = 256

const broken = () => new XmlProblem('内部 XML 损坏')
const xmlUri = 'http://www.w3.org/XML/1998/namespace'
const xmlnsUri = 'http://www.w3.org/2000/xmlns/'

const qualifiedName = /^[\p{L}_][\p{L}\p{M}\p{N}_.·-]*(?::[\p{L}_][\p{L}\p{M}\p{N}_.·-]*)?$/u
const nothing: readonly string[] = []
const tagStart = /<([^\s/>="'<&]+)/y
const attributePattern = /[ \t\r\n]+([^\s/>="'<&]+)[ \t\r\n]*=[ \t\r\n]*(?:"([^"<]*)"|'([^'<]*)')/y
const tagEnd = /[ \t\r\n]*(\/?)>/y
const endTag = /<\/([^\s/>="'<&]+)[ \t\r\n]*>/y

/**
 * A strict, linear reader of XML 1.0 with namespaces: what it reads is what every office program reads. No DTD, no
 * entities of the document's own; bounded in depth, elements and attributes. Throws XmlProblem.
 */
export function parseXml(source: string, budget: XmlBudget = newBudget()): XmlElement {
  return new Parser(source, budget).parse()
}

class Parser {
  readonly #source: string
  readonly #budget: XmlBudget
  readonly #bindings = new Map<string, string[]>([['xml', [xmlUri]]])
  readonly #goodNames = new Set<string>()
  #root: XmlElement | null = null
  #open: { element: XmlElement; declared: readonly string[] }[] = []
  #at = 0

  constructor(source: string, budget: XmlBudget) {
    this.#source = source
    this.#budget = budget
  }

  parse(): XmlElement {
    if (/<!(?:DOCTYPE|ENTITY)/i.test(this.#source)) throw new XmlProblem('含有 DTD 或实体定义')
    if (hasIllegalCharacter(this.#source)) throw broken()
    this.#declaration()
    while (this.#at < this.#source.length) this.#next()
    if (!this.#root || this.#open.length > 0) throw broken()
    return this.#root
  }

  #declaration(): void {
    const found = /^<\?xml[ \t\r\n][^?>]*\?>/.exec(this.#source)?.[0]
    if (!found) return
    const encoding = /encoding\s*=\s*["']([^"']*)["']/.exec(found)?.[1]
    if (encoding !== undefined && encoding.toLowerCase() !== 'utf-8') throw new XmlProblem('编码不是 UTF-8')
    this.#at = found.length
  }

  #next(): void {
    const source = this.#source
    const at = this.#at
    if (source[at] !== '<') this.#text(at, indexOrEnd(source, '<', at))
    else if (source[at + 1] === '/') this.#end()
    else if (source[at + 1] !== '!' && source[at + 1] !== '?') this.#start()
    else if (source.startsWith('<!--', at)) this.#skip('-->', 4, '--')
    else if (source.startsWith('<![CDATA[', at)) this.#cdata()
    else if (source[at + 1] === '?') this.#instruction()
    else this.#start()
  }

  #text(start: number, end: number): void {
    const raw = this.#source.slice(start, end)
    const text = decodeText(raw)
    const parent = this.#open.at(-1)?.element
    // Written by references (]]&gt;) it is a text like any other.
    if (text === null || raw.includes(']]>') || (!parent && text.trim() !== '')) throw broken()
    parent?.nodes.push({ kind: 'text', text, start, end })
    this.#at = end
  }

  #cdata(): void {
    const start = this.#at
    this.#skip(']]>', 9)
    const parent = this.#open.at(-1)?.element ?? fail()
    parent.nodes.push({ kind: 'text', text: this.#source.slice(start + 9, this.#at - 3), start, end: this.#at })
  }

  /** Those office programs write; any other, such as a style sheet's, asks a program to do something. */
  #instruction(): void {
    const start = this.#at
    if (/^<\?xml[ \t\r\n?]/i.test(this.#source.slice(start, start + 6))) throw broken()
    this.#skip('?>', 2)
    if (!/^<\?mso-\w+[ ?]/.test(this.#source.slice(start, start + 40))) throw new XmlProblem('含有处理指令')
  }

  #skip(closing: string, opening: number, forbidden?: string): void {
    const end = this.#source.indexOf(closing, this.#at + opening)
    if (end < 0) throw broken()
    if (forbidden && this.#source.slice(this.#at + opening, end + 1).includes(forbidden)) throw broken()
    this.#at = end + closing.length
  }

  #end(): void {
    const [all, name] = this.#match(endTag)
    const closed = this.#open.pop()
    if (!closed || closed.element.name !== name) throw broken()
    closed.element.closeStart = this.#at
    this.#at += all.length
    closed.element.end = this.#at
    this.#undeclare(closed.declared)
  }

  #start(): void {
    const start = this.#at
    const [opening, name = ''] = this.#match(tagStart)
    this.#at += opening.length
    this.#goodName(name)
    const attributes = this.#attributes()
    const [closing, slash] = this.#match(tagEnd)
    this.#at += closing.length
    const declared = attributes.length > 0 ? this.#declare(attributes) : nothing
    for (const attribute of attributes) attribute.uri = this.#uriOf(attribute.name, false)
    rejectTwins(attributes)
    const parent = this.#open.at(-1)?.element ?? null
    if (!parent && this.#root) throw broken()
    const end = this.#at
    const local = name.slice(name.indexOf(':') + 1)
    const uri = this.#uriOf(name, true)
    const nodes: XmlElement['nodes'] = []
    // biome-ignore format: one line, and no spreading, which costs a third of the reading
    const element: XmlElement = { kind: 'element', uri, local, name, attributes, nodes, parent, start, openEnd: end, closeStart: end, end }
    this.#root ??= element
    parent?.nodes.push(element)
    this.#count(attributes.length)
    if (slash) this.#undeclare(declared)
    else this.#open.push({ element, declared })
  }

  #count(attributes: number): void {
    this.#budget.elements -= 1
    this.#budget.attributes -= attributes
    if (this.#budget.elements < 0 || this.#budget.attributes < 0) throw new XmlProblem('内部标记过多')
    if (this.#open.length >= deepest) throw new XmlProblem('内部嵌套过深')
  }

  #attributes(): XmlAttribute[] {
    const found: XmlAttribute[] = []
    while (this.#source[this.#at] !== '>' && this.#source[this.#at] !== '/') {
      attributePattern.lastIndex = this.#at
      const match = attributePattern.exec(this.#source)
      if (!match) return found
      if (found.length >= attributesOfOne) throw new XmlProblem('一个标记的属性过多')
      const [all, name = '', double, single] = match
      const raw = double ?? single ?? ''
      const value = decodeText(/[\t\r\n]/.test(raw) ? raw.replace(/[\t\r\n]/g, ' ') : raw)
      if (value === null) throw broken()
      this.#goodName(name)
      this.#at += all.length
      const end = this.#at - 1
      found.push({ uri: '', local: name.slice(name.indexOf(':') + 1), name, value, start: end - raw.length, end })
    }
    return found
  }

  #declare(attributes: XmlAttribute[]): readonly string[] {
    let declared = nothing
    for (const { name, value } of attributes) {
      if (!name.startsWith('xmlns') || (name.length > 5 && name[5] !== ':')) continue
      const prefix = name.slice(6)
      const known = this.#bindings.get(prefix)
      if (!mayBind(prefix, value)) throw broken()
      const uri = transitional(value)
      if (known) known.push(uri)
      else this.#bindings.set(prefix, [uri])
      declared = [...declared, prefix]
    }
    return declared
  }

  #undeclare(prefixes: readonly string[]): void {
    for (const prefix of prefixes) this.#bindings.get(prefix)?.pop()
  }

  #uriOf(name: string, isTag: boolean): string {
    const colon = name.indexOf(':')
    if (colon < 0) return isTag ? (this.#bindings.get('')?.at(-1) ?? '') : name === 'xmlns' ? xmlnsUri : ''
    const prefix = name.slice(0, colon)
    if (prefix === 'xmlns') return isTag ? fail() : xmlnsUri
    return this.#bindings.get(prefix)?.at(-1) || fail()
  }

  #goodName(name: string): void {
    if (this.#goodNames.has(name)) return
    if (!qualifiedName.test(name)) throw broken()
    this.#goodNames.add(name)
  }

  #match(pattern: RegExp): RegExpExecArray {
    pattern.lastIndex = this.#at
    return pattern.exec(this.#source) ?? fail()
  }
}

/** `xml` means what it always means, `xmlns` nothing, and no prefix is bound to no address. */
function mayBind(prefix: string, uri: string): boolean {
  if (prefix === 'xml' || uri === xmlUri) return prefix === 'xml' && uri === xmlUri
  return prefix !== 'xmlns' && uri !== xmlnsUri && (prefix === '' || uri !== '')
}

function fail(): never {
  throw broken()
}

function indexOrEnd(source: string, sought: string, from: number): number {
  const found = source.indexOf(sought, from)
  return found < 0 ? source.length : found
}

/** No attribute twice, neither by name nor by namespace and local name. */
function rejectTwins(attributes: XmlAttribute[]): void {
  if (attributes.length < 2) return
  if (attributes.length > 8) {
    const names = new Set(attributes.map(({ name }) => name))
    const meanings = new Set(attributes.map(({ uri, local }) => `${uri} ${local}`))
    if (names.size < attributes.length || meanings.size < attributes.length) throw broken()
    return
  }
  // Few, as nearly always: compared with one another, which makes no sets.
  for (let index = 1; index < attributes.length; index += 1) {
    const one = attributes[index]!
    for (let before = 0; before < index; before += 1) {
      const other = attributes[before]!
      if (one.name === other.name || (one.local === other.local && one.uri === other.uri)) throw broken()
    }
  }
}
