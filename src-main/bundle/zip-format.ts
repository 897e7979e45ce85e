// The records of a .zip as this program writes them (PKWARE APPNOTE 6.3): stored, UTF-8 names, no data descriptors,
// zip64 fields only where a number needs them. The same functions tell the reader what every byte has to be.

/** An entry of the archive; `offset` is that of its local header. */
export interface ZipRecord {
  name: Buffer
  sizeBytes: number
  crc32: number
  offset: number
  /** MS-DOS date << 16 | time. */
  dosTime: number
}

export const localSignature = 0x04034b50
export const centralSignature = 0x02014b50
export const endSignature = 0x06054b50
export const end64Signature = 0x06064b50
export const locator64Signature = 0x07064b50
export const localFixedBytes = 30
export const centralFixedBytes = 46
export const endFixedBytes = 22
export const end64Bytes = 56
export const locator64Bytes = 20
export const utf8Flag = 0x0800
export const max32 = 0xffffffff
export const max16 = 0xffff

/** Unix, version 4.5: other zip programs write another pair of version and flags, so our archives are known by it. */
const versionMadeBy = (3 << 8) | 45
/** A regular file, rw-r--r--. */
const externalAttributes = 0o100644 * 0x10000

export function localHeaderBytes(record: Pick<ZipRecord, 'name' | 'sizeBytes'>): number {
  return localFixedBytes + record.name.length + (record.sizeBytes >= max32 ? 20 : 0)
}

export function localHeader(record: ZipRecord): Buffer {
  const big = record.sizeBytes >= max32
  const header = Buffer.alloc(localHeaderBytes(record))
  header.writeUInt32LE(localSignature, 0)
  header.writeUInt16LE(big ? 45 : 20, 4)
  header.writeUInt16LE(utf8Flag, 6)
  header.writeUInt16LE(0, 8)
  header.writeUInt32LE(record.dosTime, 10)
  header.writeUInt32LE(record.crc32, 14)
  header.writeUInt32LE(big ? max32 : record.sizeBytes, 18)
  header.writeUInt32LE(big ? max32 : record.sizeBytes, 22)
  header.writeUInt16LE(record.name.length, 26)
  header.writeUInt16LE(big ? 20 : 0, 28)
  header.set(record.name, localFixedBytes)
  if (big) header.set(zip64Extra([record.sizeBytes, record.sizeBytes]), localFixedBytes + record.name.length)
  return header
}

export function centralRecord(record: ZipRecord): Buffer {
  const big = record.sizeBytes >= max32
  const far = record.offset >= max32
  const numbers = [...(big ? [record.sizeBytes, record.sizeBytes] : []), ...(far ? [record.offset] : [])]
  const extra = numbers.length > 0 ? zip64Extra(numbers) : Buffer.alloc(0)
  const fixed = Buffer.alloc(centralFixedBytes)
  fixed.writeUInt32LE(centralSignature, 0)
  fixed.writeUInt16LE(versionMadeBy, 4)
  fixed.writeUInt16LE(big || far ? 45 : 20, 6)
  fixed.writeUInt16LE(utf8Flag, 8)
  fixed.writeUInt32LE(record.dosTime, 12)
  fixed.writeUInt32LE(record.crc32, 16)
  fixed.writeUInt32LE(big ? max32 : record.sizeBytes, 20)
  fixed.writeUInt32LE(big ? max32 : record.sizeBytes, 24)
  fixed.writeUInt16LE(record.name.length, 28)
  fixed.writeUInt16LE(extra.length, 30)
  fixed.writeUInt32LE(externalAttributes, 38)
  fixed.writeUInt32LE(far ? max32 : record.offset, 42)
  return Buffer.concat([fixed, record.name, extra])
}

/** What follows the central directory that starts at `offset`. */
export function endRecords(count: number, directoryBytes: number, offset: number): Buffer {
  const needs64 = count >= max16 || directoryBytes >= max32 || offset >= max32
  const end = Buffer.alloc(endFixedBytes)
  end.writeUInt32LE(endSignature, 0)
  end.writeUInt16LE(Math.min(count, max16), 8)
  end.writeUInt16LE(Math.min(count, max16), 10)
  end.writeUInt32LE(Math.min(directoryBytes, max32), 12)
  end.writeUInt32LE(Math.min(offset, max32), 16)
  if (!needs64) return end
  const end64 = Buffer.alloc(end64Bytes)
  end64.writeUInt32LE(end64Signature, 0)
  writeUInt64(end64, end64Bytes - 12, 4)
  end64.writeUInt16LE(versionMadeBy, 12)
  end64.writeUInt16LE(45, 14)
  writeUInt64(end64, count, 24)
  writeUInt64(end64, count, 32)
  writeUInt64(end64, directoryBytes, 40)
  writeUInt64(end64, offset, 48)
  const locator = Buffer.alloc(locator64Bytes)
  locator.writeUInt32LE(locator64Signature, 0)
  writeUInt64(locator, offset + directoryBytes, 8)
  locator.writeUInt32LE(1, 16)
  return Buffer.concat([end64, locator, end])
}

function zip64Extra(numbers: number[]): Buffer {
  const extra = Buffer.alloc(4 + 8 * numbers.length)
  extra.writeUInt16LE(1, 0)
  extra.writeUInt16LE(8 * numbers.length, 2)
  numbers.forEach((n, i) => {
    writeUInt64(extra, n, 4 + 8 * i)
  })
  return extra
}

function writeUInt64(buffer: Buffer, value: number, at: number): void {
  buffer.writeBigUInt64LE(BigInt(value), at)
}

/** Throws RangeError past 2^53: no file is that long. */
export function readUInt64(buffer: Buffer, at: number): number {
  const value = Number(buffer.readBigUInt64LE(at))
  if (!Number.isSafeInteger(value)) throw new RangeError('zip64 number too big')
  return value
}

/** From `YYYY-MM-DDTHH:MM:SS`; a .zip knows no year before 1980 and counts seconds by two. */
export function toDosTime(local: string): number {
  const match = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)/.exec(local)
  if (!match) throw new TypeError(`not a local time: ${local}`)
  const [year, month, day, hour, minute, second] = match.slice(1).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  const date = (Math.max(year - 1980, 0) << 9) | (month << 5) | day
  const time = (hour << 11) | (minute << 5) | (second >> 1)
  return ((date << 16) | time) >>> 0
}
