import type { Readable } from 'node:stream'
import { type Entry, fromBuffer, type ZipFile } from 'yauzl'
import { fail, ok, type Result } from '#shared/result'

export interface PackageLimits {
  packedBytes: number
  unpackedBytes: number
  entries: number
}

/** Parts of a .docx or .xlsx by their path in the package. */
export type DocxParts = Map<string, Uint8Array>

/** Wide for any contract (a 60-page one is 60 KB), narrow for a zip bomb. */
export const packageLimits: PackageLimits = { packedBytes: 20 * 2 ** 20, unpackedBytes: 64 * 2 ** 20, entries: 1_000 }

/**
 * Unpacks a .docx or .xlsx that nobody vouches for: sizes are checked as declared and as found, names must be plain and
 * single. TEMPLATE_HOSTILE names what is wrong; nothing is written anywhere.
 */
export async function readPackage(
  bytes: Uint8Array,
  limits = packageLimits,
  ending: 'docx' | 'xlsx' = 'docx',
): Promise<Result<DocxParts>> {
  if (bytes.byteLength > limits.packedBytes) return hostile(`文件超过${limits.packedBytes / 2 ** 20}MB`)
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
    return hostile(`是旧版 ${ending === 'docx' ? '.doc' : '.xls、.et'} 或加密文件，请另存为不加密的 .${ending}`)
  try {
    return ok(await unpack(await openZip(bytes), limits))
  } catch (error) {
    return hostile(error instanceof Refusal ? error.message : `压缩包损坏，或不是 .${ending} 文件`)
  }
}

export const hostile = (detail: string) => fail('TEMPLATE_HOSTILE', { detail })

export class Refusal extends Error {}

function openZip(bytes: Uint8Array): Promise<ZipFile> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return new Promise((resolve, reject) =>
    fromBuffer(buffer, { lazyEntries: true, validateEntrySizes: true, strictFileNames: true }, (error, zip) =>
      error || !zip ? reject(error ?? new Error('no zip')) : resolve(zip),
    ),
  )
}

function unpack(zip: ZipFile, limits: PackageLimits): Promise<DocxParts> {
  const parts: DocxParts = new Map()
  const names = new Set<string>()
  let unpackedBytes = 0
  return new Promise((resolve, reject) => {
    const take = async (entry: Entry) => {
      unpackedBytes += entry.uncompressedSize
      checkEntry(entry, names, unpackedBytes > limits.unpackedBytes)
      if (!entry.fileName.endsWith('/')) parts.set(entry.fileName, await contentOf(zip, entry))
      zip.readEntry()
    }
    if (zip.entryCount > limits.entries) reject(new Refusal('压缩包内文件过多'))
    zip.on('error', reject)
    zip.on('end', () => resolve(parts))
    zip.on('entry', (entry: Entry) => take(entry).catch(reject))
    zip.readEntry()
  })
}

function checkEntry(entry: Entry, names: Set<string>, tooLarge: boolean): void {
  const name = entry.fileName.toLowerCase()
  if (names.has(name)) throw new Refusal(`压缩包内有重名文件：${entry.fileName}`)
  names.add(name)
  if (entry.isEncrypted()) throw new Refusal('文件已加密')
  if (tooLarge) throw new Refusal('解压后体积过大')
}

/** yauzl ends the stream with an error as soon as an entry yields more than it declared. */
async function contentOf(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  const stream = await new Promise<Readable>((resolve, reject) =>
    zip.openReadStream(entry, (error, found) =>
      error || !found ? reject(error ?? new Error('no stream')) : resolve(found),
    ),
  )
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk as Buffer)
  return new Uint8Array(Buffer.concat(chunks))
}
