import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { inClerksWords, type SalvageReport } from '#shared/recovery/salvage'
import { salvageText } from '#shared/recovery/salvage-text'
import { fail, ok, type Result } from '#shared/result'
import { syncFolder, writeFileAtomic } from '../fs/atomic-write'
import { inMadeFolder } from '../fs/make-folder'
import type { LongWork } from '../fs/progress'
import { failureOf } from '../fs/stop'
import { databaseName } from '../store/database-name'
import { migrations } from '../store/migrations/all'
import { inspectFile } from '../store/sound/inspect-file'
import { storeError } from '../store/store-errors'
import { poolOf, templatesOf } from './backup-folder'
import { inBackupThread } from './backup-thread'
import { bringTemplates } from './bring-backup'
import { bringEvidence } from './evidence-pool'
import { markRestored } from './restored-mark'

interface Salvage {
  /** The county that cannot be opened: it is only read. */
  folder: string
  /** New, or empty. */
  into: string
  /** Pools of its backups. */
  pools: readonly string[]
  /** Rows of each table in its newest backup. */
  known: Record<string, number>
  at: string
}

export const salvageReportName = '抢救结果.txt'

/**
 * Makes a county of what can be read of a damaged one, with what of its files is found by their digest, and tells what came and
 * what did not, also in a text beside it. DB_UNREADABLE where nothing of the office's work came; DISK_FULL, CANCELLED.
 */
export async function salvageCounty(salvage: Salvage, work: LongWork): Promise<Result<SalvageReport>> {
  const { folder, into, pools, known, at } = salvage
  const part = join(into, `${databaseName}.new`)
  return inMadeFolder(into, async () => {
    const done = await make().catch(failed)
    if (!done.ok) await rm(part, { force: true }).catch(() => {})
    return done
  }).catch(failed)

  async function make(): Promise<Result<SalvageReport>> {
    await rm(part, { force: true })
    const from = join(folder, databaseName)
    const read = await inBackupThread({ does: 'salvage', from, to: part, known }, { signal: work.signal })
    if (!read.ok) return read
    const rows = inClerksWords(read.value.tables)
    if (rows.every(({ came }) => came === 0)) return fail('DB_UNREADABLE')
    inspectFile(part, migrations)
    const sources = [join(folder, 'evidence'), ...pools]
    const sourcesOf = (sha256: string) => sources.map((one) => join(one, sha256.slice(0, 2), sha256))
    const pool = { database: part, folder: poolOf(into), sourcesOf, reserveBytes: 0 }
    const files = await bringEvidence(pool, work)
    if (!files.ok) return files
    const { why, waiting, gone, altered, files: named } = files.value
    if (why === 'left-off') return fail('CANCELLED')
    if (why === 'no-room') return fail('DISK_FULL', { path: into })
    const templates = await bringTemplates(templatesOf(folder), templatesOf(into))
    if (!templates.ok) return templates
    const marked = await markRestored(into, { backup: '抢救', at })
    if (!marked.ok) return marked
    const lost = waiting + gone.length + altered.length
    const { strays, profileLost } = read.value
    const report = { folder: into, rows, files: { came: named - lost, lost }, strays, profileLost }
    const told = await writeFileAtomic(join(into, salvageReportName), Buffer.from(salvageText(report, folder, at)))
    if (!told.ok) return told
    await rename(part, join(into, databaseName))
    await syncFolder(into)
    return ok(report)
  }

  function failed(error: unknown): Result<SalvageReport> {
    const ofStore = storeError(error, part)
    return ofStore ? { ok: false, error: ofStore } : failureOf(error, into)
  }
}
