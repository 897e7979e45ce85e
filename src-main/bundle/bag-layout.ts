import type { FileHandle } from 'node:fs/promises'
import { type BundleInfo, type PayloadCount, parseBagInfo } from '#shared/bundle/bag-info'
import type { BundleProblem } from '#shared/bundle/bundle'
import { type ManifestRow, parseManifest } from '#shared/bundle/manifest'
import { bagInfoPath, bagItPath, manifestPath, tagManifestPath } from './bundle-files'
import { maxManifestBytes, maxTagFileBytes } from './bundle-limits'
import { Malformed } from './malformed'
import { checkLocalHeader, readContent } from './zip-content'
import type { ZipDirectory, ZipEntry } from './zip-directory'

/** What the bag's own manifests say it holds, set against what the archive holds. */
export interface BagLayout {
  /** Files to be hashed, in the order of the archive; their paths are below the bag folder by now. */
  files: { entry: ZipEntry; sha256: string }[]
  tagRows: ManifestRow[]
  info: BundleInfo | null
  payload: PayloadCount | null
  problems: BundleProblem[]
}

/** Finds missing and extra files from names alone; contents are compared later. */
export async function readLayout(file: FileHandle, directory: ZipDirectory, signal?: AbortSignal): Promise<BagLayout> {
  const problems: BundleProblem[] = []
  const { inside, outside } = bagFiles(directory)
  const readText = async (path: string, maxBytes: number) => {
    const entry = inside.get(path)
    if (!entry) problems.push({ kind: 'missing', path, detail: '材料包缺少该文件' })
    return entry ? await readTagFile(file, entry, path, maxBytes, directory.isOurs, signal) : null
  }
  const bagIt = await readText(bagItPath, maxTagFileBytes)
  if (
    bagIt !== null &&
    !/^\uFEFF?BagIt-Version: *(0\.97|1\.0)\r?\nTag-File-Character-Encoding: *UTF-8\s*$/i.test(bagIt)
  )
    problems.push({ kind: 'malformed', path: bagItPath, detail: '不是可识别的 BagIt 声明' })
  const bagInfo = await readText(bagInfoPath, maxTagFileBytes)
  const payloadRows = readRows(manifestPath, await readText(manifestPath, maxManifestBytes), problems)
  const tagRows = readRows(tagManifestPath, await readText(tagManifestPath, maxTagFileBytes), problems)

  const expected = expectedFiles(payloadRows, tagRows, problems)

  const files: BagLayout['files'] = []
  for (const [path, entry] of inside) {
    const sha256 = expected.get(path)
    if (sha256) files.push({ entry, sha256 })
    else if (!isTagManifest(path, directory.isOurs)) problems.push({ kind: 'extra', path, detail: '清单中没有该文件' })
  }
  for (const path of outside) problems.push({ kind: 'extra', path, detail: '该文件不在材料包文件夹内' })
  for (const path of expected.keys()) {
    if (!inside.has(path)) problems.push({ kind: 'missing', path, detail: '清单中有，材料包中没有' })
  }
  const { info, payload } = bagInfo === null ? { info: null, payload: null } : parseBagInfo(bagInfo)
  return { files, tagRows, info, payload, problems }
}

/** Each path once, the payload in one manifest, all else in the other: a line that is not used could hide something. */
function expectedFiles(
  payloadRows: ManifestRow[],
  tagRows: ManifestRow[],
  problems: BundleProblem[],
): Map<string, string> {
  const expected = new Map<string, string>()
  const add = (manifest: string, { path, sha256 }: ManifestRow) => {
    const belongs = path.startsWith('data/') === (manifest === manifestPath)
    if (!belongs || expected.has(path))
      problems.push({ kind: 'malformed', path: manifest, detail: `登记了不该有或重复的文件：${path}` })
    else expected.set(path, sha256)
  }
  for (const row of payloadRows) add(manifestPath, row)
  for (const row of tagRows) add(tagManifestPath, row)
  return expected
}

/** The bag is the one folder that holds its manifest, or the archive itself. */
function bagFiles({ entries }: ZipDirectory): { inside: Map<string, ZipEntry>; outside: string[] } {
  const plain = entries.filter((entry) => !entry.isFolder)
  const marker = [manifestPath, bagItPath, tagManifestPath].flatMap((name) =>
    plain.filter(({ path }) => path === name || /^[^/]+\/([^/]+)$/.exec(path)?.[1] === name),
  )[0]
  if (!marker) throw new Malformed('', '不是材料包：没有 BagIt 的清单文件')
  const top = marker.path.slice(0, marker.path.lastIndexOf('/') + 1)
  const inside = new Map<string, ZipEntry>()
  const outside: string[] = []
  for (const entry of plain) {
    if (!entry.path.startsWith(top)) {
      outside.push(entry.path)
      continue
    }
    // From here on every message names the file as the clerk finds it in the folder.
    entry.path = entry.path.slice(top.length)
    inside.set(entry.path, entry)
  }
  return { inside, outside }
}

/** Nothing lists the tag manifest; other programs add one per further algorithm. */
function isTagManifest(path: string, isOurs: boolean): boolean {
  return path === tagManifestPath || (!isOurs && /^tagmanifest-[a-z0-9]+\.txt$/.test(path))
}

async function readTagFile(
  file: FileHandle,
  entry: ZipEntry,
  path: string,
  maxBytes: number,
  isOurs: boolean,
  signal?: AbortSignal,
): Promise<string> {
  if (entry.sizeBytes > maxBytes) throw new Malformed(path, '文件过大', true)
  const dataAt = await checkLocalHeader(file, entry, isOurs)
  const chunks: Buffer[] = []
  for await (const chunk of readContent(file, entry, dataAt, signal)) chunks.push(Buffer.from(chunk))
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.concat(chunks))
  } catch {
    throw new Malformed(path, '文字编码不是 UTF-8')
  }
}

function readRows(path: string, text: string | null, problems: BundleProblem[]): ManifestRow[] {
  if (text === null) return []
  const rows = parseManifest(text)
  if ('badLine' in rows) {
    problems.push({ kind: 'malformed', path, detail: `第 ${rows.badLine} 行格式有错` })
    return []
  }
  return rows.map((row) => ({ ...row, path: row.path.normalize('NFC') }))
}
