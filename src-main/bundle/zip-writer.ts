import { createHash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import { crc32 } from 'node:zlib'
import { chunkBytes } from '../fs/read-chunks'
import { readSource, type SourceFile } from '../fs/source-file'
import { centralRecord, endRecords, localHeader, localHeaderBytes, type ZipRecord } from './zip-format'

export interface WrittenEntry {
  sha256: string
  sizeBytes: number
}

/** Bytes of the central directory that are gathered before they are written. */
const directoryBatch = 1024 * 1024

/** Writes of small files that may be under way at once. */
const writesUnderWay = 3

/**
 * Writes a stored .zip into an empty file in one pass: each byte is read once, hashed (sha-256 and crc-32) while it is
 * written, and the header in front follows when its crc is known. Memory: one record per entry and a few chunks.
 */
export class ZipWriter {
  readonly #file: FileHandle
  readonly #dosTime: number
  readonly #records: ZipRecord[] = []
  #position = 0
  readonly #slots = Array.from({ length: writesUnderWay }, () => ({
    bytes: Buffer.alloc(0),
    written: Promise.resolve(),
  }))
  #turn = 0

  constructor(file: FileHandle, dosTime: number) {
    this.#file = file
    this.#dosTime = dosTime
  }

  async addBytes(name: string, bytes: Uint8Array): Promise<WrittenEntry> {
    const record = this.#record(name, bytes.length, crc32(bytes))
    await this.#writeAll([localHeader(record), bytes])
    return { sha256: createHash('sha256').update(bytes).digest('hex'), sizeBytes: bytes.length }
  }

  /** Throws Stop FILE_CHANGED and the like from the source, errno errors of the archive. */
  async addFile(
    name: string,
    source: SourceFile,
    onBytes: (count: number) => void,
    signal?: AbortSignal,
  ): Promise<WrittenEntry> {
    const record = this.#record(name, source.sizeBytes, 0)
    const hash = createHash('sha256')
    let headerAt: number | null = null
    for await (const chunk of readSource(source, signal)) {
      if (headerAt === null && source.sizeBytes > chunkBytes) {
        headerAt = this.#position
        this.#position += localHeaderBytes(record)
      }
      const written = headerAt === null ? null : this.#writeAll([chunk])
      hash.update(chunk)
      record.crc32 = crc32(chunk, record.crc32)
      await (written ?? this.#writeSmall(localHeader(record), chunk))
      onBytes(chunk.length)
    }
    if (source.sizeBytes === 0) await this.#writeAll([localHeader(record)])
    if (headerAt !== null) await writeFully(this.#file, [localHeader(record)], headerAt)
    return { sha256: hash.digest('hex'), sizeBytes: source.sizeBytes }
  }

  /** Central directory and end records. Returns the size of the archive. */
  async finish(): Promise<number> {
    const offset = this.#position
    let batch: Buffer[] = []
    let batchBytes = 0
    for (const record of this.#records) {
      const bytes = centralRecord(record)
      batch.push(bytes)
      batchBytes += bytes.length
      if (batchBytes < directoryBatch) continue
      await this.#writeAll(batch)
      batch = []
      batchBytes = 0
    }
    await this.#writeAll(batch)
    await Promise.all(this.#slots.map(({ written }) => written))
    await this.#writeAll([endRecords(this.#records.length, this.#position - offset, offset)])
    return this.#position
  }

  #record(name: string, sizeBytes: number, crc: number): ZipRecord {
    const record = { name: Buffer.from(name), sizeBytes, crc32: crc, offset: this.#position, dosTime: this.#dosTime }
    this.#records.push(record)
    return record
  }

  /** A file of one chunk goes out with its header in one write, while the next is read and hashed: from a copy, since the chunk is the reader's. A failure comes out at a later turn, or at the end. */
  async #writeSmall(header: Uint8Array, chunk: Uint8Array): Promise<void> {
    const slot = this.#slots[this.#turn++ % writesUnderWay]!
    await slot.written
    const length = header.length + chunk.length
    if (slot.bytes.length < length) slot.bytes = Buffer.allocUnsafeSlow(chunkBytes + header.length)
    slot.bytes.set(header)
    slot.bytes.set(chunk, header.length)
    slot.written = this.#writeAll([slot.bytes.subarray(0, length)])
    slot.written.catch(() => {})
  }

  async #writeAll(parts: Uint8Array[]): Promise<void> {
    const at = this.#position
    this.#position += parts.reduce((sum, part) => sum + part.length, 0)
    await writeFully(this.#file, parts, at)
  }
}

async function writeFully(file: FileHandle, parts: Uint8Array[], at: number): Promise<void> {
  const length = parts.reduce((sum, part) => sum + part.length, 0)
  const { bytesWritten } = await file.writev(parts, at)
  if (bytesWritten === length) return
  // Cut short, as the last write before a full disk may be: the rest by itself, so that the reason comes out.
  const rest = Buffer.concat(parts).subarray(bytesWritten)
  await writeFully(file, [rest], at + bytesWritten)
}
