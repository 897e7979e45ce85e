import { PatchType, patchDocument, TextRun } from 'docx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { parseXml } from './package-guard'
import { placeholdersIn } from './placeholders'
import { safeText } from './safe-text'
import { isTextPart, paragraphsOf, paragraphText } from './word-parts'

/**
 * Fills `{{甲方名称}}` by docx's patchDocument, which walks a part once for each key: it gets only the parts that hold
 * placeholders, and only the keys that are there.
 */
export async function fillScalars(
  texts: Map<string, string>,
  values: Record<string, string>,
): Promise<Map<string, string>> {
  const open = new Map(Array.from(texts).filter(([path, text]) => isTextPart(path) && /\{/.test(text)))
  const keys = new Set(
    Array.from(open.values())
      .flatMap(namesIn)
      .filter((name) => name in values),
  )
  if (keys.size === 0) return texts
  const types = texts.get('[Content_Types].xml') ?? ''
  const carried = Object.fromEntries(
    Array.from([['[Content_Types].xml', types] as const, ...open], ([path, text]) => [path, strToU8(text)]),
  )
  const patched = await patchDocument({
    outputType: 'uint8array',
    data: zipSync(carried, { level: 0 }),
    trimPlaceholders: true,
    patches: Object.fromEntries(
      Array.from(keys, (name) => [name, { type: PatchType.PARAGRAPH, children: runsOf(values[name] ?? '') }]),
    ),
  })
  const made = unzipSync(patched, { filter: ({ name }) => open.has(name) })
  return new Map([...texts, ...Object.entries(made).map(([path, bytes]) => [path, strFromU8(bytes)] as const)])
}

function namesIn(text: string): string[] {
  return paragraphsOf(parseXml(text)).flatMap((paragraph) =>
    placeholdersIn(paragraphText(paragraph)).flatMap(({ placeholder }) =>
      placeholder.kind === 'value' ? [placeholder.name] : [],
    ),
  )
}

function runsOf(value: string): TextRun[] {
  return safeText(value)
    .split('\n')
    .map((text, index) => new TextRun({ text, ...(index > 0 ? { break: 1 } : {}) }))
}
