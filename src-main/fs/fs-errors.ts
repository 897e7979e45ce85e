import { dirname } from 'node:path'
import type { AppError } from '#shared/errors'

/** What was being done when the error came: the same errno means another thing to a reader than to a writer. */
export type FsAction = 'read' | 'write'

/** The expected failure behind an error of node:fs. Throws the error again when it is a bug of ours. */
export function fsError(error: unknown, path: string, action: FsAction = 'write'): AppError {
  if (!isErrno(error)) throw error
  const app = byErrno(error, path, action)
  if (!app) throw error
  return app
}

/** A disk that is full or fails answers any call so, and no program can help it; null = any other error. */
export function diskError(error: unknown, place: string): AppError | null {
  const app = isErrno(error) ? byErrno(error, error.path ?? place, 'write') : null
  return app?.code === 'DISK_FULL' || app?.code === 'DISK_FAILED' ? app : null
}

export function isErrno(error: unknown, ...codes: string[]): error is NodeJS.ErrnoException {
  if (!(error instanceof Error) || typeof (error as NodeJS.ErrnoException).code !== 'string') return false
  return codes.length === 0 || codes.includes((error as NodeJS.ErrnoException).code!)
}

function byErrno(error: NodeJS.ErrnoException, path: string, action: FsAction): AppError | null {
  const as = (code: AppError['code'], params: Record<string, string> = { path }): AppError => ({ code, params })
  switch (error.code) {
    case 'EBUSY':
    case 'ETXTBSY':
      return as('FILE_LOCKED')
    case 'EPERM':
    case 'EACCES':
      if (action === 'read') return as('FILE_UNREADABLE')
      // Windows answers so when the target is open in WPS or Word: the folder took the .part, only the rename fails.
      return as(error.syscall === 'rename' || error.syscall === 'unlink' ? 'FILE_LOCKED' : 'FOLDER_READONLY')
    case 'EROFS':
      return as('FOLDER_READONLY')
    case 'ENOSPC':
    case 'EDQUOT':
      return as('DISK_FULL')
    case 'EFBIG':
      return as('FILE_OVER_LIMIT')
    case 'EIO':
    case 'ENODEV':
    case 'ENXIO':
    // A share that went away, a cloud file that cannot be fetched (Windows answers UNKNOWN).
    case 'ESTALE':
    case 'ETIMEDOUT':
    case 'ENOTCONN':
    case 'EHOSTDOWN':
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
    case 'UNKNOWN':
      return as('DISK_FAILED')
    case 'ENOENT':
    case 'ENOTDIR': {
      if (action === 'read') return as('FILE_NOT_FOUND')
      const folder = missingFolder(error, path)
      return as(error.code === 'ENOENT' ? 'FOLDER_NOT_FOUND' : 'FOLDER_IS_FILE', { path: folder })
    }
    case 'EISDIR':
      return as('NOT_A_FILE')
    case 'EEXIST':
      return as('FILE_EXISTS')
    case 'ENOTEMPTY':
      return as('PLACE_REFUSED', { detail: `文件夹里已有别的内容：${path}` })
    case 'ENAMETOOLONG':
      return as('PATH_TOO_LONG')
    case 'ELOOP':
      return as('INPUT_INVALID', { detail: `链接无法打开：${path}` })
    default:
      return null
  }
}

/** A file that is to be made is no loss; gone is the folder it was to stand in. */
function missingFolder(error: NodeJS.ErrnoException & { dest?: string }, path: string): string {
  const tried = error.dest ?? error.path ?? path
  return ['open', 'rename', 'copyfile', 'mkdtemp'].includes(error.syscall ?? '') ? dirname(tried) : tried
}
