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

export function isErrno(error: unknown, ...codes: string[]): error is NodeJS.ErrnoException {
  if (!(error instanceof Error) || typeof (error as NodeJS.ErrnoException).code !== 'string') return false
  return codes.length === 0 || codes.includes((error as NodeJS.ErrnoException).code!)
}

function byErrno(error: NodeJS.ErrnoException, path: string, action: FsAction): AppError | null {
  const with_ = (code: AppError['code'], params: Record<string, string> = { path }): AppError => ({ code, params })
  switch (error.code) {
    case 'EBUSY':
    case 'ETXTBSY':
      return with_('FILE_LOCKED')
    case 'EPERM':
    case 'EACCES':
      if (action === 'read') return with_('FILE_UNREADABLE')
      // Windows answers so when the target is open in WPS or Word: the folder took the .part, only the rename fails.
      return with_(error.syscall === 'rename' || error.syscall === 'unlink' ? 'FILE_LOCKED' : 'FOLDER_READONLY')
    case 'EROFS':
      return with_('FOLDER_READONLY')
    case 'ENOSPC':
    case 'EDQUOT':
      return with_('DISK_FULL')
    case 'EFBIG':
      return with_('FILE_OVER_LIMIT')
    case 'EIO':
    case 'ENODEV':
    case 'ENXIO':
      return with_('DISK_FAILED')
    case 'ENOENT':
    case 'ENOTDIR':
      return with_('FILE_NOT_FOUND')
    case 'EISDIR':
      return with_('INPUT_INVALID', { detail: `这是文件夹，不是文件：${path}` })
    case 'EEXIST':
    case 'ENOTEMPTY':
      return with_('INPUT_INVALID', { detail: `该位置已有文件：${path}` })
    case 'ENAMETOOLONG':
      return with_('INPUT_INVALID', { detail: `文件名太长：${path}` })
    case 'ELOOP':
      return with_('INPUT_INVALID', { detail: `链接无法打开：${path}` })
    default:
      return null
  }
}
