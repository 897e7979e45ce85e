import type { FileHandle } from 'node:fs/promises'

export const chunkBytes = 1024 * 1024

/** Buffers that no reader uses: fresh ones for each of thousands of files would cost more than the reading. */
const spare: Buffer[] = []
const maxSpare = 8

/**
 * The bytes [start, start + length) in chunks of at most 1 MiB; one chunk is read ahead while the caller works on
 * another. A chunk is valid until the next one is asked for. Ends early when the file does.
 */
export async function* readChunks(
  file: FileHandle,
  start: number,
  length: number,
  signal?: AbortSignal,
): AsyncGenerator<Buffer> {
  const end = start + length
  const buffers: Buffer[] = []
  const readAt = (position: number, turn: number) => {
    buffers[turn % 2] ??= spare.pop() ?? Buffer.allocUnsafeSlow(chunkBytes)
    return fill(file, buffers[turn % 2]!, position, Math.min(chunkBytes, end - position))
  }
  let ahead: Promise<Buffer> | null = length > 0 ? readAt(start, 0) : null
  try {
    for (let turn = 0, position = start; ahead; turn++) {
      const chunk: Buffer = await ahead
      ahead = null
      signal?.throwIfAborted()
      if (chunk.length === 0) return
      position += chunk.length
      if (position < end && chunk.length === chunkBytes) ahead = readAt(position, turn + 1)
      yield chunk
    }
  } finally {
    // The caller may close the file when it leaves early: no read may be under way then.
    await ahead?.catch(() => {})
    spare.push(...buffers.slice(0, maxSpare - spare.length))
  }
}

/** Reads until the buffer is full or the file ends (one read may return less than asked). */
async function fill(file: FileHandle, buffer: Buffer, position: number, length: number): Promise<Buffer> {
  let filled = 0
  while (filled < length) {
    const { bytesRead } = await file.read(buffer, filled, length - filled, position + filled)
    if (bytesRead === 0) break
    filled += bytesRead
  }
  return buffer.subarray(0, filled)
}

/** Exactly these bytes, or null when the file ends before them. */
export async function readExactly(file: FileHandle, start: number, length: number): Promise<Buffer | null> {
  const bytes = await fill(file, Buffer.allocUnsafe(length), start, length)
  return bytes.length === length ? bytes : null
}
