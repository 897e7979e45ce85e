import { createHash } from 'node:crypto'
import { bagItText } from '#shared/bundle/bag-info'
import { contentCodeOf } from '#shared/bundle/content-code'
import { listingPath } from '#shared/bundle/file-index'
import { formatManifest, type ManifestRow } from '#shared/bundle/manifest'

/** The tag files of a bag, in the order the archive holds them after bagit.txt and the payload. */
export const bagItPath = 'bagit.txt'
export const bagInfoPath = 'bag-info.txt'
export const manifestPath = 'manifest-sha256.txt'
export const tagManifestPath = 'tagmanifest-sha256.txt'
/** Files left for the receiver to fetch; other programs' bags only. */
export const fetchPath = 'fetch.txt'

export { bagItText }

/** Binds every file but 清单.html, which shows the code, and so cannot be under it. */
export function contentCodeOfTags(tagRows: ManifestRow[]): string {
  const text = formatManifest(tagRows.filter((row) => row.path !== listingPath))
  return contentCodeOf(sha256Of(Buffer.from(text)))
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
