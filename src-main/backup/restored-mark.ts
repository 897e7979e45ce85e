import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Result } from '#shared/result'
import { ok } from '#shared/result'
import { writeFileAtomic } from '../fs/atomic-write'
import { failureOf } from '../fs/stop'
import { backupsOf, prepareFolder } from './backup-folder'

const markSchema = z.object({ backup: z.string(), at: z.string() })

const markOf = (countyFolder: string) => join(backupsOf(countyFolder), '恢复.json')

/** Which backup a folder was restored from, and when; null = from none, or it is confirmed. */
export async function readRestored(countyFolder: string): Promise<z.infer<typeof markSchema> | null> {
  try {
    return markSchema.parse(JSON.parse(await readFile(markOf(countyFolder), 'utf8')))
  } catch {
    return null
  }
}

/** Lies in the county's own folder: whoever opens it, here or elsewhere, is asked. */
export async function markRestored(countyFolder: string, mark: z.infer<typeof markSchema>): Promise<Result<null>> {
  const ready = await prepareFolder(backupsOf(countyFolder))
  return ready.ok ? writeFileAtomic(markOf(countyFolder), Buffer.from(JSON.stringify(mark))) : ready
}

export async function confirmRestored(countyFolder: string): Promise<Result<null>> {
  try {
    await rm(markOf(countyFolder), { force: true })
    return ok(null)
  } catch (error) {
    return failureOf(error, markOf(countyFolder))
  }
}
