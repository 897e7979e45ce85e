import { createHash, randomBytes } from 'node:crypto'
import { open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fail, ok, type Result } from '#shared/result'
import { moveIntoPlace, syncFolder } from './atomic-write'
import { cloneFile } from './clone-file'
import { isErrno } from './fs-errors'
import { makeFolder } from './make-folder'
import { countProgress, type LongWork } from './progress'
import { openSource, readSource, type SourceFile } from './source-file'
import { failureOf, Stop } from './stop'

export interface StoredFile {
  sha256: string
  sizeBytes: number
}

/** Files by content: `<folder>/ab/abcdef…` holds the bytes whose sha-256 is its name. Good content is never overwritten. */
export interface EvidenceStore {
  /** Copies the file in, in 1 MiB pieces. FILE_CHANGED when it is edited meanwhile; CANCELLED by the signal. */
  putFile(path: string, work?: LongWork): Promise<Result<StoredFile>>
  putBytes(bytes: Uint8Array): Promise<Result<StoredFile>>
  pathOf(sha256: string): string
  /** The bytes, checked against their name: FILE_DAMAGED when they do not fit, FILE_NOT_FOUND when they are gone. */
  read(sha256: string, work?: LongWork): Promise<Result<Uint8Array>>
  /** Like `read`, without holding a big file in memory. */
  check(sha256: string, work?: LongWork): Promise<Result<StoredFile>>
}

export function openEvidenceStore(folder: string): EvidenceStore {
  const pathOf = (sha256: string) => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new TypeError('not a sha-256')
    return join(folder, sha256.slice(0, 2), sha256)
  }
  return {
    pathOf,
    putFile: async (path, work = {}) => {
      let source: SourceFile | undefined
      try {
        source = await openSource(path)
        const chunks = readSource(source, work.signal)
        return ok(await put(folder, pathOf, { chunks, totalBytes: source.sizeBytes, cloneOf: path }, work))
      } catch (error) {
        return failureOf(error, folder)
      } finally {
        await source?.handle.close()
      }
    },
    putBytes: async (bytes) => {
      try {
        return ok(await put(folder, pathOf, { chunks: [bytes], totalBytes: bytes.length }, {}))
      } catch (error) {
        return failureOf(error, folder)
      }
    },
    read: async (sha256, work = {}) => {
      const path = pathOf(sha256)
      try {
        let bytes = Buffer.alloc(0)
        const stored = await digestFile(path, work, (piece, at, sizeBytes) => {
          if (at === 0) bytes = Buffer.alloc(sizeBytes)
          bytes.set(piece, at)
        })
        return stored.sha256 === sha256 ? ok(bytes) : fail('FILE_DAMAGED', { path })
      } catch (error) {
        return notRead(error, path)
      }
    },
    check: async (sha256, work = {}) => {
      const path = pathOf(sha256)
      try {
        const stored = await digestFile(path, work)
        return stored.sha256 === sha256 ? ok(stored) : fail('FILE_DAMAGED', { path })
      } catch (error) {
        return notRead(error, path)
      }
    },
  }
}

/** What is no file any longer has none of the bytes that were filed. */
function notRead(error: unknown, path: string): Result<never> {
  const told = failureOf(error, path, 'read')
  return told.error.code === 'NOT_A_FILE' ? fail('FILE_DAMAGED', { path }) : told
}

interface Incoming {
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>
  totalBytes: number
  /** The file they are read from: where it can be cloned, the clone is kept, and hashed itself. */
  cloneOf?: string
}

/** Into a temporary file first: the name, which is the digest, is known only at the end. */
async function put(
  folder: string,
  pathOf: (sha256: string) => string,
  incoming: Incoming,
  work: LongWork,
): Promise<StoredFile> {
  const waiting = join(folder, 'incoming')
  await makeFolder(waiting)
  await removeForgotten(waiting)
  const part = join(waiting, `${randomBytes(12).toString('hex')}.part`)
  try {
    const stored = await writePart(part, incoming, work)
    const path = pathOf(stored.sha256)
    if (await isSound(path, stored.sha256)) {
      // The bytes are there; what cannot go now goes with the next that comes.
      await rm(part, { force: true }).catch(() => {})
    } else {
      await makeFolder(dirname(path))
      await makeRoom(path)
      await moveIntoPlace(part, path)
      await syncFolder(folder)
    }
    return stored
  } catch (error) {
    await rm(part, { force: true }).catch(() => {})
    throw error
  }
}

/** A folder that took the name of a file keeps what it holds, under another. */
export async function makeRoom(path: string): Promise<void> {
  const there = await stat(path).catch(() => null)
  if (there && !there.isFile()) await rename(path, `${path}.移走 ${randomBytes(4).toString('hex')}`)
}

const dayMs = 24 * 60 * 60 * 1000

/** What a killed program or a power cut left behind; nothing takes a day to copy. What is not ours stays. */
async function removeForgotten(incoming: string): Promise<void> {
  for (const path of await partsIn(incoming)) {
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }))
    if (mtimeMs < Date.now() - dayMs) await rm(path, { force: true }).catch(() => {})
  }
}

/** All that is half-copied into the store at `folder`. Call while nobody copies: when its county is being opened. */
export async function removeUnfinished(folder: string): Promise<void> {
  for (const path of await partsIn(join(folder, 'incoming')).catch(() => []))
    await rm(path, { force: true }).catch(() => {})
}

async function partsIn(incoming: string): Promise<string[]> {
  const entries = await readdir(incoming, { withFileTypes: true })
  return entries.filter((one) => one.isFile() && one.name.endsWith('.part')).map(({ name }) => join(incoming, name))
}

async function writePart(part: string, { chunks, totalBytes, cloneOf }: Incoming, work: LongWork): Promise<StoredFile> {
  if (cloneOf !== undefined && (await cloneFile(cloneOf, part))) {
    await syncFile(part)
    return digestFile(part, work)
  }
  const progress = countProgress(totalBytes, work.onProgress)
  const hash = createHash('sha256')
  let sizeBytes = 0
  const file = await open(part, 'wx')
  try {
    for await (const chunk of chunks) {
      const written = file.writeFile(chunk)
      hash.update(chunk)
      await written
      sizeBytes += chunk.length
      progress.add(chunk.length)
    }
    await file.sync()
  } finally {
    await file.close()
  }
  progress.end()
  return { sha256: hash.digest('hex'), sizeBytes }
}

async function syncFile(path: string): Promise<void> {
  const file = await open(path, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}

/** A copy that is already there is kept when it is sound; a damaged one gets the good bytes put in its place. */
async function isSound(path: string, sha256: string): Promise<boolean> {
  try {
    return (await digestFile(path, {})).sha256 === sha256
  } catch (error) {
    if (error instanceof Stop || isErrno(error)) return false
    throw error
  }
}

/** Throws a Stop or AbortError. `take` sees each piece, where it begins and how much they are: a piece is its own until the next. */
export async function digestFile(
  path: string,
  work: LongWork,
  take: (piece: Uint8Array, at: number, sizeBytes: number) => void = () => {},
): Promise<StoredFile> {
  const source = await openSource(path)
  try {
    const progress = countProgress(source.sizeBytes, work.onProgress)
    const hash = createHash('sha256')
    let at = 0
    for await (const chunk of readSource(source, work.signal)) {
      hash.update(chunk)
      take(chunk, at, source.sizeBytes)
      at += chunk.length
      progress.add(chunk.length)
    }
    progress.end()
    return { sha256: hash.digest('hex'), sizeBytes: source.sizeBytes }
  } finally {
    await source.handle.close()
  }
}
