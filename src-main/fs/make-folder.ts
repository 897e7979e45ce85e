import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { isErrno } from './fs-errors'

/**
 * Makes the folder and those above it. Node's own `recursive` answers ENOENT where it is EROFS, and its synchronous
 * form never ends on a file system that knows the parent but takes no folder (/proc, some mounts).
 */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await makeOne(folder)
  } catch (error) {
    if (!isErrno(error, 'ENOENT') || dirname(folder) === folder) throw error
    await makeFolder(dirname(folder))
    await makeOne(folder)
  }
}

async function makeOne(folder: string): Promise<void> {
  try {
    await mkdir(folder)
  } catch (error) {
    if (!isErrno(error, 'EEXIST', 'EISDIR')) throw error
  }
}
