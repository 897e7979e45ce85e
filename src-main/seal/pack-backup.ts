import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { NamedBackup } from '#shared/backup/backup'
import { chinaTime } from '#shared/china-time'
import { ok, type Result } from '#shared/result'
import { databaseOf, manifestText, poolOf, templatesOf } from '../backup/backup-folder'
import { markDamaged } from '../backup/damaged-mark'
import { filesOf } from '../backup/sound-backup'
import { toDosTime } from '../bundle/zip-format'
import { ZipWriter } from '../bundle/zip-writer'
import { writeThenRename } from '../fs/atomic-write'
import { partBeside } from '../fs/part-files'
import { countProgress, type LongWork } from '../fs/progress'
import { openSource } from '../fs/source-file'
import { failureOf, Stop } from '../fs/stop'

interface Packed {
  path: string
  /** Of its files, how many are not in that folder. */
  missing: number
}

/**
 * One backup with all its files as one .zip, laid out as a folder of backups is: `<name>.json`, `<name>.sqlite`,
 * `evidence/`, `templates/`. Each file is read against its digest. BACKUP_DAMAGED, DISK_FULL, CANCELLED.
 */
export async function packBackup(
  named: NamedBackup,
  folder: string,
  to: string,
  work: LongWork,
): Promise<Result<Packed>> {
  const { name, ...backup } = named
  const files = await filesOf(folder, named, work)
  if (!files.ok) return files
  const progress = countProgress(backup.sizeBytes + files.value.sizeBytes, work.onProgress)
  let missing = 0
  try {
    await writeThenRename(partBeside(to), to, async (file) => {
      const zip = new ZipWriter(file, toDosTime(chinaTime(backup.at)))
      const add = async (path: string, from: string, sha256?: string) => {
        const source = await openSource(from)
        try {
          const written = await zip.addFile(path, source, progress.add, work.signal)
          if (sha256 === undefined || written.sha256 === sha256) return
          if (sha256 === backup.sha256) await markDamaged(folder, name)
          throw new Stop('BACKUP_DAMAGED', { name })
        } finally {
          await source.handle.close()
        }
      }
      await zip.addBytes(`${name}.json`, manifestText(backup))
      await add(`${name}.sqlite`, databaseOf(folder, name), backup.sha256)
      for (const { sha256 } of files.value.missing) {
        const path = `${sha256.slice(0, 2)}/${sha256}`
        const added = await add(`evidence/${path}`, join(poolOf(folder), path), sha256).then(
          () => true,
          (error: unknown) => {
            // Not there when the backup was made, or not brought yet: its manifest tells of it.
            if (error instanceof Stop && error.appError.code === 'FILE_NOT_FOUND') return false
            throw error
          },
        )
        if (!added) missing += 1
      }
      for (const one of await readdir(templatesOf(folder)).catch(() => []))
        if (!one.startsWith('.')) await add(`templates/${one}`, join(templatesOf(folder), one))
      await zip.finish()
    })
    progress.end()
    return ok({ path: to, missing })
  } catch (error) {
    return failureOf(error, to)
  }
}
