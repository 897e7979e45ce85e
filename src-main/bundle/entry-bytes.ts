import type { FileHandle } from 'node:fs/promises'
import { readChunks, readExactly } from '../fs/read-chunks'
import type { ZipEntry } from './zip-directory'

/** Bytes of the archive at their places: of the file itself, or of one small entry that was read at once. */
export interface EntryBytes {
  /** null when they are not there. */
  exactly(start: number, length: number): Promise<Buffer | null>
  chunks(start: number, length: number, signal?: AbortSignal): AsyncIterable<Buffer>
}

/** Four reads for each of 200,000 small files would be most of the time. */
const maxHeldBytes = 256 * 1024

export async function bytesOf(file: FileHandle, entry: ZipEntry): Promise<EntryBytes> {
  const length = entry.endOffset - entry.offset
  const held = length <= maxHeldBytes ? await readExactly(file, entry.offset, length) : null
  return held ? ofHeld(held, entry.offset) : ofFile(file)
}

function ofFile(file: FileHandle): EntryBytes {
  return {
    exactly: (start, length) => readExactly(file, start, length),
    chunks: (start, length, signal) => readChunks(file, start, length, signal),
  }
}

function ofHeld(held: Buffer, heldFrom: number): EntryBytes {
  const slice = (start: number, length: number) => held.subarray(start - heldFrom, start - heldFrom + length)
  return {
    exactly: async (start, length) => {
      const bytes = slice(start, length)
      return bytes.length === length ? bytes : null
    },
    async *chunks(start, length) {
      const bytes = slice(start, length)
      if (bytes.length > 0) yield bytes
    },
  }
}
