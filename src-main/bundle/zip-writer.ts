import { createHash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import { crc32 } from 'node:zlib'
import { readSource, type SourceFile } from '../fs/source-file'
import { centralRecord, endRecords, localHeader, localHeaderBytes, type ZipRecord } from './zip-format'

export interface WrittenEntry {
  sha256: string
  sizeBytes: number
}

/** Bytes of the central directory that are gathered before they are written. */
const directoryBatch = 1024 * 1024

/**
 * Writes a stored .zip into an empty file in one pass: each byte is read once, hashed (sha-256 and crc-32) while it is
 * written, and the header in front follows when its crc is known. Memory: one record per entry and two chunks.
 */
export class ZipWriter {
  readonly #file: FileHandle
  readonly #dosTime: number
  readonly #records: ZipRecord[] = []
  #position = 0

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
    const headerAt = this.#position
    this.#position += localHeaderBytes(record)
    const hash = createHash('sha256')
    for await (const chunk of readSource(source, signal)) {
      const written = this.#writeAll([chunk])
      hash.update(chunk)
      record.crc32 = crc32(chunk, record.crc32)
      await written
      onBytes(chunk.length)
    }
    await writeFully(this.#file, localHeader(record), headerAt)
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
    await this.#writeAll([endRecords(this.#records.length, this.#position - offset, offset)])
    return this.#position
  }

  #record(name: string, sizeBytes: number, crc: number): ZipRecord {
    const record = { name: Buffer.from(name), sizeBytes, crc32: crc, offset: this.#position, dosTime: this.#dosTime }
    this.#records.push(record)
    return record
  }

  /** Takes its place at once, so that the next call may come before this one has ended. */
  async #writeAll(parts: Uint8Array[]): Promise<void> {
    const at = this.#position
    this.#position += parts.reduce((sum, part) => sum + part.length, 0)
    await writeFully(this.#file, parts.length === 1 ? parts[0]! : Buffer.concat(parts), at)
  }
}

async function writeFully(file: FileHandle, bytes: Uint8Array, at: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, at + done)
    done += bytesWritten
  }
}
