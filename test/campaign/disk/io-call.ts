import { placeOf } from '../place-of'

/** A call to the system that one thread has made, as strace tells it. */
export interface IoCall {
  thread: number
  name: string
  path: string
  /** It makes a file where none is. */
  makes: boolean
  /** The answer was made up by strace. */
  failed: boolean
}

/** What may go wrong with it on a disk that is full or fails; a stick whose file system knows no owners refuses chmod. */
export const faultsOfCall: Record<string, readonly string[]> = {
  openat: ['EIO'],
  access: ['EIO'],
  stat: ['EIO'],
  lstat: ['EIO'],
  statx: ['EIO'],
  newfstatat: ['EIO'],
  read: ['EIO'],
  pread64: ['EIO'],
  getdents64: ['EIO'],
  write: ['ENOSPC', 'EIO'],
  pwrite64: ['ENOSPC', 'EIO'],
  writev: ['ENOSPC', 'EIO'],
  pwritev: ['ENOSPC', 'EIO'],
  sendfile: ['ENOSPC', 'EIO'],
  ftruncate: ['EIO'],
  fsync: ['EIO', 'ENOSPC'],
  fdatasync: ['EIO', 'ENOSPC'],
  rename: ['EIO', 'ENOSPC'],
  mkdir: ['ENOSPC', 'EIO'],
  rmdir: ['EIO'],
  unlink: ['EIO'],
  chmod: ['EPERM'],
  fchmod: ['EPERM'],
  copy_file_range: ['ENOSPC', 'EIO'],
}

/** `123 pwrite64(9</a/b>, ..., 10, 0) = 10`, `123 openat(AT_FDCWD</a>, "/b", O_CREAT) = 3</b>`. */
export function readCalls(log: string): IoCall[] {
  return log.split('\n').flatMap((line) => {
    const [, thread = '', name = '', rest = ''] = /^(?:(\d+) +)?(\w+)\((.*)$/.exec(line) ?? []
    if (name === '') return []
    const [first = '', second] = [...rest.matchAll(/"((?:[^"\\]|\\.)*)"|\d+<((?:[^>\\]|\\.)*)>/g)].map(
      ([, text, file]) => text ?? file ?? '',
    )
    // A name below an opened folder would come second; ours are all whole paths.
    const path = unescaped(name === 'rename' ? (second ?? first) : first)
    const makes = rest.includes('O_CREAT')
    return [{ thread: Number(thread), name, path, makes, failed: rest.endsWith('(INJECTED)') }]
  })
}

/** strace writes bytes that are no ASCII as octal numbers. */
function unescaped(text: string): string {
  const bytes = text.replace(/\\([0-7]{1,3})/g, (_, octal) => String.fromCharCode(Number.parseInt(octal, 8)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}

/** `write 旗县/evidence/incoming/hex.part`; null = not of the office's files. */
export function nameOf(root: string, { name, path }: IoCall): string | null {
  const place = placeOf(root, path)
  return place && `${name} ${place}`
}
