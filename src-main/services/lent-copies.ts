import { chmod, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { safeFileName } from '#shared/bundle/safe-name'
import { ok, type Result } from '#shared/result'
import { copyFileAtomic, writeFileAtomic } from '../fs/atomic-write'
import type { LongWork } from '../fs/progress'
import { failureOf } from '../fs/stop'

/**
 * userData/lent: copies that other programs look at, and what was sealed while it is at work. They hold the private lives of
 * poor families: the folder is emptied at the start and when the program ends. A copy can only be read, so that nobody believes an edit of it kept.
 */
export class LentCopies {
  readonly #folder: string
  readonly #opened = new Set<string>()
  #emptied: Promise<void> | null = null

  constructor(userDataFolder: string) {
    this.#folder = join(userDataFolder, 'lent')
  }

  /** Copies the file under its right name; answers where. */
  lend(from: string, fileName: string, work: LongWork = {}): Promise<Result<string>> {
    return this.put(fileName, (path) => copyFileAtomic(from, path, work))
  }

  /** Bytes that lie in no file yet, to be added from one. */
  keep(bytes: Uint8Array, fileName: string): Promise<Result<string>> {
    return this.put(fileName, (path) => writeFileAtomic(path, bytes))
  }

  /** What was sealed, in plain as long as somebody is at work with it: then it is left. */
  async open(fileName: string, write: (path: string) => Promise<Result<unknown>>): Promise<Result<string>> {
    const opened = await this.put(fileName, write)
    if (opened.ok) this.#opened.add(opened.value)
    return opened
  }

  /** One that was opened goes; nothing else does, whatever path is named. */
  async leave(path: string): Promise<void> {
    if (this.#opened.delete(path)) await removeCopy(dirname(path))
  }

  async leaveAll(): Promise<void> {
    await Promise.all([...this.#opened].map((path) => this.leave(path)))
  }

  /** Whatever `write` puts there; nothing stays of what failed. */
  async put(fileName: string, write: (path: string) => Promise<Result<unknown>>): Promise<Result<string>> {
    return this.#inFolder(fileName, async (path) => {
      const written = await write(path)
      if (!written.ok) return { result: written, stays: false }
      await chmod(path, 0o400)
      return { result: ok(path), stays: true }
    })
  }

  /** A place for what is a file on the way only: it is gone when the work ends. */
  during<T>(fileName: string, work: (path: string) => Promise<Result<T>>): Promise<Result<T>> {
    return this.#inFolder(fileName, async (path) => ({ result: await work(path), stays: false }))
  }

  async #inFolder<T>(
    fileName: string,
    work: (path: string) => Promise<{ result: Result<T>; stays: boolean }>,
  ): Promise<Result<T>> {
    await this.#emptied
    let left = ''
    try {
      await mkdir(this.#folder, { recursive: true, mode: 0o700 })
      left = await mkdtemp(join(this.#folder, 'copy-'))
      const { result, stays } = await work(join(left, safeFileName(fileName)))
      if (stays) left = ''
      return result
    } catch (error) {
      return failureOf(error, this.#folder)
    } finally {
      if (left !== '') await rm(left, { recursive: true, force: true }).catch(() => {})
    }
  }

  /** What another program holds open stays until the next start. */
  takeBack(): Promise<void> {
    this.#emptied = this.#empty()
    return this.#emptied
  }

  async #empty(): Promise<void> {
    for (const copy of await readdir(this.#folder).catch(() => [])) await removeCopy(join(this.#folder, copy))
    await rm(this.#folder, { recursive: true, force: true }).catch(() => {})
  }
}

async function removeCopy(folder: string): Promise<void> {
  // Windows removes no file that can only be read.
  for (const name of await readdir(folder).catch(() => [])) await chmod(join(folder, name), 0o600).catch(() => {})
  await rm(folder, { recursive: true, force: true }).catch(() => {})
}
