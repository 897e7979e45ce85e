import { lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { ListedFile, ListedFolder } from '#shared/delivery/listed-folder'
import { isLitter } from '#shared/delivery/trace-of'
import { isErrno } from './fs-errors'

/** Deeper than any household's folder; a folder that is mounted in itself would never end. */
const deepest = 24

interface Walk {
  signal: AbortSignal
  /** All names in a folder that is entered, litter too; what it throws ends the walk. */
  onNames?(names: string[]): void
}

/** All that lies in a folder, whatever it is; links are told and never followed. Throws for the folder itself, AbortError by the signal. */
export async function listFolder(path: string, walk: Walk): Promise<ListedFolder> {
  return listed(path, '', 0, walk)
}

async function listed(path: string, name: string, depth: number, walk: Walk): Promise<ListedFolder> {
  walk.signal.throwIfAborted()
  const entries = (await readdir(path, { withFileTypes: true })).toSorted((a, b) => (a.name < b.name ? -1 : 1))
  walk.onNames?.(entries.map((entry) => entry.name))
  const folder: ListedFolder = { name, folders: [], files: [] }
  const plain: string[] = []
  for (const entry of entries) {
    if (isLitter(entry.name)) continue
    if (entry.isDirectory()) await enter(folder, join(path, entry.name), entry.name, depth, walk)
    else if (entry.isFile()) plain.push(entry.name)
    else folder.files.push(refused(entry.name, entry.isSymbolicLink() ? '是链接，没有跟着收' : '不是普通文件'))
  }
  folder.files.push(...(await Promise.all(plain.map((one) => measured(path, one)))))
  return folder
}

async function enter(into: ListedFolder, path: string, name: string, depth: number, walk: Walk): Promise<void> {
  if (depth >= deepest) {
    into.files.push(refused(name, '文件夹套得太深，没有收'))
    return
  }
  try {
    into.folders.push(await listed(path, name, depth + 1, walk))
  } catch (error) {
    if (!isErrno(error)) throw error
    into.folders.push({ name, folders: [], files: [refused('', '文件夹打不开')] })
  }
}

async function measured(path: string, name: string): Promise<ListedFile> {
  try {
    const stats = await lstat(join(path, name))
    return { name, sizeBytes: stats.size, problem: stats.size === 0 ? '空文件，没有内容' : null }
  } catch (error) {
    if (!isErrno(error)) throw error
    return refused(name, isErrno(error, 'ENAMETOOLONG') ? '名称太长，读不出来' : '读不出来')
  }
}

const refused = (name: string, problem: string): ListedFile => ({ name, sizeBytes: 0, problem })
