import type { FileHandle } from 'node:fs/promises'
import { type BundleInfo, type PayloadCount, parseBagInfo } from '#shared/bundle/bag-info'
import { type BagDeclaration, decodesPercent, parseDeclaration } from '#shared/bundle/bagit-declaration'
import { readManifestName } from '#shared/bundle/digest-algorithms'
import { parseFetchList } from '#shared/bundle/fetch-list'
import { isSystemFile, pathEscape } from '#shared/bundle/path-rules'
import { BagListing, type Digest } from './bag-listing'
import { matchListed } from './bag-match'
import { nameFiles } from './bag-names'
import { type BagRoot, findRoot, pathsInBag } from './bag-root'
import { bagInfoPath, bagItPath, fetchPath, manifestPath, tagManifestPath } from './bundle-files'
import { maxManifestBytes, maxManifests, maxTagFileBytes } from './bundle-limits'
import { Malformed } from './malformed'
import type { Notes } from './notes'
import { decodeTag, isKnownEncoding, readTagFile } from './tag-text'
import type { ZipDirectory, ZipEntry } from './zip-directory'

/** What the bag's own manifests say it holds, set against what the archive holds. */
export interface BagLayout {
  /** What each listed file of the archive has to hash to; their paths are below the bag folder by now. */
  expected: Map<ZipEntry, Digest[]>
  listing: BagListing
  declaration: BagDeclaration | null
  info: BundleInfo
  labels: [string, string][]
  payload: PayloadCount | null
  /** Set when system files are missing or extra: the counts cannot be right then. */
  systemFilesDiffer: boolean
}

/** Finds missing and extra files from names alone; contents are compared later. Throws Malformed. */
export async function readLayout(
  file: FileHandle,
  directory: ZipDirectory,
  notes: Notes,
  signal?: AbortSignal,
): Promise<BagLayout> {
  if (directory.isOurs) notes.beStrict()
  const root = findRoot(directory.entries, notes)
  const tags = tagFiles(directory, root)
  const read = async (path: string, maxBytes = maxTagFileBytes) => {
    const entry = tags.get(path)
    return entry ? readTagFile(file, entry, { path, maxBytes, isOurs: directory.isOurs, signal }) : null
  }

  const declaration = await readDeclaration(await read(bagItPath), notes)
  const encoding = declaration?.encoding ?? 'UTF-8'
  const text = async (path: string, maxBytes?: number) => {
    const bytes = await read(path, maxBytes)
    return bytes === null ? null : decodeTag(path, bytes, encoding)
  }
  const bagInfo = (await text(bagInfoPath)) ?? (await text('package-info.txt'))
  const { info, payload, labels, isOurs } = parseBagInfo(bagInfo ?? '')
  if (isOurs) notes.beStrict()
  if (notes.strict) requireOwn(tags, encoding, notes)

  const listing = new BagListing(declaration ?? { version: '1.0' }, notes)
  await readManifests(tags, listing, text, notes)
  const fetched = readFetch(await text(fetchPath, maxManifestBytes), declaration, listing, notes)
  if (fetched.size > 0) notes.remark(fetchPath, '有下载清单；列出的文件已在包内的，不必再下载')
  const files = nameFiles(directory.entries, root, listing, notes)
  const matched = matchListed(files, listing, fetched, notes)
  for (const { path } of files.outside) noteOutside(path, notes)
  return { ...matched, listing, declaration, info, labels, payload }
}

/** Their names are ASCII, so that no manifest is needed to tell them. */
function tagFiles({ entries }: ZipDirectory, root: BagRoot): Map<string, ZipEntry> {
  const tags = new Map<string, ZipEntry>()
  for (const entry of entries) {
    for (const path of entry.isFolder ? [] : pathsInBag(entry, root)) if (isTagName(path)) tags.set(path, entry)
  }
  return tags
}

