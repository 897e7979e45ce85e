import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import type { Result } from '#shared/result'
import { writeFileAtomic } from '../../fs/atomic-write'
import { fsError } from '../../fs/fs-errors'
import { makeFolder } from '../../fs/make-folder'

const kept = 50

const placeSchema = z.object({
  /** The folder the clerk has chosen; null = none. */
  folder: z.string().nullable(),
  /** What was brought to another disk last: it is told also while that is not there. */
  outside: z.object({ at: z.string(), stand: z.string() }).nullable(),
  /** When one was made in the county's own folder last, whether it is found there or not; null = none was. */
  madeAt: z.string().nullable().default(null),
  /** Folder of the county this one was restored or salvaged from: what it has since lies in its backups. */
  before: z.string().nullable().default(null),
})
const fileSchema = z.array(z.tuple([z.string(), placeSchema]))

export type BackupPlace = z.infer<typeof placeSchema>

/**
 * userData/backup-places.json: the second place of each county that was chosen on this computer. A county that comes from
 * elsewhere names no folder of this machine.
 */
export class BackupPlaces {
  readonly #path: string

  constructor(userDataFolder: string) {
    this.#path = join(userDataFolder, 'backup-places.json')
  }

  of(county: string): BackupPlace {
    const nothing = { folder: null, outside: null, madeAt: null, before: null }
    return this.#read().find(([folder]) => folder === county)?.[1] ?? nothing
  }

  /** What is not named stays as it was. */
  async keep(county: string, changed: Partial<BackupPlace>): Promise<Result<null>> {
    const place = { ...this.of(county), ...changed }
    const others = this.#read().filter(([folder]) => folder !== county)
    try {
      await makeFolder(dirname(this.#path))
    } catch (error) {
      return { ok: false, error: fsError(error, this.#path) }
    }
    const all = [[county, place], ...others].slice(0, kept)
    return writeFileAtomic(this.#path, Buffer.from(`${JSON.stringify(all, null, 2)}\n`))
  }

  /** A file that is none of ours reads as empty. */
  #read(): z.infer<typeof fileSchema> {
    try {
      return fileSchema.parse(JSON.parse(readFileSync(this.#path, 'utf8')))
    } catch {
      return []
    }
  }
}
