const compound = Buffer.from('d0cf11e0a1b11ae1', 'hex')
const zip = Buffer.from('504b0304', 'hex')
/** A compound file has a head of one sector and at least one more. */
const leastCompound = 1024

/** .doc, .xls, .wps and the like: Word and WPS open what lies in them by its beginning, also RTF, web pages and the newer form. */
export function isOldOffice(bytes: Buffer): boolean {
  if (bytes.subarray(0, 8).equals(compound)) return bytes.length >= leastCompound
  if (bytes.subarray(0, 4).equals(zip)) return bytes.lastIndexOf(Buffer.from('504b0506', 'hex')) > 0
  const begin = bytes
    .toString('utf8', 0, 200)
    .replace(/^\uFEFF/, '')
    .trimStart()
  return begin.startsWith('{\\rtf') || begin.startsWith('<') || /^MIME-Version:/i.test(begin)
}
