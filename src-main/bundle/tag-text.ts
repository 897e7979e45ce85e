import type { FileHandle } from 'node:fs/promises'
import { bytesOf } from './entry-bytes'
import { Malformed } from './malformed'
import { checkLocalHeader, readContent } from './zip-content'
import type { ZipEntry } from './zip-directory'

/** A whole tag file in memory; `maxBytes` bounds it. Throws Malformed. */
export async function readTagFile(
  file: FileHandle,
  entry: ZipEntry,
  {
    path,
    maxBytes,
    isOurs,
    signal,
  }: { path: string; maxBytes: number; isOurs: boolean; signal?: AbortSignal | undefined },
): Promise<Buffer> {
  if (entry.sizeBytes > maxBytes) throw new Malformed(path, '文件过大', { hostile: true })
  const bytes = await bytesOf(file, entry)
  const dataAt = await checkLocalHeader(bytes, entry, isOurs)
  const chunks: Buffer[] = []
  for await (const chunk of readContent(bytes, entry, dataAt, signal)) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}

/** The text, with its byte order mark where UTF-8 has one. Throws Malformed when it is not in that encoding. */
export function decodeTag(path: string, bytes: Buffer, encoding: string): string {
  // To the web's standard, which TextDecoder follows, this name means Windows' code page 1252.
  if (/^(iso[-_]?8859-1|latin-?1)$/i.test(encoding)) return bytes.toString('latin1')
  const label = /^utf-?16$/i.test(encoding) ? utf16Order(bytes) : labelOf(encoding)
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: /^utf-?8$/i.test(label) }).decode(bytes)
  } catch {
    throw new Malformed(path, `文字编码不是 ${encoding}`)
  }
}

export function isKnownEncoding(encoding: string): boolean {
  try {
    return new TextDecoder(labelOf(encoding)) !== null
  } catch {
    return false
  }
}

/** Windows and Java call GBK by the number of its code page. */
function labelOf(encoding: string): string {
  return /^(cp|ms|windows-)936$/i.test(encoding) ? 'gbk' : encoding
}

/** By the byte order mark; else by where the zeros of ASCII lie; big-endian when neither tells (RFC 2781 4.3). */
function utf16Order(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] !== 0 && bytes[1] === 0 ? 'utf-16le' : 'utf-16be'
}
