import { Readable } from 'node:stream'
import { createInflateRaw } from 'node:zlib'
import type { EntryBytes } from './entry-bytes'
import { Malformed } from './malformed'
import type { ZipEntry } from './zip-directory'
import { localFixedBytes, localHeader, localHeaderBytes, localSignature, max32 } from './zip-format'

/** Data descriptor after an entry whose sizes were not known in advance: with or without signature, 32 or 64 bits. */
const descriptorBytes = [12, 16, 20, 24]

/** The entry's local header must say what the directory says. Returns where the data begin. */
export async function checkLocalHeader(bytes: EntryBytes, entry: ZipEntry, isOurs: boolean): Promise<number> {
  const bad = (detail: string) => new Malformed(entry.path, detail)
  const room = entry.endOffset - entry.offset - entry.compressedBytes
  if (isOurs) {
    const length = localHeaderBytes(entry)
    const header = room === length ? await bytes.exactly(entry.offset, length) : null
    if (!entry.canonical || !header?.equals(localHeader(entry))) throw bad('文件头与压缩包目录不符')
    return entry.offset + length
  }
  const fixed = await bytes.exactly(entry.offset, localFixedBytes)
  if (fixed?.readUInt32LE(0) !== localSignature) throw bad('文件头有错')
  const length = localFixedBytes + fixed.readUInt16LE(26) + fixed.readUInt16LE(28)
  const name = await bytes.exactly(entry.offset + localFixedBytes, fixed.readUInt16LE(26))
  const hasDescriptor = (entry.flags & 8) !== 0
  const gap = room - length
  if (hasDescriptor ? !descriptorBytes.includes(gap) : gap !== 0) throw bad('文件之间有多余内容')
  const sameSizes =
    fixed.readUInt32LE(14) === entry.crc32 &&
    [entry.compressedBytes, max32].includes(fixed.readUInt32LE(18)) &&
    [entry.sizeBytes, max32].includes(fixed.readUInt32LE(22))
  const same =
    fixed.readUInt16LE(6) === entry.flags && fixed.readUInt16LE(8) === entry.method && name?.equals(entry.name)
  if (!same || !(sameSizes || hasDescriptor)) throw bad('文件头与压缩包目录不符')
  return entry.offset + length
}

/** The content in chunks, never more than the declared size. Throws Malformed when the packed data are broken. */
export async function* readContent(
  bytes: EntryBytes,
  entry: ZipEntry,
  dataAt: number,
  signal?: AbortSignal,
): AsyncGenerator<Buffer> {
  const stored = bytes.chunks(dataAt, entry.compressedBytes, signal)
  if (entry.method === 0) return yield* stored
  const inflate = createInflateRaw()
  const source = Readable.from(copies(stored))
  source.on('error', (error) => inflate.destroy(error))
  let sizeBytes = 0
  try {
    for await (const chunk of source.pipe(inflate) as AsyncIterable<Buffer>) {
      sizeBytes += chunk.length
      if (sizeBytes > entry.sizeBytes) throw new Malformed(entry.path, '解压后比登记的大', { hostile: true })
      yield chunk
    }
    if (inflate.bytesWritten !== entry.compressedBytes) throw new Malformed(entry.path, '压缩数据后有多余内容')
  } catch (error) {
    if (error instanceof Error && String((error as NodeJS.ErrnoException).code).startsWith('Z_'))
      throw new Malformed(entry.path, '压缩数据已损坏')
    throw error
  } finally {
    source.destroy()
    inflate.destroy()
  }
}

/** The stream holds several chunks at a time, while `readChunks` uses their memory again. */
async function* copies(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) yield Buffer.from(chunk)
}
