import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { isErrno } from './fs-errors'

/** Makes the folder and those above it. Unlike `mkdir` with `recursive`, which answers ENOENT, it says EROFS when it is that. */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder)
  } catch (error) {
    if (isErrno(error, 'EEXIST', 'EISDIR')) return
    if (!isErrno(error, 'ENOENT') || dirname(folder) === folder) throw error
    await makeFolder(dirname(folder))
    await makeFolder(folder)
  }
}
