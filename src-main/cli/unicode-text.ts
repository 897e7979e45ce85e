/**
 * Text of a file in UTF-8 or UTF-16: what Windows PowerShell's `>` and Windows editors write. Without a byte order mark the
 * zero bytes of its first sign tell, which in JSON is always ASCII. Throws TypeError for any other encoding.
 */
export function unicodeText(bytes: Uint8Array): string {
  const [first = 1, second = 1] = bytes
  if ((first === 0xfe && second === 0xff) || first === 0) return utf16(swapped(bytes))
  if ((first === 0xff && second === 0xfe) || second === 0) return utf16(bytes)
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
}

const utf16 = (bytes: Uint8Array): string => new TextDecoder('utf-16le', { fatal: true }).decode(bytes)

/** Big-endian made little-endian; an odd last byte stays and is refused by the decoder. */
const swapped = (bytes: Uint8Array): Uint8Array => bytes.map((_, index) => bytes[index ^ 1] ?? bytes[index]!)
