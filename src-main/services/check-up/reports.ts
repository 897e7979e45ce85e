import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { type CheckUpReport, mends } from '#shared/check-up/check-up'
import { writeFileAtomic } from '../../fs/atomic-write'
import { makeFolder } from '../../fs/make-folder'

const kept = 20

const reportSchema = z.object({
  at: z.string(),
  results: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      tone: z.enum(['good', 'mind', 'bad']),
      says: z.string(),
      mends: z.array(z.enum(Object.keys(mends) as [keyof typeof mends])),
    }),
  ),
})
const fileSchema = z.array(z.tuple([z.string(), reportSchema]))

/** userData/check-ups.json: the newest report of each county on this computer, without the names of files. Losing it loses nothing. */
export class CheckUpReports {
  readonly #path: string

  constructor(userDataFolder: string) {
    this.#path = join(userDataFolder, 'check-ups.json')
  }

  of(county: string): CheckUpReport | null {
    const found = this.#read().find(([folder]) => folder === county)?.[1]
    return found ? { ...found, altered: [] } : null
  }

  async keep(county: string, { at, results }: CheckUpReport): Promise<void> {
    const others = this.#read().filter(([folder]) => folder !== county)
    await makeFolder(dirname(this.#path)).catch(() => {})
    const all = [[county, { at, results }], ...others].slice(0, kept)
    await writeFileAtomic(this.#path, Buffer.from(`${JSON.stringify(all, null, 1)}\n`))
  }

  #read(): z.infer<typeof fileSchema> {
    try {
      return fileSchema.parse(JSON.parse(readFileSync(this.#path, 'utf8')))
    } catch {
      return []
    }
  }
}
