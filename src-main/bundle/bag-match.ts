import { decodeManifestPath } from '#shared/bundle/manifest'
import { collisionKey, isSystemFile } from '#shared/bundle/path-rules'
import type { BagListing, Digest, Listed } from './bag-listing'
import type { NamedFiles } from './bag-names'
import { fetchPath } from './bundle-files'
import type { Notes } from './notes'
import type { ZipEntry } from './zip-directory'

export interface MatchedFiles {
  /** What each listed file of the archive has to hash to. */
  expected: Map<ZipEntry, Digest[]>
  /** System files are missing or extra: the counts of bag-info.txt cannot be right then. */
  systemFilesDiffer: boolean
}

/** Sets what is listed against what is there. */
export function matchListed(
  { inside }: NamedFiles,
  listing: BagListing,
  toFetch: Set<string>,
  notes: Notes,
): MatchedFiles {
  const expected = new Map<ZipEntry, Digest[]>()
  const absent: Listed[] = []
  for (const listed of listing.files.values()) {
    const entry = inside.get(listed.path)
    if (entry) expected.set(entry, listed.digests)
    else absent.push(listed)
    if (entry) noteListed(listed, listing, notes)
  }
  const otherwise = absent.length > 0 ? otherSpellings(inside) : () => undefined
  const missing = absent.filter((listed) => !isUnderOtherName(listed, otherwise(listed), listing, expected, notes))
  const extra = Array.from(inside).filter(([path, entry]) => !expected.has(entry) && !isFreeTag(path, notes))
  for (const [path] of extra) noteExtra(path, notes)
  for (const { path } of missing) noteMissing(path, toFetch, notes)
  const differing = [...extra.map(([path]) => path), ...missing.map(({ path }) => path)]
  return { expected, systemFilesDiffer: differing.some((path) => isOfSystem(path, notes)) }
}

/** What the systems themselves leave about; nobody's material, unless the bundle is ours: there it has no place. */
function isOfSystem(path: string, notes: Notes): boolean {
  return !notes.strict && isSystemFile(path)
}

function noteExtra(path: string, notes: Notes): void {
  if (isOfSystem(path, notes)) notes.remark(path, '清单中没有，是系统自动生成的文件，不属于材料')
  else notes.problem({ kind: 'extra', path, detail: '清单中没有该文件' })
}

function noteMissing(path: string, toFetch: Set<string>, notes: Notes): void {
  if (isOfSystem(path, notes)) notes.remark(path, '清单中有，材料包中没有；是系统自动生成的文件，不属于材料')
  else if (toFetch.has(path))
    notes.problem({ kind: 'missing', path, detail: `不在材料包中，要另行下载（${fetchPath}）` }, sendAll)
  else notes.problem({ kind: 'missing', path, detail: '清单中有，材料包中没有' })
}

const sendAll = '程序不联网、不下载。请让对方把要下载的文件放进材料包后重新发送。'

/** The tag manifest is listed nowhere; other programs need not list their further tag files. */
function isFreeTag(path: string, notes: Notes): boolean {
  if (path.startsWith('data/')) return false
  return notes.strict ? /^tagmanifest-[a-z0-9]+\.txt$/.test(path) : true
}

/** From 1.0 on every manifest lists every file; before, all of them together do (RFC 8493 2.1.3, 6). */
function noteListed({ path, manifests }: Listed, listing: BagListing, notes: Notes): void {
  if (!path.startsWith('data/')) return
  if (isOfSystem(path, notes)) notes.remark(path, '是系统自动生成的文件，不属于材料')
  if (!listing.listsAllInEach || manifests.length === listing.payloadManifests.length) return
  const without = listing.payloadManifests.find((name) => !manifests.includes(name))
  notes.problem({ kind: 'malformed', path, detail: `${without} 没有登记该文件` })
}

type Finder = (listed: Listed) => ZipEntry | undefined

/** Spellings under which other programs' files may be there: percent signs, backslashes, composed or not, the case. */
function otherSpellings(inside: Map<string, ZipEntry>): Finder {
  const byKey = new Map<string, ZipEntry>()
  for (const [path, entry] of inside) byKey.set(collisionKey(path), entry)
  return ({ path, written }) => {
    const forms = [written, decodeManifestPath(written), path.replaceAll('\\', '/'), path.trimEnd()]
    const exact = forms.find((form) => form !== path && inside.has(form))
    return exact === undefined ? byKey.get(collisionKey(path)) : inside.get(exact)
  }
}

/** True when the listed file is there under another spelling of its name, and nothing speaks against it. */
function isUnderOtherName(
  listed: Listed,
  entry: ZipEntry | undefined,
  listing: BagListing,
  expected: Map<ZipEntry, Digest[]>,
  notes: Notes,
): boolean {
  if (!entry) return false
  const own = expected.get(entry)
  const isSame = ({ algorithm, hex }: Digest) => own?.every((one) => one.algorithm !== algorithm || one.hex === hex)
  if (own && !listed.digests.every(isSame)) return false
  expected.set(entry, [...(own ?? []), ...listed.digests])
  const owner = listing.files.get(entry.path)
  if (owner) notes.remark(listed.path, `与「${entry.path}」是同一文件的两种写法，清单中登记了两次`)
  else notes.remark(listed.path, `材料包中的文件名写作「${entry.path}」，内容按它核对`)
  return true
}
