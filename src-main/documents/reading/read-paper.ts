import type { PaperText } from '#shared/review/paper-text'
import { type DocxParts, readPackage } from '../template/package-reader'
import { Labels, readNumbering, readStylePlaces } from './numbering-labels'
import { PartReader } from './part-reader'

/** Reads back a .docx the program has made: body, then headers and footers, as text in reading order. */
export async function readPaper(bytes: Uint8Array): Promise<PaperText> {
  const opened = await readPackage(bytes)
  if (!opened.ok) throw new Error(`a paper of our own cannot be opened: ${opened.error.params.detail}`)
  return textOfParts(opened.value, ['document.main', 'header', 'footer'])
}

/** Text of a package's parts of these types, in their order. */
export function textOfParts(packed: DocxParts, types: string[]): PaperText {
  const textOf = (path: string) => Buffer.from(packed.get(path) ?? []).toString('utf8')
  const overrides = [...textOf('[Content_Types].xml').matchAll(/<Override\b[^>]*>/g)].map(([tag]) => tag)
  const sourcesOf = (type: string) =>
    overrides
      .filter((tag) => tag.includes(`.${type}+xml`))
      .flatMap((tag) => /PartName=["']\/([^"']+)/.exec(tag)?.[1] ?? [])
      .map(textOf)
  const [numbering = ''] = sourcesOf('numbering')
  const [styles = ''] = sourcesOf('styles')
  const reader = new PartReader(new Labels(readNumbering(numbering)), readStylePlaces(styles))
  for (const part of types.flatMap(sourcesOf)) reader.read(part)
  return { blocks: reader.blocks }
}
