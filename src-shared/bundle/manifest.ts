/** A line of a BagIt manifest; `path` is relative to the bag folder, with `/`. */
export interface ManifestRow {
  path: string
  sha256: string
}

/** Lines `<sha-256>  <path>` in path order, as `sha256sum -c` reads them (RFC 8493 2.1.3). */
export function formatManifest(rows: Iterable<ManifestRow>): string {
  return [...rows]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map((row) => `${row.sha256}  ${encodeManifestPath(row.path)}\n`)
    .join('')
}

/** The rows, or the number of the first line that is none. Accepts what other BagIt programs write. */
export function parseManifest(text: string): ManifestRow[] | { badLine: number } {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)
  if (lines.at(-1) === '') lines.pop()
  const rows: ManifestRow[] = []
  for (const [i, line] of lines.entries()) {
    const match = /^([0-9a-fA-F]{64})[ \t]+\*?(.+)$/s.exec(line)
    if (!match) return { badLine: i + 1 }
    rows.push({ sha256: match[1]!.toLowerCase(), path: decodeManifestPath(match[2]!).replace(/^\.\//, '') })
  }
  return rows
}

/** Only CR, LF and % are encoded (RFC 8493 2.1.3). */
export function encodeManifestPath(path: string): string {
  return path.replace(/[%\r\n]/g, (c) => ({ '%': '%25', '\r': '%0D' })[c] ?? '%0A')
}

export function decodeManifestPath(text: string): string {
  return text.replace(/%(25|0D|0A)/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}
