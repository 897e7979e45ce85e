/** By the end of the name; what a picture is, its own first bytes say, as every viewer has it. */
export const pictureKinds = ['jpg', 'jpeg', 'png', 'gif', 'bmp', 'tif', 'tiff', 'webp', 'heic'] as const

/** Of one of the kinds of picture, with a size, and with its end. */
export function isWholePicture(bytes: Buffer): boolean {
  return [isJpeg, isPng, isGif, isBmp, isTiff, isWebp, isHeic].some((isOne) => isOne(bytes))
}

const pngHead = Buffer.from('89504e470d0a1a0a', 'hex')

function isPng(bytes: Buffer): boolean {
  if (!bytes.subarray(0, 8).equals(pngHead)) return false
  let at = 8
  let drawn = false
  while (at + 12 <= bytes.length) {
    const kind = bytes.toString('latin1', at + 4, at + 8)
    if (kind === 'IHDR' && (bytes.readUInt32BE(at + 8) === 0 || bytes.readUInt32BE(at + 12) === 0)) return false
    if (kind === 'IEND') return drawn
    drawn ||= kind === 'IDAT'
    at += bytes.readUInt32BE(at) + 12
  }
  return false
}

/** Segments up to the scan, one of them with a size; behind it the end. What phones write behind the end is no matter. */
function isJpeg(bytes: Buffer): boolean {
  if (bytes.subarray(0, 2).toString('hex') !== 'ffd8') return false
  let at = 2
  let sized = false
  while (at + 9 <= bytes.length) {
    if (bytes[at] !== 0xff) return false
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === 0xda) return sized && bytes.lastIndexOf(Buffer.from('ffd9', 'hex')) > at
    // Start of frame: C0 to CF but for tables (C4), JPEG extensions (C8) and arithmetic conditions (CC).
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) sized = bytes.readUInt16BE(at + 5) > 0 && bytes.readUInt16BE(at + 7) > 0
    at += bytes.readUInt16BE(at + 2) + 2
  }
  return false
}

const isGif = (bytes: Buffer) =>
  /^GIF8[79]a/.test(bytes.toString('latin1', 0, 6)) && bytes.length > 13 && bytes.lastIndexOf(0x3b) > 13

const isBmp = (bytes: Buffer) =>
  bytes.toString('latin1', 0, 2) === 'BM' && bytes.length > 26 && bytes.readUInt32LE(10) < bytes.length

/** The directory of the first picture lies inside the file. */
function isTiff(bytes: Buffer): boolean {
  const head = bytes.toString('hex', 0, 4)
  if (bytes.length < 8 || (head !== '49492a00' && head !== '4d4d002a')) return false
  const directory = head === '49492a00' ? bytes.readUInt32LE(4) : bytes.readUInt32BE(4)
  return directory >= 8 && directory < bytes.length
}

const isWebp = (bytes: Buffer) =>
  bytes.length > 20 &&
  bytes.toString('latin1', 0, 4) === 'RIFF' &&
  bytes.toString('latin1', 8, 12) === 'WEBP' &&
  bytes.readUInt32LE(4) + 8 <= bytes.length + 1

const isHeic = (bytes: Buffer) =>
  /^ftyp(heic|heix|hevc|hevx|mif1|msf1|heim|heis|avif)/.test(bytes.toString('latin1', 4, 12)) &&
  bytes.indexOf('meta') > 0
