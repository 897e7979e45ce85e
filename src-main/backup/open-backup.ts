import { createHash } from 'node:crypto'
import type { NamedBackup } from '#shared/backup/backup'
import { fail, ok, type Result } from '#shared/result'
import { countProgress, type LongWork } from '../fs/progress'
import { openSource, readSource } from '../fs/source-file'
import { failureOf } from '../fs/stop'
import type { CountyStore } from '../store/open'
import { readInMemory } from '../store/open-to-read'
import { storeError } from '../store/store-errors'
import { databaseOf } from './backup-folder'
import { markDamaged } from './damaged-mark'

/**
 * A backup to be looked at: its bytes are read against their digest, and the copy in memory is brought up to date there. The
 * file itself stays as it is. BACKUP_DAMAGED, FILE_NOT_FOUND, CANCELLED.
 */
export async function openBackup(
  backup: NamedBackup,
  folder: string,
  work: LongWork,
): Promise<Result<Pick<CountyStore, 'db' | 'sound' | 'close'>>> {
  const path = databaseOf(folder, backup.name)
  const damaged = () => fail('BACKUP_DAMAGED', { name: backup.name })
  try {
    const { bytes, sha256 } = await readWhole(path, backup.sizeBytes, work)
    if (sha256 !== backup.sha256) {
      await markDamaged(folder, backup.name)
      return damaged()
    }
    return ok(await readInMemory(bytes, path, { signal: work.signal }))
  } catch (error) {
    if (work.signal?.aborted) return fail('CANCELLED')
    const ofStore = storeError(error, path)
    if (ofStore?.code === 'DB_CORRUPT') return damaged()
    return ofStore ? { ok: false, error: ofStore } : failureOf(error, path)
  }
}

async function readWhole(path: string, size: number, work: LongWork): Promise<{ bytes: Buffer; sha256: string }> {
  const source = await openSource(path)
  try {
    const progress = countProgress(size, work.onProgress)
    const hash = createHash('sha256')
    const parts: Buffer[] = []
    for await (const part of readSource(source, work.signal)) {
      hash.update(part)
      parts.push(Buffer.from(part))
      progress.add(part.length)
    }
    progress.end()
    return { bytes: Buffer.concat(parts), sha256: hash.digest('hex') }
  } finally {
    await source.handle.close()
  }
}
