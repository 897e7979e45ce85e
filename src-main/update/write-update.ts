import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { UpdateManifest } from '#shared/update/manifest'
import { toDosTime } from '../bundle/zip-format'
import { ZipWriter } from '../bundle/zip-writer'
import { writeThenRename } from '../fs/atomic-write'
import { partBeside } from '../fs/part-files'
import { openSource } from '../fs/source-file'
import { type Endorsement, headOf } from './envelope'
import { signManifest } from './signature'

interface Wanted {
  about: Omit<UpdateManifest, 'format' | 'product' | 'payload'>
  /** What the payload is kept under. */
  name: string
  payload: string
  privatePem: string
  endorsed: Endorsement[]
}

/** Makes and signs a 升级文件, as whoever releases does. */
export async function writeUpdate(wanted: Wanted, path: string): Promise<UpdateManifest> {
  const { about, name, payload, privatePem, endorsed } = wanted
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(payload)) hash.update(chunk)
  const { size: sizeBytes } = await stat(payload)
  const found = { name, sizeBytes, sha256: hash.digest('hex') }
  const manifest: UpdateManifest = { format: 1, product: 'goufutong', ...about, payload: found }
  const head = headOf(signManifest(JSON.stringify(manifest), privatePem, endorsed))
  await writeThenRename(partBeside(path), path, async (file) => {
    await file.writeFile(head)
    for await (const chunk of createReadStream(payload)) await file.writeFile(chunk)
  })
  return manifest
}

/** A program folder as one stored archive; links and rights are not kept (`unpack-program.ts`). */
export async function packFolder(folder: string, path: string): Promise<void> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = found.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name))
  await writeThenRename(partBeside(path), path, async (file) => {
    const zip = new ZipWriter(file, toDosTime('1980-01-01T00:00:00'))
    for (const one of files.sort()) {
      const source = await openSource(one)
      try {
        await zip.addFile(relative(folder, one).split(sep).join('/'), source, () => {})
      } finally {
        await source.handle.close()
      }
    }
    await zip.finish()
  })
}
