import { createHash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import { crc32 } from 'node:zlib'
import type { BundleInfo } from '#shared/bundle/bag-info'
import { countProgress, type LongWork } from '../fs/progress'
import type { SourceFile } from '../fs/source-file'
import { type BagLayout, readLayout } from './bag-layout'
import type { Digest } from './bag-listing'
import { bagInfoPath, contentCodeOfTags, tagManifestPath } from './bundle-files'
import { bytesOf } from './entry-bytes'
import { Malformed } from './malformed'
import { Notes } from './notes'
import { checkLocalHeader, readContent } from './zip-content'
import { readDirectory, type ZipDirectory, type ZipEntry } from './zip-directory'

/** Everything one pass over a bundle tells. */
export interface BundleReading {
  notes: Notes
  contentCode: string
  info: BundleInfo | null
  labels: [string, string][]
  bag: { version: string; algorithms: string[] } | null
  fileCount: number
  payloadBytes: number
}

/** Where the contents go while they are checked. Called for listed files only, one after the other. */
export type Sink = (path: string) => Promise<{
  write(chunk: Buffer): Promise<void>
  close(): Promise<void>
  /** The file was right. */
  keep(file: { sha256: string; sizeBytes: number }): void
}>

/**
 * Reads every byte once. With a sink it takes bundles of ours only, and stops at the first problem: there is nothing to
 * be saved then.
 */
export async function readBundle(source: SourceFile, work: LongWork, sink?: Sink): Promise<BundleReading> {
  const notes = new Notes()
  const reading: BundleReading = {
    notes,
    contentCode: '',
    info: null,
    labels: [],
    bag: null,
    fileCount: 0,
    payloadBytes: 0,
  }
  await notes.collect(async () => {
    const directory = await readDirectory(source.handle, source.sizeBytes)
    if (directory.comment.length > 0)
      notes.remark('', `压缩包结尾带有注释「${readable(directory.comment)}」`, noComment)
    const layout = await readLayout(source.handle, directory, notes, work.signal)
    const { declaration, listing, labels, info } = layout
    reading.labels = labels
    reading.bag = declaration && { version: declaration.version, algorithms: [...listing.algorithms].sort() }
    if (notes.strict) reading.info = info
    if (sink && !notes.strict)
      throw new Malformed('', '这是其他软件制作的材料包，只能校验，不能导入', { next: importOurs })
    if (sink && notes.isBad) return
    await readFiles(source.handle, directory, layout, reading, work, sink)
    if (notes.isBad) return
    checkCounts(layout, reading)
    if (directory.isOurs && !directory.endIsCanonical) throw new Malformed('', '压缩包结尾记录有错')
    if (notes.strict && !notes.isBad) reading.contentCode = contentCodeOfTags(listing.tagRows)
  })
  return reading
}

const importOurs = '可以用「校验材料包」核对它；要导入，请让对方用购服通的「导出材料包」导出。'
const noComment = '注释由压缩软件加上，材料本身没有问题时请让对方发送购服通导出的原文件，或去掉注释后再校验。'

function readable(comment: Buffer): string {
  const text = new TextDecoder(isUtf8(comment) ? 'utf-8' : 'gb18030').decode(comment)
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').slice(0, 40)
}

const isUtf8 = (bytes: Buffer) => !bytes.toString('utf8').includes('\uFFFD')

async function readFiles(
  file: FileHandle,
  directory: ZipDirectory,
  { expected }: BagLayout,
  reading: BundleReading,
  work: LongWork,
  sink?: Sink,
): Promise<void> {
  const { notes } = reading
  const progress = countProgress(
    directory.entries.reduce((sum, entry) => sum + entry.sizeBytes, 0),
    work.onProgress,
  )
  for (const entry of directory.entries) {
    work.signal?.throwIfAborted()
    const digests = expected.get(entry)
    await notes.collect(async () => {
      const bytes = await bytesOf(file, entry)
      const dataAt = await checkLocalHeader(bytes, entry, directory.isOurs)
      const out = digests === undefined ? undefined : await sink?.(entry.path)
      let found: Found
      try {
        const contents = readContent(bytes, entry, dataAt, work.signal)
        found = await digestContents(contents, algorithmsOf(digests), progress.add, out?.write)
      } finally {
        await out?.close()
      }
      compare(entry, digests, found, reading)
      out?.keep({ sha256: found.hashes.get('sha256') ?? '', sizeBytes: found.sizeBytes })
    })
    if (sink && notes.isBad) return
  }
  progress.end()
}

interface Found {
  hashes: Map<string, string>
  crc32: number
  sizeBytes: number
}

const algorithmsOf = (digests: Digest[] | undefined) => new Set(digests?.map(({ algorithm }) => algorithm))

async function digestContents(
  contents: AsyncIterable<Buffer>,
  algorithms: Set<string>,
  onBytes: (count: number) => void,
  write?: (chunk: Buffer) => Promise<void>,
): Promise<Found> {
  const hashes = Array.from(algorithms, (algorithm) => [algorithm, createHash(algorithm)] as const)
  let crc = 0
  let sizeBytes = 0
  for await (const chunk of contents) {
    const written = write?.(chunk)
    for (const [, hash] of hashes) hash.update(chunk)
    crc = crc32(chunk, crc)
    sizeBytes += chunk.length
    onBytes(chunk.length)
    await written
  }
  return { hashes: new Map(hashes.map(([name, hash]) => [name, hash.digest('hex')])), crc32: crc, sizeBytes }
}

function compare(entry: ZipEntry, digests: Digest[] | undefined, found: Found, reading: BundleReading): void {
  const { path } = entry
  const { notes } = reading
  const sound = found.crc32 === entry.crc32 && found.sizeBytes === entry.sizeBytes
  if (digests?.some(({ algorithm, hex }) => found.hashes.get(algorithm) !== hex))
    notes.problem({ kind: 'altered', path, detail: '内容与清单登记的不一致' })
  else if (!sound && path === tagManifestPath)
    // Nothing lists the tag manifest: the crc alone covers it.
    notes.problem({ kind: 'altered', path, detail: '内容与校验和不一致' })
  else if (!sound) notes.problem({ kind: 'malformed', path, detail: '压缩包登记的校验和与内容不符' })
  if (digests === undefined || !path.startsWith('data/')) return
  reading.fileCount += 1
  reading.payloadBytes += found.sizeBytes
}

function checkCounts({ payload, systemFilesDiffer }: BagLayout, reading: BundleReading): void {
  if (!payload) return
  if (payload.fileCount === reading.fileCount && payload.sizeBytes === reading.payloadBytes) return
  const detail = '文件数或总字节数与内容不符'
  if (systemFilesDiffer) reading.notes.remark(bagInfoPath, `${detail}（只差系统自动生成的文件）`)
  else reading.notes.problem({ kind: 'altered', path: bagInfoPath, detail })
}
