import { collisionKey, pathEscape, pathProblem } from '#shared/bundle/path-rules'
import type { BagListing } from './bag-listing'
import { type BagRoot, pathsInBag } from './bag-root'
import { Malformed } from './malformed'
import type { Notes } from './notes'
import type { ZipEntry } from './zip-directory'
import { firstSpelling } from './zip-names'

/** Files of the archive by what they are called; every entry bears its name by then. */
export interface NamedFiles {
  /** By path below the bag. */
  inside: Map<string, ZipEntry>
  outside: ZipEntry[]
}

/**
 * Gives every entry the name that a manifest knows it by, or the likeliest. From here on every message names the file
 * as the clerk finds it in the folder. Throws Malformed on names that lead elsewhere or hide one another.
 */
export function nameFiles(entries: ZipEntry[], root: BagRoot, listing: BagListing, notes: Notes): NamedFiles {
  if (root.backslashed) notes.remark('', '压缩包里的文件夹用反斜杠（\\）分隔，文件名含反斜杠', unzipAgain)
  if (entries.some((entry) => /^\.[/\\]/.test(firstSpelling(entry)))) notes.remark('', '压缩包里的文件名以「./」开头')
  const composed = composedNames(listing)
  const inside = new Map<string, ZipEntry>()
  const outside: ZipEntry[] = []
  for (const entry of entries) {
    const path = listedName(entry, root, listing, composed)
    if (path === '') continue
    if (path === null) outside.push(entry)
    else entry.path = path
    checkName(entry.path, notes)
    if (entry.isFolder || path === null) continue
    if (inside.has(path)) throw new Malformed(path, '有两个同名文件', { hostile: true })
    inside.set(path, entry)
  }
  checkCollisions(entries, inside, notes)
  return { inside, outside: outside.filter((entry) => !entry.isFolder) }
}

const unzipAgain = '请让对方发送原文件；或用 7-Zip、WinRAR 解压后重新压缩再校验。'

/** Listed names by their composed form, where they are not in it; macOS writes names decomposed. */
function composedNames({ files }: BagListing): Map<string, string> {
  const composed = new Map<string, string>()
  for (const path of files.keys()) {
    const form = path.normalize('NFC')
    if (form !== path) composed.set(form, path)
  }
  return composed
}

/** null = outside the bag; '' = the bag's own folder. */
function listedName(entry: ZipEntry, root: BagRoot, { files }: BagListing, composed: Map<string, string>) {
  let first: string | null = null
  for (const path of pathsInBag(entry, root)) {
    const form = path.normalize('NFC')
    const listed = files.get(path) ?? files.get(form) ?? files.get(composed.get(form) ?? '')
    // The listing's own string: two for each of 300,000 names would be many.
    if (listed) return listed.path
    first ??= form
  }
  if (first === null && entry.isFolder && root.spellings.some((top) => top.startsWith(`${entry.path}/`))) return ''
  return first
}

/** Another program's name may be one that Windows does not allow; none may lead out of the folder. */
function checkName(path: string, notes: Notes): void {
  const problem = notes.strict ? pathProblem(path) : pathEscape(path)
  if (problem) throw new Malformed(path, problem, { hostile: true })
  const unfit = pathProblem(path)
  if (unfit) notes.remark(path, `${unfit}，在 Windows 上可能无法解开`)
}

function checkCollisions(entries: ZipEntry[], inside: Map<string, ZipEntry>, notes: Notes): void {
  const keys = new Map<string, string>()
  for (const path of inside.keys()) {
    const key = collisionKey(path)
    const other = keys.get(key)
    keys.set(key, path)
    if (other === undefined) continue
    if (notes.strict) throw new Malformed(path, '有两个同名文件', { hostile: true })
    notes.remark(path, `与「${other}」只有大小写或写法不同，在 Windows 上会互相覆盖`)
  }
  for (const { path } of entries) {
    for (let slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1))
      if (keys.has(collisionKey(path.slice(0, slash)))) throw new Malformed(path, '文件与文件夹同名', { hostile: true })
  }
}
