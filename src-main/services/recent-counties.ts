import { dirname } from 'node:path'
import type { RecentCounty } from '#shared/county/county'
import type { Result } from '#shared/result'
import { writeFileAtomic } from '../fs/atomic-write'
import { fsError } from '../fs/fs-errors'
import { makeFolder } from '../fs/make-folder'
import { listRecent, type RecentFile, readRecent, recentPath } from '../recent-list'

const kept = 20

/** The list of counties that were opened, and its changes. */
export class RecentCounties {
  readonly #userDataFolder: string

  constructor(userDataFolder: string) {
    this.#userDataFolder = userDataFolder
  }

  list(): RecentCounty[] {
    return listRecent(this.#userDataFolder)
  }

  lastFolder(): string | null {
    return this.#read().lastFolder
  }

  /** The mark that the county was opened with last time; '' = not known here. */
  markOf(folder: string): string {
    return this.#read().counties.find((county) => county.folder === folder)?.mark ?? ''
  }

  async opened(folder: string, name: string, openedAt: string, mark: string): Promise<Result<null>> {
    const others = this.#read().counties.filter((county) => county.folder !== folder)
    return this.#write({ lastFolder: folder, counties: [{ folder, name, openedAt, mark }, ...others].slice(0, kept) })
  }

  async closed(): Promise<Result<null>> {
    return this.#write({ ...this.#read(), lastFolder: null })
  }

  #read(): RecentFile {
    return readRecent(this.#userDataFolder)
  }

  async #write(file: RecentFile): Promise<Result<null>> {
    const path = recentPath(this.#userDataFolder)
    try {
      await makeFolder(dirname(path))
    } catch (error) {
      return { ok: false, error: fsError(error, path) }
    }
    return writeFileAtomic(path, Buffer.from(`${JSON.stringify(file, null, 2)}\n`))
  }
}
