import { open } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { backupName } from '#shared/backup/backup'
import { bytesOf } from '../bundle/entry-bytes'
import { Malformed } from '../bundle/malformed'
import { checkLocalHeader, readContent } from '../bundle/zip-content'
import { readDirectory, type ZipEntry } from '../bundle/zip-directory'
import { makeFolder } from '../fs/make-folder'
import { countProgress, type LongWork } from '../fs/progress'
import { openSource } from '../fs/source-file'
import { failureOf, Stop } from '../fs/stop'

const evidence = /^evidence\/([0-9a-f]{2})\/\1[0-9a-f]{62}$/
const template = /^templates\/[^/\\:*?"<>|\p{Cc}]{1,200}$/u

/** What `packBackup` puts in, and nothing else: no other name is ever made on the disk. */
function isOfBackup(path: string): boolean {
  const [base = '', ending = ''] = path.split(/\.(?=[a-z]+$)/)
  if (backupName.test(base)) return ending === 'json' || ending === 'sqlite'
  return evidence.test(path) || (template.test(path) && !path.startsWith('templates/.'))
}

/** Into an empty folder, in a thread of its own; what is in it is looked at as any backup is. BACKUP_NOT_OURS, DISK_FULL. */
export async function unpackTask({ zip, into }: { zip: string; into: string }, work: LongWork): Promise<null> {
  try {
    const source = await openSource(zip)
    try {
      const { entries, isOurs } = await readDirectory(source.handle, source.sizeBytes)
      const progress = countProgress(source.sizeBytes, work.onProgress)
      for (const entry of entries) {
        if (!isOfBackup(entry.path)) throw new Malformed(entry.path, '不是备份里的文件', { hostile: true })
        await makeFolder(dirname(join(into, entry.path)))
        await unpack(entry)
      }
      progress.end()

      async function unpack(entry: ZipEntry): Promise<void> {
        const bytes = await bytesOf(source.handle, entry)
        const dataAt = await checkLocalHeader(bytes, entry, isOurs)
        const file = await open(join(into, ...entry.path.split('/')), 'wx', 0o600)
        try {
          for await (const chunk of readContent(bytes, entry, dataAt, work.signal)) {
            await file.writeFile(chunk)
            progress.add(chunk.length)
          }
        } finally {
          await file.close()
        }
      }
    } finally {
      await source.handle.close()
    }
    return null
  } catch (error) {
    if (error instanceof Malformed) throw new Stop('BACKUP_NOT_OURS')
    const { code, params } = failureOf(error, into).error
    throw new Stop(code, params)
  }
}
