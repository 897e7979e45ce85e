import { constants } from 'node:fs'
import { chmod, copyFile } from 'node:fs/promises'
import { isErrno } from './fs-errors'

/**
 * Makes `to` a file that shares the blocks of `from`, where the file system can; false: it cannot, and `to` is not there.
 * A source that may only be read gives a copy that may be written.
 */
export async function cloneFile(from: string, to: string): Promise<boolean> {
  try {
    await copyFile(from, to, constants.COPYFILE_FICLONE_FORCE | constants.COPYFILE_EXCL)
  } catch (error) {
    if (isErrno(error, 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EXDEV', 'EINVAL', 'ENOTTY', 'EPERM')) return false
    throw error
  }
  await chmod(to, 0o644)
  return true
}
