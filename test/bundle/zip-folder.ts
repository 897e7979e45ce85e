import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { type Zippable, zipSync } from 'fflate'

/** Contents of a folder by path below it, as they lie there. */
export function filesIn(folder: string): Map<string, Uint8Array> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const files = names.map((name) => join(folder, name)).filter((path) => statSync(path).isFile())
  return new Map(files.map((path) => [relative(folder, path).replaceAll('\\', '/'), readFileSync(path)]))
}

/** Packs files with fflate, a writer that knows nothing of bags. */
export function writeZip(path: string, files: Iterable<[string, Uint8Array | string]>): string {
  const entries: Zippable = {}
  for (const [name, bytes] of files) entries[name] = typeof bytes === 'string' ? Buffer.from(bytes) : bytes
  writeFileSync(path, zipSync(entries, { level: 0 }))
  return path
}

/** Packs a folder under a top folder of that name; '' = at the root of the archive. */
export function zipFolder(folder: string, path: string, top: string): string {
  return writeZip(
    path,
    Array.from(filesIn(folder), ([name, bytes]) => [top === '' ? name : `${top}/${name}`, bytes]),
  )
}
