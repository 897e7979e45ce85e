/** What a manifest may be made with, and the length of its digests; all of them are in Electron's crypto as well. */
const digestChars: Record<string, number> = { md5: 32, sha1: 40, sha224: 56, sha256: 64, sha384: 96, sha512: 128 }

export interface ManifestName {
  /** As `node:crypto` names it: `sha256`. */
  algorithm: string
  isTagManifest: boolean
  /** null for an algorithm that is not known here. */
  digestChars: number | null
  /** Written as the specification writes it: lower case, letters and digits only (RFC 8493 2.4). */
  isPlain: boolean
}

/** What a file at the top of a bag is by its name; null when it is no manifest. */
export function readManifestName(name: string): ManifestName | null {
  const match = /^(tag)?manifest-([a-z0-9_-]+)\.txt$/i.exec(name)
  if (!match) return null
  const algorithm = match[2]!.toLowerCase().replace(/[_-]/g, '')
  const isTagManifest = match[1] !== undefined
  const chars = Object.hasOwn(digestChars, algorithm) ? digestChars[algorithm]! : null
  const isPlain = name === `${isTagManifest ? 'tag' : ''}manifest-${algorithm}.txt`
  return { algorithm, isTagManifest, digestChars: chars, isPlain }
}
