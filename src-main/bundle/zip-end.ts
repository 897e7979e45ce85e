import type { FileHandle } from 'node:fs/promises'
import { readExactly } from '../fs/read-chunks'
import { Malformed } from './malformed'
import {
  end64Bytes,
  end64Signature,
  endFixedBytes,
  endRecords,
  endSignature,
  locator64Bytes,
  locator64Signature,
  max16,
  max32,
  readUInt64,
} from './zip-format'

export interface DirectoryPlace {
  count: number
  bytes: number
  offset: number
  /** The end records are byte by byte what `endRecords` writes. */
  canonical: boolean
  comment: Buffer
}

/**
 * Reads the end records, which must follow the directory at once and be the file's last bytes but for the archive's
 * comment.
 */
export async function findDirectory(file: FileHandle, fileBytes: number): Promise<DirectoryPlace> {
  const commentBytes = await findComment(file, fileBytes)
  const recordsEnd = fileBytes - commentBytes
  const tail = Math.min(recordsEnd, endFixedBytes + locator64Bytes + end64Bytes)
  const bytes = (await readExactly(file, recordsEnd - tail, tail))!
  const end = bytes.subarray(tail - endFixedBytes)
  if (end.readUInt32LE(4) !== 0) throw new Malformed('', '这是分卷压缩包中的一卷', { next: '请让对方不分卷重新压缩。' })
  if (end.readUInt16LE(8) !== end.readUInt16LE(10)) throw new Malformed('', '压缩包结尾记录有错')

  const short = { count: end.readUInt16LE(10), bytes: end.readUInt32LE(12), offset: end.readUInt32LE(16) }
  // Some programs write the zip64 records where nothing asks for them.
  const locator = tail - endFixedBytes - locator64Bytes
  const hasLocator = locator >= 0 && bytes.readUInt32LE(locator) === locator64Signature
  const is64 = hasLocator || short.count === max16 || short.bytes === max32 || short.offset === max32
  const place = is64 ? read64(bytes.subarray(0, tail - endFixedBytes), recordsEnd) : short
  const tailBytes = endFixedBytes + (is64 ? locator64Bytes + end64Bytes : 0)
  if (place.offset + place.bytes !== recordsEnd - tailBytes) throw new Malformed('', '压缩包长度与记录不符')
  const canonical = endRecords(place.count, place.bytes, place.offset).equals(bytes.subarray(tail - tailBytes))
  const comment = (await readExactly(file, recordsEnd, commentBytes)) ?? Buffer.alloc(0)
  return { ...place, canonical, comment }
}

/** Length of the comment: the last end record whose comment reaches exactly to the end of the file. */
async function findComment(file: FileHandle, fileBytes: number): Promise<number> {
  const tail = Math.min(fileBytes, endFixedBytes + max16)
  const bytes = await readExactly(file, fileBytes - tail, tail)
  for (let at = tail - endFixedBytes; bytes && at >= 0; at--) {
    const commentBytes = tail - at - endFixedBytes
    if (bytes.readUInt32LE(at) === endSignature && bytes.readUInt16LE(at + 20) === commentBytes) return commentBytes
  }
  throw await notZip(file, fileBytes)
}

const sealedStart = 'age-en'
const openIt =
  '文件名以 .age 结尾的，在购服通里选它就会问口令（改过名的先改回来）；也可以用 age 命令解开，再校验解开的 .zip。'
const otherFormats: [string, string][] = [
  ['Rar!', '.rar 压缩包'],
  ["7z\u00BC\u00AF'\u001C", '.7z 压缩包'],
  ['\u001F\u008B', '.gz 压缩包'],
  ['%PDF', 'PDF 文件'],
  ['\u00D0\u00CF\u0011\u00E0', 'Office 97 文档'],
]

async function notZip(file: FileHandle, fileBytes: number): Promise<Malformed> {
  const start = ((await readExactly(file, 0, Math.min(fileBytes, 6))) ?? Buffer.alloc(0)).toString('latin1')
  if (start === '') return new Malformed('', '文件是空的')
  if (start === sealedStart) return new Malformed('', '这是加密文件，请先解开', { next: openIt })
  const format = otherFormats.find(([signature]) => start.startsWith(signature))?.[1]
  if (format) return new Malformed('', `这是 ${format}，不是 .zip 材料包`, { next: '请让对方以 .zip 格式重新发送。' })
  return new Malformed('', '文件不完整，或结尾有多余内容，不是完整的压缩包')
}

function read64(bytes: Buffer, recordsEnd: number): { count: number; bytes: number; offset: number } {
  const bad = new Malformed('', '压缩包结尾记录有错（zip64）')
  if (bytes.length !== end64Bytes + locator64Bytes) throw bad
  const locator = bytes.subarray(end64Bytes)
  if (bytes.readUInt32LE(0) !== end64Signature || locator.readUInt32LE(0) !== locator64Signature) throw bad
  try {
    if (readUInt64(locator, 8) !== recordsEnd - endFixedBytes - locator64Bytes - end64Bytes) throw bad
    const count = readUInt64(bytes, 32)
    if (readUInt64(bytes, 24) !== count || readUInt64(bytes, 4) !== end64Bytes - 12) throw bad
    return { count, bytes: readUInt64(bytes, 40), offset: readUInt64(bytes, 48) }
  } catch {
    throw bad
  }
}
