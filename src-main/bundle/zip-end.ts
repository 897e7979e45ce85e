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
}

/** Reads the end records, which must be the file's last bytes (no comment) and follow the directory at once. */
export async function findDirectory(file: FileHandle, fileBytes: number): Promise<DirectoryPlace> {
  const tail = Math.min(fileBytes, endFixedBytes + locator64Bytes + end64Bytes)
  const bytes = await readExactly(file, fileBytes - tail, tail)
  if (!bytes || tail < endFixedBytes) throw new Malformed('', '文件不完整，不是压缩包')
  const end = bytes.subarray(tail - endFixedBytes)
  if (end.readUInt32LE(0) !== endSignature) throw new Malformed('', '文件不完整，或结尾有多余内容')
  if (end.readUInt32LE(4) !== 0 || end.readUInt16LE(8) !== end.readUInt16LE(10) || end.readUInt16LE(20) !== 0)
    throw new Malformed('', '压缩包结尾记录有错')

  const short = { count: end.readUInt16LE(10), bytes: end.readUInt32LE(12), offset: end.readUInt32LE(16) }
  const is64 = short.count === max16 || short.bytes === max32 || short.offset === max32
  const place = is64 ? read64(bytes.subarray(0, tail - endFixedBytes), fileBytes) : short
  const tailBytes = endFixedBytes + (is64 ? locator64Bytes + end64Bytes : 0)
  if (place.offset + place.bytes !== fileBytes - tailBytes) throw new Malformed('', '压缩包长度与记录不符')
  const canonical = endRecords(place.count, place.bytes, place.offset).equals(bytes.subarray(tail - tailBytes))
  return { ...place, canonical }
}

function read64(bytes: Buffer, fileBytes: number): { count: number; bytes: number; offset: number } {
  const bad = new Malformed('', '压缩包结尾记录有错（zip64）')
  if (bytes.length !== end64Bytes + locator64Bytes) throw bad
  const locator = bytes.subarray(end64Bytes)
  if (bytes.readUInt32LE(0) !== end64Signature || locator.readUInt32LE(0) !== locator64Signature) throw bad
  try {
    if (readUInt64(locator, 8) !== fileBytes - endFixedBytes - locator64Bytes - end64Bytes) throw bad
    const count = readUInt64(bytes, 32)
    if (readUInt64(bytes, 24) !== count || readUInt64(bytes, 4) !== end64Bytes - 12) throw bad
    return { count, bytes: readUInt64(bytes, 40), offset: readUInt64(bytes, 48) }
  } catch {
    throw bad
  }
}
