import { open as openFile } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { type Entry, open, type ZipFile } from 'yauzl'
import { packageLimits } from '../template/package-reader'

/** Files that are archives, by the end of the name, and the parts without which no program opens them. */
export const zipMains: Record<string, RegExp> = {
  docx: /^word\/[^/]*\.xml$/,
  xlsx: /^xl\/[^/]*\.xml$/,
  pptx: /^ppt\/[^/]*\.xml$/,
  ofd: /^OFD\.xml$/i,
}

/** null = its parts are there and can be unpacked; larger than any paper is not looked into further. */
export async function zipProblem(path: string, main: RegExp, damaged: string): Promise<string | null> {
  let zip: ZipFile | null = null
  try {
    zip = await opened(path)
    return (await holds(zip, main)) ? null : damaged
  } catch {
    return (await isLocked(path)) ? '文件设有密码，没有密码打不开' : damaged
  } finally {
    zip?.close()
  }
}

const opened = (path: string) =>
  new Promise<ZipFile>((resolve, reject) =>
    open(path, { lazyEntries: true, autoClose: false }, (error, zip) =>
      error || !zip ? reject(error ?? new Error('no zip')) : resolve(zip),
    ),
  )

function holds(zip: ZipFile, main: RegExp): Promise<boolean> {
  let found = false
  let unpackedBytes = 0
  return new Promise((resolve, reject) => {
    const take = async (entry: Entry) => {
      if (main.test(entry.fileName)) {
        found = true
        unpackedBytes += entry.uncompressedSize
        if (unpackedBytes > packageLimits.unpackedBytes) return resolve(true)
        await unpack(zip, entry)
      }
      zip.readEntry()
    }
    zip.on('error', reject)
    zip.on('end', () => resolve(found))
    zip.on('entry', (entry: Entry) => take(entry).catch(reject))
    zip.readEntry()
  })
}

/** Ends in an error where it yields another size than it declares, or cannot be inflated. */
async function unpack(zip: ZipFile, entry: Entry): Promise<void> {
  const stream = await new Promise<Readable>((resolve, reject) =>
    zip.openReadStream(entry, (error, found) =>
      error || !found ? reject(error ?? new Error('no stream')) : resolve(found),
    ),
  )
  for await (const _part of stream);
}

/** With a password Word and WPS wrap the archive into a compound file. */
async function isLocked(path: string): Promise<boolean> {
  const file = await openFile(path)
  try {
    const { buffer } = await file.read(Buffer.alloc(8), 0, 8, 0)
    return buffer.toString('hex') === 'd0cf11e0a1b11ae1'
  } finally {
    await file.close()
  }
}
