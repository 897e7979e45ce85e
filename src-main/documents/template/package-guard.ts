import { ok, type Result } from '#shared/result'
import { fieldProblem } from './allowed-fields'
import { isPlainLink } from './allowed-links'
import { hyperlinkRelationship, mainRelationship, pictureTypes } from './allowed-parts'
import { contentTypesOf, isXmlType, type TypeOf } from './content-types'
import { fieldCodesOf } from './field-codes'
import { docxForm, type PackageForm } from './package-form'
import { type DocxParts, hostile, packageLimits, Refusal, readPackage } from './package-reader'
import { isPicture, isRunnable } from './picture-bytes'
import { elementProblem } from './refused-content'
import { type Relationship, relationshipsOf, relationshipsPath, resolveTarget } from './relationships'
import type { TemplatePackage, XmlPart } from './template-package'
import { allOf } from './xml-node'
import { newBudget, parseXml, XmlProblem } from './xml-parse'

const typesPath = '[Content_Types].xml'
const relationshipsType = 'application/vnd.openxmlformats-package.relationships+xml'
/** Ten times the body of a contract of 200 pages. */
const largestPart = 8 * 2 ** 20
const utf8 = new TextDecoder('utf-8', { fatal: true })

/**
 * Unpacks a .docx or .xlsx of unknown origin and walks it from its root by its relationships. TEMPLATE_HOSTILE for whatever is
 * not on the lists of parts, relationships and field codes, or could reach outside, run, or break the programs after us.
 */
export async function openPackage(bytes: Uint8Array, form: PackageForm = docxForm): Promise<Result<TemplatePackage>> {
  const unpacked = await readPackage(bytes, packageLimits, form.ending)
  if (!unpacked.ok) return unpacked
  try {
    return ok(new Guard(unpacked.value, form).open())
  } catch (error) {
    if (error instanceof Refusal) return hostile(error.message)
    throw error
  }
}

class Guard {
  readonly #files: DocxParts
  readonly #form: PackageForm
  /** Names in a package differ by more than case. */
  readonly #paths: Map<string, string>
  readonly #budget = newBudget()
  readonly #links = new Set<string>()
  readonly #parts = new Map<string, XmlPart>()
  readonly #others = new Map<string, Uint8Array>()
  #typeOf: TypeOf = () => null

  constructor(files: DocxParts, form: PackageForm) {
    this.#files = files
    this.#form = form
    this.#paths = new Map(Array.from(files.keys(), (path) => [path.toLowerCase(), path]))
  }

  open(): TemplatePackage {
    if (!this.#files.has(typesPath) || !this.#files.has('_rels/.rels')) throw new Refusal(this.#form.noMain)
    const types = this.#read(typesPath, 'application/xml').root
    this.#typeOf = contentTypesOf(types) ?? refuse('内容类型表有误', typesPath)
    const main = this.#followAll()
    for (const path of this.#files.keys())
      if (!this.#parts.has(path) && !this.#others.has(path))
        refuse(this.#form.refusalOf(path, this.#typeOf(path)), path)
    return { main, parts: this.#parts, others: this.#others, links: [...this.#links] }
  }

  /** Every part that can be reached; gives the path of the body. */
  #followAll(): string {
    const waiting = ['']
    let main: string | null = null
    for (let from = waiting.pop(); from !== undefined; from = waiting.pop()) {
      for (const relationship of this.#relationships(from)) {
        const path = this.#follow(relationship, from)
        if (path === null) continue
        if (from === '' && relationship.type === mainRelationship) {
          if (main !== null) refuse('有两个正文', path)
          main = path
        }
        if (this.#parts.has(path) || this.#others.has(path)) continue
        this.#take(path)
        waiting.push(path)
      }
    }
    if (main === null) throw new Refusal(this.#form.noMain)
    if (!this.#form.isMain(this.#parts.get(main)!.root)) refuse(this.#form.strangeMain, main)
    return main
  }

  #relationships(of: string): Relationship[] {
    const path = this.#paths.get(relationshipsPath(of).toLowerCase())
    if (path === undefined) return []
    return relationshipsOf(this.#read(path, relationshipsType).root) ?? refuse('部件关系有误', path)
  }

  /** The part a relationship leads to, if it may; null for a plain link. */
  #follow({ type, target, external }: Relationship, from: string): string | null {
    const where = from || '_rels/.rels'
    if (type === hyperlinkRelationship) {
      if (external ? !isPlainLink(target) : !target.startsWith('#'))
        refuse(`含有外部链接“${target.slice(0, 60)}”，只允许 https 或 mailto 链接`, where)
      if (external) this.#links.add(target)
      return null
    }
    const types = this.#form.allowed.get(type)
    if (external) refuse('含有外部链接或外部模板，请删除链接图片和附加模板', where)
    if (!types) refuse(this.#form.refusalOf(type, target), where)
    const resolved = resolveTarget(target, from)
    if (resolved === null) return refuse('部件关系指向文档之外', `${where} → ${target.slice(0, 60)}`)
    const path = this.#paths.get(resolved.toLowerCase())
    if (path === undefined) return null
    const contentType = this.#typeOf(path)
    if (contentType !== null && types.includes(contentType)) return path
    if (type === mainRelationship && !/macroEnabled/i.test(contentType ?? '')) refuse(this.#form.otherMain, path)
    return refuse(this.#form.refusalOf(contentType, path), path)
  }

  #take(path: string): void {
    const contentType = this.#typeOf(path)!
    const bytes = this.#files.get(path)!
    if (isXmlType(contentType)) this.#read(path, contentType)
    else if (pictureTypes.has(contentType) && bytes.length > 0 && !isPicture(bytes))
      refuse('图片文件内容不是图片', path)
    else if (isRunnable(bytes)) refuse('含有程序或其他文件', path)
    else this.#others.set(path, bytes)
  }

  #read(path: string, contentType: string): XmlPart {
    const known = this.#parts.get(path)
    if (known) return known
    const content = this.#files.get(path)!
    if (content.length > largestPart) refuse('内部文件过大', path)
    const source = decode(content) ?? refuse('编码不是 UTF-8', path)
    const root = this.#parse(source, path)
    const elements = allOf(root)
    const fields = fieldCodesOf(elements)
    for (const element of elements) {
      const problem = this.#form.elementProblem?.(element) ?? elementProblem(element, this.#links)
      if (problem) refuse(problem, path)
    }
    for (const code of fields.codes) {
      const problem = fieldProblem(code, this.#links)
      if (problem) refuse(problem, path)
    }
    const part = { path, contentType, source, root, elements, fields }
    this.#parts.set(path, part)
    return part
  }

  #parse(source: string, path: string) {
    try {
      return parseXml(source, this.#budget)
    } catch (error) {
      return error instanceof XmlProblem ? refuse(error.message, path) : rethrow(error)
    }
  }
}

function refuse(reason: string, path: string): never {
  throw new Refusal(`${reason}（${path}）`)
}

function rethrow(error: unknown): never {
  throw error
}

function decode(content: Uint8Array): string | null {
  try {
    return utf8.decode(content)
  } catch {
    return null
  }
}
