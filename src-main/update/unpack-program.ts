import { dirname, join } from 'node:path'
import { bytesOf } from '../bundle/entry-bytes'
import { Malformed } from '../bundle/malformed'
import { checkLocalHeader, readContent } from '../bundle/zip-content'
import { readDirectory, type ZipEntry } from '../bundle/zip-directory'
import { syncFolder } from '../fs/atomic-write'
import { makeFolder } from '../fs/make-folder'
import { openSource } from '../fs/source-file'
import { Stop } from '../fs/stop'
import { plainFs } from './plain-fs'

/** Below the folder, whatever the archive says: it is signed, and looked at all the same. */
const inside = /^(?!.*(^|\/)\.{1,2}(\/|$))[\w.@+-][\w.@+ -]*(\/[\w.@+-][\w.@+ -]*)*$/

/** The program folder from its archive (`packFolder`): whole under its name, or not there. Throws Stop. */
export async function unpackProgram(archive: string, folder: string): Promise<void> {
  const source = await openSource(archive)
  const part = plainFs.mkdtempSync(join(dirname(folder), '.unpacking-'))
  try {
    const { entries, isOurs } = await readDirectory(source.handle, source.sizeBytes)
    for (const entry of entries) {
      if (!inside.test(entry.path)) throw new Malformed(entry.path, '路径不对')
      const target = join(part, entry.path)
      await makeFolder(dirname(target))
      const bytes = await bytesOf(source.handle, entry)
      const dataAt = await checkLocalHeader(bytes, entry, isOurs)
      await writeOne(target, readContent(bytes, entry, dataAt), entry)
    }
    plainFs.rmSync(folder, { recursive: true, force: true })
    plainFs.chmodSync(part, 0o755)
    plainFs.renameSync(part, folder)
    await syncFolder(dirname(folder))
  } catch (error) {
    if (error instanceof Malformed) throw new Stop('UPDATE_REFUSED', { detail: '程序部分解不开' })
    throw error
  } finally {
    await source.handle.close()
    plainFs.rmSync(part, { recursive: true, force: true })
  }
}

async function writeOne(target: string, content: AsyncIterable<Buffer>, { sizeBytes, path }: ZipEntry): Promise<void> {
  const file = plainFs.openSync(target, 'wx', 0o644)
  try {
    let written = 0
    for await (const chunk of content) {
      if (written === 0 && isProgram(chunk)) plainFs.fchmodSync(file, 0o755)
      plainFs.writeFileSync(file, chunk)
      written += chunk.length
    }
    if (written !== sizeBytes) throw new Malformed(path, '内容不完整')
    plainFs.fsyncSync(file)
  } finally {
    plainFs.closeSync(file)
  }
}

/** An archive keeps no rights: what the system can run says so itself. */
const isProgram = (start: Buffer) =>
  start.subarray(0, 4).equals(Buffer.from('\x7fELF', 'latin1')) || start.subarray(0, 2).toString('latin1') === '#!'
