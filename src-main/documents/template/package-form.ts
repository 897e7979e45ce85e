import { allowedParts, refusalOf } from './allowed-parts'
import { namespaces } from './namespaces'
import { is, type XmlElement } from './xml-node'

/** What a package of one form may hold, and what is said of one that holds something else. */
export interface PackageForm {
  ending: 'docx' | 'xlsx'
  /** Every relationship, with the content types its target may have. */
  allowed: ReadonlyMap<string, readonly string[]>
  refusalOf(...words: (string | null)[]): string
  isMain(root: XmlElement): boolean
  /** Why an element may not stay, beyond what holds for every form. */
  elementProblem?(element: XmlElement): string | null
  noMain: string
  strangeMain: string
  /** A template, a binary or an older relative of the form. */
  otherMain: string
}

export const docxForm: PackageForm = {
  ending: 'docx',
  allowed: allowedParts,
  refusalOf,
  isMain: (root) => is(root, namespaces.word, 'document'),
  noMain: '缺少正文，不是 Word 文档',
  strangeMain: '正文格式不能识别，请用 WPS 或 Word 另存为 .docx',
  otherMain: '不是 .docx 文档（可能是模板 .dotx 或其他格式），请另存为 .docx',
}
