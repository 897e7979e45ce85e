/** A line of our own manifests; `path` is relative to the bag folder, with `/`. */
export interface ManifestRow {
  path: string
  sha256: string
}

/** A line as any program may have written it. */
export interface ReadRow {
  /** Decoded as the bag's version asks, without a leading `./`. */
  path: string
  /** As it stands there, for programs that do not do what their version asks. */
  written: string
  /** Hexadecimal, lower case. */
  digest: string
  /** `*` before the path, as md5sum marks binary files. */
  starred: boolean
  /** `./` in front or between. */
  dotted: boolean
}

/** Lines `<sha-256>  <path>` in path order, as `sha256sum -c` reads them (RFC 8493 2.1.3). */
export function formatManifest(rows: Iterable<ManifestRow>): string {
  return [...rows]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map((row) => `${row.sha256}  ${encodeManifestPath(row.path)}\n`)
    .join('')
}

/**
 * The rows in turn; `badLine` is the number of the first line that is none, and ends them; `idleLine` that of an empty
 * one or a comment, which some programs write.
 */
export function* readManifest(
  text: string,
  { digestChars, percent }: { digestChars: number | null; percent: boolean },
): Generator<ReadRow | { badLine: number } | { idleLine: number }> {
  const chars = digestChars === null ? '+' : `{${digestChars}}`
  const pattern = new RegExp(`^([0-9a-fA-F]${chars})[ \\t]+(\\*?)(.+)$`, 's')
  let number = 0
  for (const line of linesOf(text)) {
    number += 1
    if (/^[ \t]*(#.*)?$/s.test(line)) {
      yield { idleLine: number }
      continue
    }
    const match = pattern.exec(line)
    if (!match) {
      yield { badLine: number }
      return
    }
    const [, digest = '', star, written = ''] = match
    const dotted = /(^|\/)\.\//.test(written)
    const plain = dotted ? written.replace(/(^|\/)(\.\/)+/g, '$1') : written
    const path = percent && plain.includes('%') ? decodeManifestPath(plain) : plain
    yield { path, written: plain, digest: digest.toLowerCase(), starred: star === '*', dotted }
  }
}

/** CR, LF or both end a line; a Unicode separator does not. No last empty line. */
export function* linesOf(text: string): Generator<string> {
  const ends = /\r\n|\r|\n/g
  let at = text.startsWith('\uFEFF') ? 1 : 0
  ends.lastIndex = at
  for (let end = ends.exec(text); end; end = ends.exec(text)) {
    yield text.slice(at, end.index)
    at = ends.lastIndex
  }
  if (at < text.length) yield text.slice(at)
}

/** Only CR, LF and % are encoded (RFC 8493 2.1.3). */
export function encodeManifestPath(path: string): string {
  return path.replace(/[%\r\n]/g, (c) => ({ '%': '%25', '\r': '%0D' })[c] ?? '%0A')
}

export function decodeManifestPath(text: string): string {
  return text.replace(/%(25|0D|0A)/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}
