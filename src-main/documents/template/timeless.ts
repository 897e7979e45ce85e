import { unwrap } from '#shared/result'
import { packPart, zipParts } from './pack-parts'
import { readPackage } from './package-reader'

/** The .docx without the time it was made, which the docx package writes: the same words are the same bytes. */
export async function timeless(docx: Uint8Array): Promise<Uint8Array> {
  const parts = [...unwrap(await readPackage(docx))]
  return zipParts(
    parts.map(([path, bytes]) => packPart(path, path === 'docProps/core.xml' ? withoutTime(bytes) : bytes)),
  )
}

const withoutTime = (xml: Uint8Array) =>
  Buffer.from(
    Buffer.from(xml)
      .toString('utf8')
      .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, '$12020-01-01T00:00:00Z'),
    'utf8',
  )
