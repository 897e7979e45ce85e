import type { BigIntStats } from 'node:fs'
import { type FileHandle, open, stat } from 'node:fs/promises'
import { fsError } from './fs-errors'
import { readChunks } from './read-chunks'
import { Stop } from './stop'

/** A file of the clerk's while it is read: what it was when opened is what has to come out. */
export interface SourceFile {
  path: string
  handle: FileHandle
  sizeBytes: number
  opened: BigIntStats
}

/** Throws a Stop (FILE_NOT_FOUND, FILE_LOCKED, FILE_UNREADABLE, …); the caller closes the handle. */
export async function openSource(path: string): Promise<SourceFile> {
  return await reading(path, async () => {
    const handle = await open(path, 'r')
    try {
      const opened = await handle.stat({ bigint: true })
      if (!opened.isFile()) throw new Stop('NOT_A_FILE', { path })
      return { path, handle, sizeBytes: Number(opened.size), opened }
    } catch (error) {
      await handle.close()
      throw error
    }
  })
}

/** Throws a Stop as `openSource` does. */
export async function sourceSize(path: string): Promise<number> {
  const stats = await reading(path, () => stat(path))
  if (stats.isDirectory()) throw new Stop('FILE_IS_FOLDER', { path })
  if (!stats.isFile()) throw new Stop('NOT_A_FILE', { path })
  return stats.size
}

/** The whole file in chunks. Throws Stop FILE_CHANGED when size or time differ at the end, AbortError by the signal. */
export async function* readSource(source: SourceFile, signal?: AbortSignal): AsyncGenerator<Buffer> {
  let readBytes = 0
  const chunks = readChunks(source.handle, 0, source.sizeBytes, signal)
  try {
    for (;;) {
      const next = await reading(source.path, () => chunks.next())
      if (next.done) break
      readBytes += next.value.length
      yield next.value
    }
  } finally {
    await chunks.return(undefined)
  }
  const now = await reading(source.path, () => source.handle.stat({ bigint: true }))
  const same =
    readBytes === source.sizeBytes && now.size === source.opened.size && now.mtimeNs === source.opened.mtimeNs
  if (!same) throw new Stop('FILE_CHANGED', { path: source.path })
}

async function reading<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Stop || (error instanceof Error && error.name === 'AbortError')) throw error
    const { code, params } = fsError(error, path, 'read')
    throw new Stop(code, params)
  }
}
