import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { type Endorsement, endorsementSchema } from './envelope'

/** What is built into the program of its own releases: `resources/update/release.json`. */
export interface Release {
  /** Public keys by which this program knows its updates; none = it takes none. */
  keys: string[]
  /** What goes into the next update for offices whose program knows only an older key. */
  endorsed: Endorsement[]
  /** So long a new version may be without a sign of life at its first start. */
  silenceSeconds: number
}

const releaseSchema: z.ZodType<Release> = z.strictObject({
  keys: z.array(z.base64().max(400)).max(8),
  endorsed: z.array(endorsementSchema).max(8),
  silenceSeconds: z.int().min(5).max(3600),
})

export const releasePath = (resourcesFolder: string) => join(resourcesFolder, 'update', 'release.json')

/** Throws where the program's own file is not as it was delivered. */
export const readRelease = (resourcesFolder: string): Release =>
  releaseSchema.parse(JSON.parse(readFileSync(releasePath(resourcesFolder), 'utf8')))
