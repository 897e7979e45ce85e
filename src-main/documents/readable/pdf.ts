/** A reader looks for the head in the first 1024 bytes (ISO 32000, annex H). */
const headWithin = 1024

/**
 * The head, a trailer that names the root, pages, and an end behind the last object: a file that broke off has none, or one
 * that stands before objects. Objects that scanners number wrongly are no matter: every reader mends that.
 */
export function isWholePdf(bytes: Buffer): boolean {
  if (bytes.subarray(0, headWithin).indexOf('%PDF-') < 0) return false
  const lastObject = bytes.lastIndexOf('endobj')
  const end = Math.max(bytes.lastIndexOf('startxref'), bytes.lastIndexOf('%%EOF'))
  if (lastObject < 0 || end < lastObject || !holds(bytes, '/Root', /^\s+\d+\s+\d+\s+R/)) return false
  // Pages may lie in a compressed object stream; the dictionaries of streams never do.
  return holds(bytes, '/Type', /^\s*\/(Page(?![A-Za-z])|ObjStm)/)
}

/** The name, followed by that: found without making a text of the whole file. */
function holds(bytes: Buffer, name: string, followed: RegExp): boolean {
  for (let at = bytes.indexOf(name); at >= 0; at = bytes.indexOf(name, at + 1)) {
    const behind = at + name.length
    if (followed.test(bytes.toString('latin1', behind, behind + 40))) return true
  }
  return false
}
