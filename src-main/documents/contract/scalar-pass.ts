import type { Document, Element } from '@xmldom/xmldom'
import { PatchType, patchDocument, TextRun } from 'docx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { parseXml } from './package-guard'
import { placeholdersIn } from './placeholders'
import { safeText } from './safe-text'
import { ancestor, childElements, dropNamespaces, paragraphsOf, paragraphText, serialize } from './word-parts'

/** patchDocument walks all it is given once for each key: small portions with their own keys keep that linear. */
const portionSize = 8

/**
 * Fills `{{甲方名称}}` by docx's patchDocument (split runs, look of the first run, line breaks). It is handed the paragraphs
 * that hold placeholders, in portions, and its paragraphs take their places.
 */
export async function fillScalars(document: Document, values: Record<string, string>): Promise<void> {
  const open = paragraphsOf(document)
    .map((paragraph) => ({ paragraph, names: namesIn(paragraph).filter((name) => Object.hasOwn(values, name)) }))
    .filter(({ paragraph, names }) => names.length > 0 && !ancestor(paragraph, 'w:p'))
  for (let from = 0; from < open.length; from += portionSize) {
    const portion = open.slice(from, from + portionSize)
    const names = new Set(portion.flatMap((one) => one.names))
    const filled = await patch(
      document,
      portion.map(({ paragraph }) => paragraph),
      names,
      values,
    )
    for (const [index, { paragraph }] of portion.entries()) {
      const made = document.importNode(filled[index]!, true)
      dropNamespaces(made)
      paragraph.parentNode?.replaceChild(made, paragraph)
    }
  }
}

/** Names in the paragraph and in the paragraphs of its text boxes. */
function namesIn(paragraph: Element): string[] {
  return [paragraph, ...paragraphsOf(paragraph)].flatMap((each) =>
    placeholdersIn(paragraphText(each)).flatMap(({ placeholder }) =>
      placeholder.kind === 'value' ? [placeholder.name] : [],
    ),
  )
}

const contentTypes =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>'

async function patch(
  document: Document,
  paragraphs: Element[],
  names: Set<string>,
  values: Record<string, string>,
): Promise<Element[]> {
  const data = zipSync(
    { '[Content_Types].xml': strToU8(contentTypes), 'word/document.xml': strToU8(bodyOf(document, paragraphs)) },
    { level: 0 },
  )
  const patches = Array.from(names, (name) => [
    name,
    { type: PatchType.PARAGRAPH, children: runsOf(values[name] ?? '') },
  ])
  const made = await patchDocument({
    outputType: 'uint8array',
    data,
    trimPlaceholders: true,
    patches: Object.fromEntries(patches),
  })
  const xml = unzipSync(made, { filter: ({ name }) => name === 'word/document.xml' })['word/document.xml']
  const body = xml && parseXml(strFromU8(xml)).documentElement
  const found = body ? childElements(body).flatMap(childElements) : []
  if (found.length !== paragraphs.length) throw new Error(`patched ${found.length} of ${paragraphs.length} paragraphs`)
  return found
}

/** The paragraphs alone as a document, with the namespaces of their part. */
function bodyOf(document: Document, paragraphs: Element[]): string {
  const root = document.documentElement
  const spaces = Array.from(root?.attributes ?? [])
    .filter(({ name }) => name.startsWith('xmlns:'))
    .map(({ name, value }) => ` ${name}="${value.replaceAll('"', '&quot;')}"`)
  return `<w:document${spaces.join('')}><w:body>${paragraphs.map(serialize).join('')}</w:body></w:document>`
}

function runsOf(value: string): TextRun[] {
  return safeText(value)
    .split('\n')
    .map((text, index) => new TextRun({ text, ...(index > 0 ? { break: 1 } : {}) }))
}
