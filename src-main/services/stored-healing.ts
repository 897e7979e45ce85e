import { randomBytes } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { fail, ok, type Result } from '#shared/result'
import { bundleLimits } from '../bundle/bundle-limits'
import { digestFile } from '../fs/evidence-store'
import { makeFolder } from '../fs/make-folder'
import type { LongWork } from '../fs/progress'
import { failureOf } from '../fs/stop'
import { filedWith } from '../store/stored-digests'
import { runUntrusted } from '../worker/run-untrusted'
import { importPrefix } from './bundle-import'
import type { CountyContext, Handler } from './context'
import { keepFound } from './found-altered'

/**
 * 找回: the original itself, or a bundle that holds it, puts the very bytes that were filed back into their place. Answers what
 * came back. NOT_THE_ORIGINAL where it is nothing that was altered or is gone; CANCELLED.
 */
export const healStored: Handler<'stored.heal', CountyContext> = (county, { path, wanted, jobId }) =>
  county.jobs.runTold({ jobId, kind: 'heal', subject: '', path, label: '找回材料' }, async (work) => {
    const healed = await healFrom(county, path, wanted, work)
    if (!healed.ok || healed.value.length > 0) return healed
    const inBundle = extname(path).toLowerCase() === '.zip' ? await healFromBundle(county, path, wanted, work) : healed
    return inBundle.ok && inBundle.value.length === 0 ? fail('NOT_THE_ORIGINAL', { path }) : inBundle
  })

/** The digests that came back with one file. */
async function healFrom(
  county: CountyContext,
  path: string,
  wanted: readonly string[],
  work: LongWork,
): Promise<Result<string[]>> {
  try {
    const { sha256 } = await digestFile(path, work)
    if (!wanted.includes(sha256) || (await filedWith(county.db, sha256)).length === 0) return ok([])
    const put = await county.evidence.putFile(path, work)
    if (!put.ok) return put
    await keepFound(county, sha256, null)
    return ok([sha256])
  } catch (error) {
    return failureOf(error, path, 'read')
  }
}

async function healFromBundle(
  county: CountyContext,
  path: string,
  wanted: readonly string[],
  work: LongWork,
): Promise<Result<string[]>> {
  const scratch = join(county.folder, `${importPrefix}${randomBytes(6).toString('hex')}`)
  try {
    await makeFolder(scratch)
    const opened = await runUntrusted('bundle.open', { path, folder: join(scratch, 'bundle') }, bundleLimits, work)
    if (!opened.ok) return opened
    const { folder, index, records } = opened.value
    const files = [...index.documents, ...index.evidence, ...records.flatMap((record) => record.files ?? [])]
    const back: string[] = []
    for (const file of files.filter(({ sha256 }) => wanted.includes(sha256) && !back.includes(sha256))) {
      const healed = await healFrom(county, join(folder, file.path), wanted, { signal: work.signal })
      if (!healed.ok) return healed
      back.push(...healed.value)
    }
    return ok(back)
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}
