import { readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { z } from 'zod'
import { writeFileAtomic } from '../fs/atomic-write'
import { makeFolder } from '../fs/make-folder'
import { sweepParts } from '../fs/part-files'

const fileSchema = z.array(z.string())
const kept = 20

/**
 * userData/unfinished-exports.json: folders into which something long is being written. A program that is killed leaves
 * its half there; the next start removes it. Losing the list loses nothing but that.
 */
export class UnfinishedExports {
  readonly #path: string
  #changing: Promise<unknown> = Promise.resolve()

  constructor(userDataFolder: string) {
    this.#path = join(userDataFolder, 'unfinished-exports.json')
  }

  /** Runs `work`, which writes to `path`, with its folder on the list. */
  async during<T>(path: string, work: () => Promise<T>): Promise<T> {
    const folder = dirname(resolve(path))
    await this.#change((folders) => [...folders, folder])
    try {
      return await work()
    } finally {
      await this.#change((folders) => folders.filter((_, i) => i !== folders.lastIndexOf(folder)))
    }
  }

  /** What a killed program left; call once, at the start. A folder that is not there now is on the list no more. */
  async sweep(): Promise<void> {
    const folders = this.#read()
    if (folders.length === 0) return
    for (const folder of new Set(folders)) await sweepParts(folder)
    await this.#change((now) => now.slice(folders.length))
  }

  #read(): string[] {
    try {
      return fileSchema.parse(JSON.parse(readFileSync(this.#path, 'utf8')))
    } catch {
      return []
    }
  }

  /** One change at a time. A list that cannot be written is no reason not to export. */
  #change(change: (folders: string[]) => string[]): Promise<unknown> {
    this.#changing = this.#changing.then(async () => {
      const folders = change(this.#read()).slice(-kept)
      await makeFolder(dirname(this.#path))
        .then(() => writeFileAtomic(this.#path, Buffer.from(JSON.stringify(folders))))
        .catch(() => null)
    })
    return this.#changing
  }
}
