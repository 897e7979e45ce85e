import { readManifestName } from '#shared/bundle/digest-algorithms'
import { pathEscape } from '#shared/bundle/path-rules'
import { bagItPath } from './bundle-files'
import { Malformed } from './malformed'
import type { Notes } from './notes'
import type { ZipEntry } from './zip-directory'
import { spellingsOf } from './zip-names'

/** The folder of an archive that is the bag: what its name may be, with the closing slash. */
export interface BagRoot {
  spellings: string[]
  /** Folders are told apart by backslashes, as some programs on Windows write them against the .zip's own rules. */
  backslashed: boolean
}

/** The bag is the archive itself or the folder that holds its bagit.txt; else that of a manifest. */
export function findRoot(entries: ZipEntry[], notes: Notes): BagRoot {
  const markers = entries.filter((entry) => !entry.isFolder && isMarker(lastName(entry.path)))
  const [marker] = markers.sort((a, b) => depthOf(a.path) - depthOf(b.path) || rankOf(a.path) - rankOf(b.path))
  if (!marker) throw new Malformed('', '不是材料包：没有 BagIt 的清单文件', { next: '请另选文件。' })
  const depth = depthOf(marker.path)
  const bags = new Set(markers.filter(({ path }) => depthOf(path) === depth).map(({ path }) => folderOf(path)))
  if (bags.size > 1)
    throw new Malformed('', `压缩包里有 ${bags.size} 个材料包`, { next: '请让对方一个材料包一个压缩包地发送。' })
  // Entries are judged by their names below the bag; the folder above may lead out too.
  const leadsOut = pathEscape(`${folderOf(marker.path)}${bagItPath}`)
  if (leadsOut) throw new Malformed(marker.path, leadsOut, { hostile: true })
  if (depth > 1) notes.remark('', '材料包外面多套了文件夹')
  const spellings = new Set(Array.from(spellingsOf(marker), (spelling) => folderOf(slashed(spelling))))
  return { spellings: [...spellings], backslashed: !marker.path.includes('/') && marker.path.includes('\\') }
}

/** Paths below the bag that an entry's name may mean, likeliest first; none when it lies outside. */
export function* pathsInBag(entry: ZipEntry, { spellings, backslashed }: BagRoot): Generator<string> {
  for (const spelling of spellingsOf(entry)) {
    const name = entry.isFolder ? spelling.slice(0, -1) : spelling
    const forms = backslashed ? [slashed(name)] : name.includes('\\') ? [name, slashed(name)] : [name]
    for (const form of forms.map(withoutDot)) {
      const top = spellings.find((folder) => form.startsWith(folder))
      if (top !== undefined) yield form.slice(top.length)
    }
  }
}

const slashed = (path: string) => withoutDot(path.replaceAll('\\', '/'))
const withoutDot = (path: string) => path.replace(/^(\.\/)+/, '')
const lastName = (path: string) => path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
const folderOf = (path: string) => slashed(path).slice(0, slashed(path).lastIndexOf('/') + 1)
const depthOf = (path: string) => slashed(path).split('/').length - 1
const isMarker = (name: string) => name === bagItPath || readManifestName(name) !== null
const rankOf = (path: string) => (lastName(path) === bagItPath ? 0 : 1)
