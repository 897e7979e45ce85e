import { crc32 } from 'node:zlib'
import { utf8Flag } from './zip-format'

/** What a .zip says of an entry's name: bytes, whether they are flagged as UTF-8, and a second name beside them. */
export interface RawName {
  name: Buffer
  flags: number
  unicodeName: string | null
}

const decoders = new Map<string, TextDecoder>()

function decode(encoding: string, name: Uint8Array): string | null {
  const decoder = decoders.get(encoding) ?? new TextDecoder(encoding, { fatal: true, ignoreBOM: true })
  decoders.set(encoding, decoder)
  try {
    return decoder.decode(name)
  } catch {
    return null
  }
}

/** Unicode path field (APPNOTE 4.6.9): holds only while the name it was made for is still there. */
export function readUnicodeName(name: Buffer, extra: Buffer): string | null {
  for (let at = 0; at + 4 <= extra.length; ) {
    const end = at + 4 + extra.readUInt16LE(at + 2)
    if (extra.readUInt16LE(at) === 0x7075 && end <= extra.length && end - at >= 9) {
      const holds = extra[at + 4] === 1 && extra.readUInt32LE(at + 5) === crc32(name)
      return holds ? decode('utf-8', extra.subarray(at + 9, end)) : null
    }
    at = end
  }
  return null
}

/**
 * The spellings a name may have had, likeliest first: what Windows' own 压缩文件夹 writes on a Chinese system is GBK, and
 * GBK may look like UTF-8 (目录), so that only the bag's manifest can decide.
 */
export function* spellingsOf({ name, flags, unicodeName }: RawName): Generator<string> {
  if (unicodeName !== null) yield unicodeName
  const isFlagged = (flags & utf8Flag) !== 0
  for (const encoding of ['utf-8', 'gb18030', 'big5', 'shift_jis', 'euc-kr']) {
    const spelling = decode(encoding, name)
    if (spelling !== null) yield spelling
    // A flag over bytes that are no UTF-8 is a mistake of the archiver; else it ends the question.
    if (spelling !== null && (isFlagged || name.every((byte) => byte < 0x80))) return
  }
  yield decodeCp437(name)
}

export function firstSpelling(raw: RawName): string {
  const [first] = spellingsOf(raw)
  return first!
}

/** The PC's first code page, which a .zip's names are in when nothing else is said (APPNOTE appendix D). */
const cp437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00A0'

function decodeCp437(name: Buffer): string {
  return Array.from(name, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : cp437[byte - 0x80]!)).join('')
}
