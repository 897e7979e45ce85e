import type { PageFile } from './page-file'

export type Value = null | number | bigint | string | Buffer

export interface Row {
  rowid: number | bigint
  values: Value[]
}

/** What is spoilt: thrown while one cell is read, and told as a row that could not be. */
export class Spoilt extends Error {}

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** The row in a cell of a leaf, with what of it lies on further pages. Throws `Spoilt`. */
export function rowOfCell(file: PageFile, bytes: Buffer, at: number): Row {
  const size = varint(bytes, at)
  const rowid = varint(bytes, size.next)
  const payload = payloadOf(file, { bytes, at: rowid.next, size: Number(size.value) })
  return { rowid: plain(BigInt.asIntN(64, rowid.value)), values: valuesOf(payload) }
}

/** SQLite keeps so much of a long row on its page, and the rest on a chain of further ones. */
function payloadOf(file: PageFile, cell: { bytes: Buffer; at: number; size: number }): Buffer {
  const { bytes, at, size } = cell
  const { usable } = file
  if (size > file.count * file.pageBytes) throw new Spoilt('longer than the file')
  const least = Math.floor(((usable - 12) * 32) / 255) - 23
  const wanted = least + ((size - least) % (usable - 4))
  const here = size <= usable - 35 ? size : wanted <= usable - 35 ? wanted : least
  if (at + here > usable) throw new Spoilt('beyond its page')
  if (here === size) return bytes.subarray(at, at + size)
  const parts = [bytes.subarray(at, at + here)]
  let left = size - here
  let next = bytes.readUInt32BE(at + here)
  while (left > 0) {
    const page = file.raw(next)
    if (!page) throw new Spoilt('its rest is not there')
    const part = page.subarray(4, 4 + Math.min(left, usable - 4))
    parts.push(part)
    left -= part.length
    next = page.readUInt32BE(0)
  }
  return Buffer.concat(parts)
}

function valuesOf(payload: Buffer): Value[] {
  const header = varint(payload, 0)
  const values: Value[] = []
  let at = Number(header.value)
  let told = header.next
  while (told < Number(header.value)) {
    const type = varint(payload, told)
    const { value, next } = readValue(payload, at, Number(type.value))
    values.push(value)
    told = type.next
    at = next
  }
  if (told !== Number(header.value) || at !== payload.length) throw new Spoilt('not as long as it says')
  return values
}

const intBytes = [0, 1, 2, 3, 4, 6, 8]

function readValue(payload: Buffer, at: number, type: number): { value: Value; next: number } {
  if (type === 0) return { value: null, next: at }
  if (type === 8 || type === 9) return { value: type - 8, next: at }
  if (type === 10 || type === 11) throw new Spoilt('no such type')
  const length = type >= 12 ? Math.floor((type - 12) / 2) : type === 7 ? 8 : intBytes[type]!
  const next = at + length
  if (next > payload.length) throw new Spoilt('beyond its row')
  if (type === 7) return { value: payload.readDoubleBE(at), next }
  if (type === 6) return { value: plain(payload.readBigInt64BE(at)), next }
  if (type < 7) return { value: payload.readIntBE(at, length), next }
  const bytes = payload.subarray(at, next)
  return { value: type % 2 === 0 ? bytes : textOf(bytes), next }
}

function textOf(bytes: Buffer): string {
  try {
    return utf8.decode(bytes)
  } catch {
    throw new Spoilt('no text')
  }
}

const plain = (value: bigint) =>
  value >= Number.MIN_SAFE_INTEGER && value <= Number.MAX_SAFE_INTEGER ? Number(value) : value

/** Up to nine bytes, seven bits of each, eight of the last. */
export function varint(bytes: Buffer, at: number): { value: bigint; next: number } {
  let value = 0n
  for (let index = 0; index < 9; index += 1) {
    const byte = bytes[at + index]
    if (byte === undefined) throw new Spoilt('beyond its page')
    if (index === 8) return { value: (value << 8n) | BigInt(byte), next: at + 9 }
    value = (value << 7n) | BigInt(byte & 0x7f)
    if (byte < 0x80) return { value, next: at + index + 1 }
  }
  throw new Spoilt('no number')
}
