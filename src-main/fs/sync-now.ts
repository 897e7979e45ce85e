import { closeSync, fsyncSync, openSync } from 'node:fs'
import { isErrno } from './fs-errors'

/** A file's bytes, or the names in a folder, on the disk when it returns: where nothing may come between. As `syncFolder`. */
export function syncNow(path: string): void {
  if (process.platform === 'win32') return
  const file = openSync(path, 'r')
  try {
    fsyncSync(file)
  } catch (error) {
    if (!isErrno(error, 'EINVAL', 'ENOTSUP', 'EPERM', 'EACCES')) throw error
  } finally {
    closeSync(file)
  }
}

/** A file's bytes, on every system: one that may be written, as Windows wants it. */
export function syncBytesNow(path: string): void {
  const file = openSync(path, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
