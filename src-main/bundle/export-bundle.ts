import { stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { type BundleInfo, bagItText, formatBagInfo } from '#shared/bundle/bag-info'
import type { ExportedBundle } from '#shared/bundle/bundle'
import { listingPath } from '#shared/bundle/file-index'
import type { StageDeadlines } from '#shared/bundle/listing-due'
import { type ListingRow, renderListing } from '#shared/bundle/listing-html'
import { formatManifest, type ManifestRow } from '#shared/bundle/manifest'
import { collisionKey, pathProblem } from '#shared/bundle/path-rules'
import { safeFileName } from '#shared/bundle/safe-name'
import { chinaTime } from '#shared/china-time'
import type { DueStage } from '#shared/materials/due-material'
import { fail, ok, type Result } from '#shared/result'
import { writeThenRename } from '../fs/atomic-write'
import { ensureSpaceFor } from '../fs/free-space'
import { isErrno } from '../fs/fs-errors'
import { openAhead } from '../fs/open-ahead'
import { partBeside, sweepParts } from '../fs/part-files'
import { countProgress, type LongWork } from '../fs/progress'
import { sourceSize } from '../fs/source-file'
import { failureOf, Stop } from '../fs/stop'
import { bagInfoPath, bagItPath, contentCodeOfTags, manifestPath, tagManifestPath } from './bundle-files'
import { toDosTime } from './zip-format'
import { type WrittenEntry, ZipWriter } from './zip-writer'

/** A payload file. `path` is below `data/`; `sha256` is what the store says, and the source must still be that. */
export interface BundleEntry {
  path: string
  source: { file: string } | { bytes: Uint8Array }
  /** What the file is, for the 清单. */
  title?: string
  sha256?: string
}

export interface ExportRequest extends LongWork {
  entries: BundleEntry[]
  /** Target; a file of that name is replaced only when the new one is complete. */
  path: string
  info: BundleInfo
  /** What the 清单 says is due, there and missing. */
  due: DueStage[]
  /** By when what is to be done; absent = the 清单 does not tell. */
  deadlines?: readonly StageDeadlines[]
}

/**
 * Writes a BagIt 1.0 bag (RFC 8493) as one .zip, in one pass and constant memory. The same entries and info give the
 * same bytes. Errors: FILE_CHANGED, FILE_DAMAGED, FILE_NOT_FOUND (a source), FOLDER_NOT_FOUND, DISK_FULL,
 * FOLDER_READONLY, FILE_LOCKED, CANCELLED; after each of them neither a half nor a new `path` is there. Two at a time to
 * one path do not meet: the one that ends last stays.
 */
export async function exportBundle(request: ExportRequest): Promise<Result<ExportedBundle>> {
  const { path, info, signal } = request
  const entries = inOrder(request.entries)
  try {
    signal?.throwIfAborted()
    if (await isFolder(path)) return fail('NOT_A_FILE', { path })
    await sweepParts(dirname(path))
    const payloadBytes = await sizeOf(entries)
    const space = await ensureSpaceFor(path, payloadBytes)
    if (!space.ok) return space
    return ok(
      await writeThenRename(partBeside(path), path, async (file) => {
        const zip = new ZipWriter(file, toDosTime(chinaTime(info.createdAt)))
        return { path, ...(await writeBag(zip, entries, payloadBytes, request)) }
      }),
    )
  } catch (error) {
    return failureOf(error, path)
  }
}

/** Asked before minutes of work: a name too long, or taken by a folder, is found at the last step else. */
async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory()
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return false
    throw error
  }
}

async function writeBag(
  zip: ZipWriter,
  entries: BundleEntry[],
  payloadBytes: number,
  { info, due, deadlines, ...work }: Omit<ExportRequest, 'entries' | 'path'>,
) {
  const top = bagFolderName(info)
  const tagRows: ManifestRow[] = []
  const addTag = async (path: string, text: string) => {
    const { sha256 } = await zip.addBytes(`${top}/${path}`, Buffer.from(text))
    tagRows.push({ path, sha256 })
  }
  await addTag(bagItPath, bagItText)

  const progress = countProgress(payloadBytes, work.onProgress)
  const rows: ListingRow[] = []
  const sources = openAhead(entries.map(({ source }) => ('file' in source ? source.file : null)))
  let turn = 0
  for await (const source of sources) {
    work.signal?.throwIfAborted()
    const entry = entries[turn++]!
    const path = `data/${entry.path}`
    const name = `${top}/${path}`
    const written =
      source === null
        ? await addBytes(zip, name, entry, progress.add)
        : await zip.addFile(name, source, progress.add, work.signal)
    if (entry.sha256 && entry.sha256 !== written.sha256) throw new Stop('FILE_DAMAGED', { path: entry.path })
    rows.push({ path, title: entry.title ?? '', ...written })
  }
  progress.end()

  const sizeBytes = rows.reduce((sum, row) => sum + row.sizeBytes, 0)
  await addTag(bagInfoPath, formatBagInfo(info, { fileCount: rows.length, sizeBytes }))
  await addTag(manifestPath, formatManifest(rows))
  const contentCode = contentCodeOfTags(tagRows)
  await addTag(listingPath, renderListing({ info, due, ...(deadlines && { deadlines }), rows, contentCode }))
  await zip.addBytes(`${top}/${tagManifestPath}`, Buffer.from(formatManifest(tagRows)))
  work.signal?.throwIfAborted()
  return { contentCode, fileCount: rows.length, sizeBytes: await zip.finish() }
}

async function addBytes(
  zip: ZipWriter,
  name: string,
  { source }: BundleEntry,
  onBytes: (count: number) => void,
): Promise<WrittenEntry> {
  const bytes = 'bytes' in source ? source.bytes : new Uint8Array()
  const written = await zip.addBytes(name, bytes)
  onBytes(bytes.length)
  return written
}

/** One folder around everything, so that unzipping into a full folder does not litter it. */
export function bagFolderName(info: Pick<BundleInfo, 'projectName' | 'stage'>): string {
  return `${safeFileName(info.projectName, 40)}-${safeFileName(info.stage, 10)}`
}

/** Sorted by path, in NFC. A path that is illegal or taken twice is a bug of the caller. */
function inOrder(entries: BundleEntry[]): BundleEntry[] {
  const taken = new Set<string>()
  const sorted = entries.map((entry) => ({ ...entry, path: entry.path.normalize('NFC') }))
  sorted.sort((a, b) => (a.path < b.path ? -1 : 1))
  for (const { path } of sorted) {
    const key = collisionKey(path)
    const problem = pathProblem(path) ?? (taken.has(key) ? '重名' : null)
    if (problem) throw new Error(`${path}: ${problem}`)
    taken.add(key)
  }
  return sorted
}

async function sizeOf(entries: BundleEntry[]): Promise<number> {
  let total = 0
  for (const { source } of entries) total += 'bytes' in source ? source.bytes.length : await sourceSize(source.file)
  return total
}
