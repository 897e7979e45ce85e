import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import type { RecentCounty } from '#shared/county/county'
import type { Result } from '#shared/result'
import { writeFileAtomic } from '../fs/atomic-write'
import { fsError } from '../fs/fs-errors'
import { makeFolder } from '../fs/make-folder'
import { databaseName } from '../store/open'

const fileSchema = z.object({
  /** The county that was open when the program ended; null after 关闭旗县. */
  lastFolder: z.string().nullable(),
  counties: z.array(
    z.object({ folder: z.string(), name: z.string(), openedAt: z.string(), mark: z.string().default('') }),
  ),
})
type RecentFile = z.infer<typeof fileSchema>

const kept = 20

/** userData/counties.json: which counties were opened, newest first. Losing it loses no county. */
export class RecentCounties {
  readonly #path: string

  constructor(userDataFolder: string) {
    this.#path = join(userDataFolder, 'counties.json')
  }

  list(): RecentCounty[] {
    return this.#read().counties.map(({ mark: _mark, ...county }) => ({
      ...county,
      exists: existsSync(join(county.folder, databaseName)),
    }))
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
    try {
      return fileSchema.parse(JSON.parse(readFileSync(this.#path, 'utf8')))
    } catch {
      return { lastFolder: null, counties: [] }
    }
  }

  async #write(file: RecentFile): Promise<Result<null>> {
    try {
      await makeFolder(dirname(this.#path))
    } catch (error) {
      return { ok: false, error: fsError(error, this.#path) }
    }
    return writeFileAtomic(this.#path, Buffer.from(`${JSON.stringify(file, null, 2)}\n`))
  }
}
