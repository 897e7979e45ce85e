import type { Document, Element } from '@xmldom/xmldom'
import { patchDetector } from 'docx'
import type { TemplateInspection } from '#shared/ipc/channels'
import { contractConditions, contractFields, contractLists, contractPaper } from '#shared/papers/contract'
import { ok, type Result } from '#shared/result'
import { unpairedConditions } from './condition-pass'
import { openPackage, type SafePackage } from './package-guard'
import { markerOf, placeholdersIn, readPlaceholder, strayBrackets } from './placeholders'
import { listsInRow } from './row-pass'
import { ancestor, paragraphsOf, paragraphText } from './word-parts'

/** What a .docx lacks to serve as a contract template; TEMPLATE_HOSTILE when it must not be opened at all. */
export async function inspectTemplate(bytes: Uint8Array): Promise<Result<TemplateInspection>> {
  const opened = await openPackage(bytes)
  if (!opened.ok) return opened
  // docx's own detector also sees placeholders in the alt text of drawings, which ours does not.
  const detected = await patchDetector({ data: bytes, trimPlaceholders: true })
  return ok(inspectPackage(opened.value, detected))
}

export function inspectPackage(opened: SafePackage, detected: readonly string[] = []): TemplateInspection {
  const documents = Array.from(opened.documents.values())
  const own = documents.flatMap(paragraphsOf).flatMap((paragraph) => placeholdersIn(paragraphText(paragraph)))
  const keys = new Set([...detected.map((key) => key.trim()), ...own.map(({ inner }) => inner)])
  const unknown = [...keys].filter((key) => !isKnown(key))
  const missing = contractPaper.required.filter((key) => !keys.has(key))
  const problems = [...new Set([...documents.flatMap(problemsOf), ...packageProblems(opened)])]
  return { usable: unknown.length + missing.length + problems.length === 0, unknown, missing, problems }
}

function isKnown(key: string): boolean {
  const placeholder = readPlaceholder(key)
  if (placeholder.kind === 'value') return Object.hasOwn(contractFields, placeholder.name)
  if (placeholder.kind !== 'cell') return (contractConditions as readonly string[]).includes(placeholder.condition)
  const list = Object.entries(contractLists).find(([name]) => name === placeholder.list)?.[1]
  return (list?.columns as readonly string[] | undefined)?.includes(placeholder.column) ?? false
}

function problemsOf(document: Document): string[] {
  return [
    ...unpairedConditions(document),
    ...paragraphsOf(document).flatMap(paragraphProblems),
    ...Array.from(document.getElementsByTagName('w:tr')).flatMap(rowProblems),
    ...(document.getElementsByTagName('w:ins').length + document.getElementsByTagName('w:del').length > 0
      ? ['还有未处理的修订，请先接受或拒绝全部修订']
      : []),
  ]
}

const excerpt = (text: string) => (text.length > 24 ? `${text.slice(0, 24)}…` : text)

function paragraphProblems(paragraph: Element): string[] {
  const text = paragraphText(paragraph).trim()
  if (strayBrackets(text)) return [`括号不成对或使用了全角括号：“${excerpt(text)}”`]
  return placeholdersIn(text).flatMap(({ inner, placeholder }) => {
    if (placeholder.kind === 'value') return inner === '' ? [`空的占位符：“${excerpt(text)}”`] : []
    if (placeholder.kind !== 'cell') return markerOf(paragraph) ? [] : [`“${inner}”须单独成段：“${excerpt(text)}”`]
    return ancestor(paragraph, 'w:tr') ? [] : [`“${inner}”是表格行的内容，须放在表格里`]
  })
}

function rowProblems(row: Element): string[] {
  const lists = listsInRow(row)
  if (lists.length === 0) return []
  return [
    ...(lists.length > 1 ? [`同一表格行里不能混用“${lists.join('”“')}”`] : []),
    ...(row.getElementsByTagName('w:tbl').length > 0 ? [`“${lists[0]}”所在的表格行里不能再套表格`] : []),
    ...(row.getElementsByTagName('w:vMerge').length > 0 ? [`“${lists[0]}”所在的表格行不能有上下合并的单元格`] : []),
    ...(paragraphsOf(row).some((paragraph) => markerOf(paragraph)) ? [`“${lists[0]}”所在的表格行里不能放条件`] : []),
  ]
}

function packageProblems({ texts }: SafePackage): string[] {
  const comments = texts.get('word/comments.xml')
  return comments && /<w:comment\b/.test(comments) ? ['还有批注，请先删除全部批注'] : []
}
