import type { FileHandle } from 'node:fs/promises'
import { readExactly } from '../fs/read-chunks'
import { freeExpansionBytes, maxDirectoryBytes, maxEntries, maxExpansion } from './bundle-limits'
import { Malformed } from './malformed'
import { findDirectory } from './zip-end'
import { centralFixedBytes, centralRecord, centralSignature, max32, readUInt64, type ZipRecord } from './zip-format'
import { firstSpelling, readUnicodeName } from './zip-names'

/** An entry as the central directory tells it; the local header has still to say the same. */
export interface ZipEntry extends ZipRecord {
  /** Name by the likeliest encoding until the bag's manifests have decided; no closing slash. */
  path: string
  /** The name in UTF-8 that an old archiver put beside one it could not write (0x7075). */
  unicodeName: string | null
  isFolder: boolean
  method: 0 | 8
  compressedBytes: number
  flags: number
  /** Written byte by byte as `centralRecord` writes it. */
  canonical: boolean
  /** End of the entry: where the next one, or the directory, begins. */
  endOffset: number
}

export interface ZipDirectory {
  /** In the order of their bytes; together they fill the file from 0 to the directory. */
  entries: ZipEntry[]
  /** Written by this program, so every byte has to be as it writes it: at least one record says so. */
  isOurs: boolean
  /** The end records are as this program writes them. */
  endIsCanonical: boolean
  comment: Buffer
}

/** Throws Malformed on anything but one plain archive that fills the file from the first byte to the last. */
export async function readDirectory(file: FileHandle, fileBytes: number): Promise<ZipDirectory> {
  const place = await findDirectory(file, fileBytes)
  if (place.count > maxEntries || place.bytes > maxDirectoryBytes)
    throw new Malformed('', '文件数超出限度', { hostile: true })
  const bytes = await readExactly(file, place.offset, place.bytes)
  if (!bytes) throw new Malformed('', '文件不完整')

  const entries: ZipEntry[] = []
  let at = 0
  while (at < bytes.length && entries.length < place.count) {
    const { entry, length } = parseRecord(bytes, at)
    entries.push(entry)
    at += length
  }
  if (at !== bytes.length || entries.length !== place.count) throw new Malformed('', '压缩包目录与记录数不符')
  checkPlaces(entries, place.offset)
  checkExpansion(entries, fileBytes)
  const isOurs = entries.some((entry) => entry.canonical)
  return { entries, isOurs, endIsCanonical: place.canonical, comment: place.comment }
}

const packAgain = '请让对方用普通 .zip 方式（存储或 Deflate）重新压缩，或发送原文件。'

function parseRecord(bytes: Buffer, at: number): { entry: ZipEntry; length: number } {
  const left = bytes.length - at
  if (left < centralFixedBytes || bytes.readUInt32LE(at) !== centralSignature) throw new Malformed('', '压缩包目录有错')
  const nameBytes = bytes.readUInt16LE(at + 28)
  const extraBytes = bytes.readUInt16LE(at + 30)
  const length = centralFixedBytes + nameBytes + extraBytes + bytes.readUInt16LE(at + 32)
  if (length > left) throw new Malformed('', '压缩包目录有错')
  const nameAt = at + centralFixedBytes
  const name = bytes.subarray(nameAt, nameAt + nameBytes)
  const flags = bytes.readUInt16LE(at + 8)
  const extra = bytes.subarray(nameAt + nameBytes, nameAt + nameBytes + extraBytes)
  const unicodeName = readUnicodeName(name, extra)
  const path = firstSpelling({ name, flags, unicodeName })
  if (flags & 0x0041) throw new Malformed(path, '文件已加密，无法校验', { next: '请让对方不设密码重新压缩。' })
  const method = bytes.readUInt16LE(at + 10)
  if (method !== 0 && method !== 8) throw new Malformed(path, `压缩方式不支持（${method}）`, { next: packAgain })
  const isFolder = /[/\\]$/.test(path)
  checkKind(path, bytes.readUInt32LE(at + 38), isFolder)

  const sizes = fullSizes(path, extra, {
    sizeBytes: bytes.readUInt32LE(at + 24),
    compressedBytes: bytes.readUInt32LE(at + 20),
    offset: bytes.readUInt32LE(at + 42),
  })
  if (method === 0 && sizes.sizeBytes !== sizes.compressedBytes) throw new Malformed(path, '登记的大小前后不一')
  if (isFolder && sizes.sizeBytes > 0) throw new Malformed(path, '文件夹不应有内容', { hostile: true })
  const record = { name, ...sizes, crc32: bytes.readUInt32LE(at + 16), dosTime: bytes.readUInt32LE(at + 12) }
  const entry: ZipEntry = {
    ...record,
    path: isFolder ? path.slice(0, -1) : path,
    unicodeName,
    isFolder,
    method,
    flags,
    canonical: centralRecord(record).equals(bytes.subarray(at, at + length)),
    endOffset: 0,
  }
  return { entry, length }
}

/** Only plain files and folders: a link in an archive is a way out of the target folder. */
function checkKind(path: string, attributes: number, isFolder: boolean): void {
  const type = attributes >>> 28
  if (type === 0 || type === (isFolder ? 4 : 8)) return
  throw new Malformed(path, '不是普通文件（链接或设备）', { hostile: true })
}

interface Sizes {
  sizeBytes: number
  compressedBytes: number
  offset: number
}

/** Numbers that do not fit 32 bits stand in the zip64 field, in this order (APPNOTE 4.5.3). */
function fullSizes(path: string, extra: Buffer, sizes: Sizes): Sizes {
  const wanted = (['sizeBytes', 'compressedBytes', 'offset'] as const).filter((key) => sizes[key] === max32)
  if (wanted.length === 0) return sizes
  const field = zip64Field(extra)
  if (!field || field.length < wanted.length * 8) throw new Malformed(path, '压缩包目录有错（zip64）')
  try {
    const numbers = wanted.map((key, i) => [key, readUInt64(field, i * 8)] as const)
    return { ...sizes, ...Object.fromEntries(numbers) }
  } catch {
    throw new Malformed(path, '压缩包目录有错（zip64）')
  }
}

function zip64Field(extra: Buffer): Buffer | null {
  for (let at = 0; at + 4 <= extra.length; ) {
    const length = extra.readUInt16LE(at + 2)
    if (extra.readUInt16LE(at) === 1) return extra.subarray(at + 4, Math.min(at + 4 + length, extra.length))
    at += 4 + length
  }
  return null
}

/** No gap, no overlap: hidden bytes and the overlapping kind of zip bomb have no place to be. */
function checkPlaces(entries: ZipEntry[], directoryOffset: number): void {
  entries.sort((a, b) => a.offset - b.offset)
  if (entries.length === 0) throw new Malformed('', '压缩包是空的')
  if (entries[0]!.offset !== 0) throw new Malformed('', '压缩包开头有多余内容')
  for (const [i, entry] of entries.entries()) {
    entry.endOffset = entries[i + 1]?.offset ?? directoryOffset
    if (entry.offset + 30 + entry.name.length + entry.compressedBytes > entry.endOffset)
      throw new Malformed(entry.path, '文件内容与相邻文件重叠', { hostile: true })
  }
}

function checkExpansion(entries: ZipEntry[], fileBytes: number): void {
  const unpacked = entries.reduce((sum, entry) => sum + entry.sizeBytes, 0)
  if (unpacked > fileBytes * maxExpansion + freeExpansionBytes)
    throw new Malformed('', '解压后大小异常（疑似压缩炸弹）', { hostile: true })
}
