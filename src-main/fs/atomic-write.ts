import { createReadStream } from 'node:fs'
import { type FileHandle, open, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { ok, type Result } from '#shared/result'
import { cloneFile } from './clone-file'
import { isErrno } from './fs-errors'
import { partBeside, sweepParts } from './part-files'
import { countProgress, type LongWork } from './progress'
import { failureOf } from './stop'

/** All bytes or none: after a crash at any moment `path` holds the old content or the new one. */
export async function writeFileAtomic(path: string, bytes: Uint8Array): Promise<Result<null>> {
  try {
    await sweepParts(dirname(path))
    await writeThenRename(partBeside(path), path, (file) => file.writeFile(bytes))
    return ok(null)
  } catch (error) {
    return failureOf(error, path)
  }
}

/** A copy of `from`, whole or none; `from` may be larger than memory. CANCELLED. */
export async function copyFileAtomic(from: string, path: string, work: LongWork = {}): Promise<Result<null>> {
  try {
    await sweepParts(dirname(path))
    const part = partBeside(path)
    if (await cloneFile(from, part)) await writeThenRename(part, path, async () => {}, 'r+')
    else
      await writeThenRename(part, path, async (file) => {
        const progress = countProgress((await stat(from)).size, work.onProgress)
        for await (const chunk of createReadStream(from, { highWaterMark: 1 << 20 })) {
          work.signal?.throwIfAborted()
          await file.writeFile(chunk)
          progress.add(chunk.length)
        }
        progress.end()
      })
    return ok(null)
  } catch (error) {
    return failureOf(error, path)
  }
}

/** Fills `part`, makes it durable and renames it over `path`; whatever goes wrong, `part` is gone and `path` as it was. */
export async function writeThenRename<T>(
  part: string,
  path: string,
  fill: (file: FileHandle) => Promise<T>,
  // Read access too, for a system that wants it for positioned writes; w, as a killed run may have left its part.
  flags: 'w+' | 'r+' = 'w+',
): Promise<T> {
  const file = await open(part, flags)
  try {
    let value: T
    try {
      value = await fill(file)
      await file.sync()
    } finally {
      await file.close()
    }
    await moveIntoPlace(part, path)
    return value
  } catch (error) {
    await rm(part, { force: true }).catch(() => {})
    throw error
  }
}

/** Renames over the target (same disk) and makes the new name durable. */
export async function moveIntoPlace(from: string, to: string): Promise<void> {
  await renamePatiently(from, to)
  await syncFolder(dirname(to))
}

/** Virus scanners on Windows hold a new file for a moment; a real lock lasts longer than these tries. */
async function renamePatiently(from: string, to: string): Promise<void> {
  const pauses = process.platform === 'win32' ? [50, 150, 400, 900] : []
  for (;;) {
    try {
      return await rename(from, to)
    } catch (error) {
      const pause = pauses.shift()
      if (pause === undefined || !isErrno(error, 'EPERM', 'EACCES', 'EBUSY')) throw error
      await sleep(pause)
    }
  }
}

/** Without it a new name may be lost in a power cut. Windows cannot open folders and needs none. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  let handle: FileHandle | null = null
  try {
    handle = await open(folder, 'r')
    await handle.sync()
  } catch (error) {
    // Some network file systems refuse to sync a folder, and one that may not be read is not opened; the file itself is synced.
    if (!isErrno(error, 'EINVAL', 'ENOTSUP', 'EPERM', 'EACCES')) throw error
  } finally {
    await handle?.close()
  }
}
