import { createHash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import { crc32 } from 'node:zlib'
import type { BundleInfo } from '#shared/bundle/bag-info'
import type { BundleProblem } from '#shared/bundle/bundle'
import { countProgress, type LongWork } from '../fs/progress'
import type { SourceFile } from '../fs/source-file'
import { type BagLayout, readLayout } from './bag-layout'
import { bagInfoPath, contentCodeOfTags, tagManifestPath } from './bundle-files'
import { Malformed } from './malformed'
import { checkLocalHeader, readContent } from './zip-content'
import { readDirectory, type ZipDirectory, type ZipEntry } from './zip-directory'

/** Everything one pass over a bundle tells. */
export interface BundleReading {
  problems: BundleProblem[]
  /** Paths that have a problem already. */
  flagged: Set<string>
  hostile: boolean
  contentCode: string
  info: BundleInfo | null
  payload: { path: string; sha256: string; sizeBytes: number }[]
}

/** Where the contents go while they are checked. Called for listed files only, one after the other. */
export type Sink = (path: string) => Promise<{ write(chunk: Buffer): Promise<void>; close(): Promise<void> }>

/** Reads every byte once. With a sink it stops at the first problem: there is nothing to be saved then. */
export async function readBundle(source: SourceFile, work: LongWork, sink?: Sink): Promise<BundleReading> {
  const reading: BundleReading = {
    problems: [],
    flagged: new Set(),
    hostile: false,
    contentCode: '',
    info: null,
    payload: [],
  }
  try {
    const directory = await readDirectory(source.handle, source.sizeBytes)
    const layout = await readLayout(source.handle, directory, work.signal)
    reading.info = layout.info
    for (const problem of layout.problems) note(reading, problem)
    if (sink && reading.problems.length > 0) return reading
    await readFiles(source.handle, directory, layout, reading, work, sink)
    if (reading.problems.length > 0) return reading
    checkCounts(layout, reading)
    if (directory.isOurs && !directory.endIsCanonical) throw new Malformed('', '压缩包结尾记录有错')
    if (reading.problems.length === 0) reading.contentCode = contentCodeOfTags(layout.tagRows)
  } catch (error) {
    if (!(error instanceof Malformed)) throw error
    reading.problems.push(error.problem)
    reading.hostile ||= error.hostile
  }
  return reading
}

async function readFiles(
  file: FileHandle,
  directory: ZipDirectory,
  layout: BagLayout,
  reading: BundleReading,
  work: LongWork,
  sink?: Sink,
): Promise<void> {
  const listed = new Map(layout.files.map(({ entry, sha256 }) => [entry, sha256]))
  const progress = countProgress(
    directory.entries.reduce((sum, entry) => sum + entry.sizeBytes, 0),
    work.onProgress,
  )
  for (const entry of directory.entries) {
    work.signal?.throwIfAborted()
    const sha256 = listed.get(entry)
    try {
      const dataAt = await checkLocalHeader(file, entry, directory.isOurs)
      const out = sha256 === undefined ? undefined : await sink?.(entry.path)
      let digest: Digest
      try {
        digest = await digestEntry(file, entry, dataAt, work, progress.add, out?.write)
      } finally {
        await out?.close()
      }
      compare(entry, sha256, digest, reading)
    } catch (error) {
      if (!(error instanceof Malformed)) throw error
      note(reading, error.problem)
      reading.hostile ||= error.hostile
    }
    if (sink && reading.problems.length > 0) return
  }
  progress.end()
}

interface Digest {
  sha256: string
  crc32: number
  sizeBytes: number
}

async function digestEntry(
  file: FileHandle,
  entry: ZipEntry,
  dataAt: number,
  work: LongWork,
  onBytes: (count: number) => void,
  write?: (chunk: Buffer) => Promise<void>,
): Promise<Digest> {
  const hash = createHash('sha256')
  let crc = 0
  let sizeBytes = 0
  for await (const chunk of readContent(file, entry, dataAt, work.signal)) {
    const written = write?.(chunk)
    hash.update(chunk)
    crc = crc32(chunk, crc)
    sizeBytes += chunk.length
    onBytes(chunk.length)
    await written
  }
  return { sha256: hash.digest('hex'), crc32: crc, sizeBytes }
}

function compare(entry: ZipEntry, sha256: string | undefined, digest: Digest, reading: BundleReading): void {
  const { path } = entry
  const sound = digest.crc32 === entry.crc32 && digest.sizeBytes === entry.sizeBytes
  if (sha256 !== undefined && digest.sha256 !== sha256)
    note(reading, { kind: 'altered', path, detail: '内容与清单登记的不一致' })
  else if (!sound && path === tagManifestPath)
    // Nothing lists the tag manifest: the crc alone covers it.
    note(reading, { kind: 'altered', path, detail: '内容与校验和不一致' })
  else if (!sound) note(reading, { kind: 'malformed', path, detail: '压缩包登记的校验和与内容不符' })
  if (sha256 !== undefined && path.startsWith('data/'))
    reading.payload.push({ path, sha256, sizeBytes: digest.sizeBytes })
}

/** One problem per file is enough: an extra file need not be well packed too. */
function note(reading: BundleReading, problem: BundleProblem): void {
  if (reading.flagged.has(problem.path)) return
  reading.flagged.add(problem.path)
  reading.problems.push(problem)
}

function checkCounts({ payload }: BagLayout, reading: BundleReading): void {
  if (!payload) return
  const sizeBytes = reading.payload.reduce((sum, row) => sum + row.sizeBytes, 0)
  if (payload.fileCount === reading.payload.length && payload.sizeBytes === sizeBytes) return
  note(reading, { kind: 'altered', path: bagInfoPath, detail: '文件数或总字节数与内容不符' })
}