function noteOutside(path: string, notes: Notes): void {
  if (!notes.strict && isSystemFile(path)) notes.remark(path, '系统自动生成的文件，不属于材料包')
  else notes.problem({ kind: 'extra', path, detail: '该文件不在材料包文件夹内' })
}

function isTagName(path: string): boolean {
  return [bagItPath, bagInfoPath, fetchPath, 'package-info.txt'].includes(path) || readManifestName(path) !== null
}

async function readDeclaration(bytes: Buffer | null, notes: Notes): Promise<BagDeclaration | null> {
  if (bytes === null) {
    notes.problem({ kind: 'missing', path: bagItPath, detail: '材料包缺少该文件' })
    return null
  }
  const wrong = (detail: string) => {
    notes.problem({ kind: 'malformed', path: bagItPath, detail }, askForUtf8)
    return null
  }
  const declaration = parseDeclaration(decodeTag(bagItPath, bytes, 'UTF-8'))
  if ('wrong' in declaration) return wrong(`不是可识别的 BagIt 声明：${declaration.wrong}`)
  if (!isKnownEncoding(declaration.encoding)) return wrong(`文字编码 ${declaration.encoding} 不认识`)
  for (const oddity of declaration.oddities) notes.remark(bagItPath, oddity)
  return declaration
}

const askForUtf8 = '请让对方用符合 BagIt 1.0（RFC 8493）的软件、以 UTF-8 编码重新制作材料包。'

/** What this program's export always writes. */
function requireOwn(tags: Map<string, ZipEntry>, encoding: string, notes: Notes): void {
  if (!/^utf-8$/i.test(encoding)) notes.problem({ kind: 'malformed', path: bagItPath, detail: '文字编码应为 UTF-8' })
  for (const path of [bagInfoPath, manifestPath, tagManifestPath]) {
    if (!tags.has(path)) notes.problem({ kind: 'missing', path, detail: '材料包缺少该文件' })
  }
}

async function readManifests(
  tags: Map<string, ZipEntry>,
  listing: BagListing,
  text: (path: string, maxBytes: number) => Promise<string | null>,
  notes: Notes,
): Promise<void> {
  const names = [...tags.keys()].filter((path) => readManifestName(path) !== null).sort()
  if (names.length > maxManifests) throw new Malformed('', '清单文件过多', { hostile: true })
  let left = maxManifestBytes
  for (const name of names) {
    listing.add(name, (await text(name, left)) ?? '')
    left -= tags.get(name)!.sizeBytes
  }
  if (listing.payloadManifests.length === 0 && !notes.isBad)
    notes.problem({ kind: 'missing', path: 'manifest-sha256.txt', detail: '材料包没有内容清单（manifest）' })
  else if (listing.algorithms.size === 0 && !notes.isBad)
    notes.problem(
      { kind: 'malformed', path: listing.payloadManifests[0] ?? '', detail: '清单的算法都不支持，无法校验' },
      '请让对方用 sha256、sha512 或 md5 校验值重新制作材料包。',
    )
}

/** Files that the bag leaves for the receiver to fetch. Nothing is ever fetched. */
function readFetch(
  text: string | null,
  declaration: BagDeclaration | null,
  listing: BagListing,
  notes: Notes,
): Set<string> {
  const paths = text === null ? [] : parseFetchList(text, decodesPercent(declaration?.version ?? '1.0'))
  const wrong = (detail: string) => notes.problem({ kind: 'malformed', path: fetchPath, detail })
  if (!Array.isArray(paths)) {
    wrong(`第 ${paths.badLine} 行格式有错`)
    return new Set()
  }
  for (const path of paths) {
    const leadsOut = pathEscape(path)
    if (leadsOut) {
      notes.hostile = true
      wrong(`${leadsOut}：${path.slice(0, 200)}`)
    } else if (!listing.files.has(path)) wrong(`清单中没有要下载的文件：${path.slice(0, 200)}`)
  }
  return new Set(paths)
}
