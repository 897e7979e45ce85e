import { resolve } from 'node:path'
import type { DiskCall } from './disk-call'
import { bytesOf, fileOf, type StraceLine, straceLines } from './strace-lines'

/** All that changes a file or a folder, or moves the place where the next writing goes. */
export const recorded = [
  'openat',
  'write',
  'pwrite64',
  'writev',
  'pwritev',
  'pwritev2',
  'ftruncate',
  'truncate',
  'fallocate',
  'lseek',
  'copy_file_range',
  'sendfile',
  'rename',
  'renameat2',
  'link',
  'linkat',
  'unlink',
  'unlinkat',
  'mkdir',
  'mkdirat',
  'rmdir',
  'fsync',
  'fdatasync',
]

/** What strace has written of a program, as calls on `root` and what is below it and lines told on its way out. SQLite's -shm is memory. */
export function readRecording(log: string, root: string): DiskCall[] {
  const reading = new Reading()
  const isInside = (call: DiskCall) =>
    call.does === 'tell' || (`${call.path}/`.startsWith(`${root}/`) && !call.path.endsWith('-shm'))
  return straceLines(log)
    .filter(({ answer }) => !answer.startsWith('-1') && !answer.startsWith('?'))
    .flatMap((line) => reading.callsOf(line))
    .filter(isInside)
}

/** Knows by the number of each opened file how far it has been written. */
class Reading {
  readonly #at = new Map<number, number>()
  readonly #ends = new Map<string, number>()

  callsOf({ name, args, answer }: StraceLine): DiskCall[] {
    const [first = '', second = '', third = '', fourth = ''] = args
    const path = () => bytesOf(first).toString()
    const below = (folder: string, arg: string) => resolve(fileOf(folder).path || '/', bytesOf(arg).toString())
    switch (name) {
      case 'openat':
        return this.#open(Number.parseInt(answer, 10), below(first, second), third)
      case 'write':
      case 'writev':
        return fileOf(first).number === 1 ? told(args) : this.#write(first, dataOf(args), null)
      case 'pwrite64':
        return this.#write(first, dataOf(args), Number(fourth))
      case 'pwritev':
      case 'pwritev2':
        return this.#write(first, dataOf(args), Number(args.filter((arg) => /^\d+$/.test(arg)).at(1)))
      case 'ftruncate':
        return [{ does: 'cut', path: fileOf(first).path, size: Number(second) }]
      case 'lseek':
        this.#at.set(fileOf(first).number, Number(answer))
        return []
      case 'copy_file_range':
        return this.#copy(third, fourth, first, second, Number(answer))
      case 'sendfile':
        return this.#copy(first, 'NULL', second, third, Number(answer))
      case 'rename':
        return [{ does: 'move', from: path(), path: bytesOf(second).toString() }]
      case 'renameat2':
        return [{ does: 'move', from: below(first, second), path: below(third, fourth) }]
      case 'link':
        return [{ does: 'link', from: path(), path: bytesOf(second).toString() }]
      case 'linkat':
        return [{ does: 'link', from: below(first, second), path: below(third, fourth) }]
      case 'unlink':
      case 'rmdir':
        return [{ does: 'remove', path: path() }]
      case 'unlinkat':
        return [{ does: 'remove', path: below(first, second) }]
      case 'mkdir':
        return [{ does: 'make folder', path: path() }]
      case 'mkdirat':
        return [{ does: 'make folder', path: below(first, second) }]
      case 'fsync':
      case 'fdatasync':
        return [{ does: 'sync', path: fileOf(first).path }]
      default:
        throw new Error(`no reading for ${name}`)
    }
  }

  #open(number: number, path: string, flags: string): DiskCall[] {
    this.#at.set(number, flags.includes('O_APPEND') ? Number.NaN : 0)
    const calls: DiskCall[] = []
    if (flags.includes('O_CREAT')) calls.push({ does: 'make', path })
    if (flags.includes('O_TRUNC')) calls.push({ does: 'cut', path, size: 0 })
    return calls
  }

  #write(file: string, bytes: Uint8Array, at: number | null): DiskCall[] {
    const { number, path } = fileOf(file)
    return [{ does: 'write', path, at: at ?? this.#moved(number, path, bytes.length), bytes }]
  }

  #copy(to: string, toAt: string, source: string, fromAt: string, size: number): DiskCall[] {
    const [into, from] = [fileOf(to), fileOf(source)]
    const at = /^\[(\d+)/.exec(toAt)?.[1] ?? this.#moved(into.number, into.path, size)
    const start = /^\[(\d+)/.exec(fromAt)?.[1] ?? this.#moved(from.number, from.path, size)
    return [{ does: 'copy', from: from.path, fromAt: Number(start), path: into.path, at: Number(at), size }]
  }

  /** Where it stood. */
  #moved(number: number, path: string, by: number): number {
    const at = this.#at.get(number) ?? 0
    const from = Number.isNaN(at) ? (this.#ends.get(path) ?? 0) : at
    this.#ends.set(path, from + by)
    if (!Number.isNaN(at)) this.#at.set(number, at + by)
    return from
  }
}

const dataOf = (args: readonly string[]) => Buffer.concat(args.filter((arg) => arg.includes('"')).map(bytesOf))

const told = (args: readonly string[]): DiskCall[] =>
  dataOf(args)
    .toString()
    .split('\n')
    .filter(Boolean)
    .map((line) => ({ does: 'tell', line }))
