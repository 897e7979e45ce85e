import { mkdir, readdir, rmdir, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Result } from '#shared/result'
import { syncFolder } from './atomic-write'
import { isErrno } from './fs-errors'

/**
 * Makes the folder and those above it, each on the disk when it returns: what is laid into a folder that a power cut takes away
 * goes with it. Node's own `recursive` answers ENOENT where it is EROFS, and its synchronous form never ends on a file system that
 * knows the parent but takes no folder (/proc, some mounts). Answers those that were not there before, the outermost last.
 */
export async function makeFolder(folder: string): Promise<string[]> {
  try {
    return await makeOne(folder)
  } catch (error) {
    if (!isErrno(error, 'ENOENT') || dirname(folder) === folder) throw error
    const above = await makeFolder(dirname(folder))
    return [...(await makeOne(folder)), ...above]
  }
}

async function makeOne(folder: string): Promise<string[]> {
  try {
    await mkdir(folder)
  } catch (error) {
    if (!isErrno(error, 'EEXIST', 'EISDIR')) throw error
    // A file of that name: what the system says of whatever is to be laid into it.
    if ((await stat(folder)).isFile()) throw Object.assign(error, { code: 'ENOTDIR' })
    return []
  }
  try {
    await syncFolder(dirname(folder))
  } catch (error) {
    await rmdir(folder).catch(() => {})
    throw error
  }
  return [folder]
}

/** Makes the folder for `work`; where that fails, or is left off, what was made for it and is empty goes again. */
export async function inMadeFolder<T>(folder: string, work: () => Promise<Result<T>>): Promise<Result<T>> {
  const made = await makeFolder(folder)
  let done = false
  try {
    const result = await work()
    done = result.ok
    return result
  } finally {
    if (!done && made.length > 0) {
      await takeAwayEmpty(folder)
      for (const above of made.slice(1)) await rmdir(above).catch(() => {})
    }
  }
}

/** A folder is taken away by `rmdir` alone, which takes none that holds anything. */
async function takeAwayEmpty(folder: string): Promise<void> {
  const inside = await readdir(folder, { withFileTypes: true }).catch(() => [])
  for (const one of inside) if (one.isDirectory()) await takeAwayEmpty(join(folder, one.name))
  await rmdir(folder).catch(() => {})
}
