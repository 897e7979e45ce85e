import { DOMParser, type Document } from '@xmldom/xmldom'
import { ok, type Result } from '#shared/result'
import { type DocxParts, hostile, readPackage } from './package-reader'
import { isTextPart } from './word-parts'

const utf8 = new TextDecoder('utf-8', { fatal: true })
const isXml = (path: string) => /\.(xml|rels)$/i.test(path)
const documentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'

/** A part's text and what is refused in it; the first hit names the reason. */
const refusals: { pattern: RegExp; reason: string }[] = [
  { pattern: /<!DOCTYPE|<!ENTITY/i, reason: '含有 DTD 或实体定义' },
  { pattern: /^\uFEFF?\s*<\?xml[^>]*encoding\s*=\s*["'](?!utf-8["'])/i, reason: '编码不是 UTF-8' },
  { pattern: /TargetMode\s*=\s*["']External["']/i, reason: '含有外部链接或外部模板，请删除超链接、链接图片和附加模板' },
  { pattern: /macroEnabled/i, reason: '含有宏，请另存为不含宏的 .docx' },
  { pattern: /<w:altChunk\b/i, reason: '含有嵌入的其他格式内容（altChunk）' },
  { pattern: /<w:(?:object|control)\b/i, reason: '含有嵌入对象或控件' },
  {
    pattern:
      /(?:instrText[^>]*>|\bw:instr\s*=\s*["'])\s*(?:DDE|DDEAUTO|LINK|INCLUDETEXT|INCLUDEPICTURE|IMPORT|MACROBUTTON|DATABASE)\b/i,
    reason: '含有会读取外部内容或运行命令的域',
  },
]

const forbiddenPaths: { pattern: RegExp; reason: string }[] = [
  { pattern: /vbaProject|vbaData/i, reason: '含有宏，请另存为不含宏的 .docx' },
  { pattern: /(?:^|\/)(?:embeddings|activeX|ctrlProps)\//i, reason: '含有嵌入对象或控件' },
  { pattern: /\.(?:exe|dll|js|vbs|bat|cmd|ps1|hta|html?|mht|rtf|bin|svg)$/i, reason: '含有不属于文档的文件' },
]

/** Deeper than any office program nests; deeper still would exhaust a parser's stack. */
const deepest = 200

/** A .docx fit to be looked into. */
export interface SafePackage {
  /** Body, headers, footers, notes: parsed, to be changed by the passes. */
  documents: Map<string, Document>
  /** Every other XML part. */
  texts: Map<string, string>
  others: DocxParts
}

/** Unpacks and refuses whatever could reach outside, run, or break the programs after us (TEMPLATE_HOSTILE). */
export async function openPackage(bytes: Uint8Array): Promise<Result<SafePackage>> {
  const parts = await readPackage(bytes)
  if (!parts.ok) return parts
  const opened: SafePackage = { documents: new Map(), texts: new Map(), others: new Map() }
  for (const [path, content] of parts.value) {
    const reason = forbiddenPaths.find(({ pattern }) => pattern.test(path))?.reason ?? take(opened, path, content)
    if (reason) return hostile(`${reason}（${path}）`)
  }
  const problem = shapeProblem(opened)
  return problem ? hostile(problem) : ok(opened)
}

/** Puts a part where it belongs, or says why it is refused. */
function take({ documents, texts, others }: SafePackage, path: string, content: Uint8Array): string | null {
  if (!isXml(path)) {
    others.set(path, content)
    return null
  }
  const text = decode(content)
  if (text === null) return '编码不是 UTF-8'
  const refused = refusals.find(({ pattern }) => pattern.test(text))
  if (refused) return refused.reason
  if (depthOf(text) > deepest) return '内部嵌套过深'
  const document = parsed(text)
  if (!document?.documentElement) return '内部 XML 损坏'
  if (isTextPart(path)) documents.set(path, document)
  else texts.set(path, text)
  return null
}

function decode(content: Uint8Array): string | null {
  try {
    return utf8.decode(content)
  } catch {
    return null
  }
}

function depthOf(text: string): number {
  let depth = 0
  let most = 0
  for (const [tag] of text.matchAll(/<[^!?][^>]*>/g)) {
    if (tag.startsWith('</')) depth -= 1
    else if (!tag.endsWith('/>')) depth += 1
    if (depth > most) most = depth
  }
  return most
}

function parsed(text: string): Document | null {
  try {
    return parseXml(text)
  } catch {
    return null
  }
}

/** Strict: any error of the parser throws. */
export function parseXml(text: string): Document {
  const onError = (level: 'warning' | 'error' | 'fatalError', message: string) => {
    if (level !== 'warning') throw new Error(message)
  }
  return new DOMParser({ onError }).parseFromString(text, 'text/xml')
}

function shapeProblem({ documents, texts }: SafePackage): string | null {
  const types = texts.get('[Content_Types].xml')
  const root = documents.get('word/document.xml')?.documentElement
  if (!types || !root) return '缺少正文，不是 Word 文档'
  if (!types.includes(documentType)) return '不是 .docx 文档（可能是模板 .dotx 或其他格式），请另存为 .docx'
  return root.nodeName === 'w:document' ? null : '正文格式不能识别，请用 WPS 或 Word 另存为 .docx'
}
