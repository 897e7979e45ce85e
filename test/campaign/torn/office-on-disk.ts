import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { FileOnDisk } from './file-on-disk'
import { Folder, type ModelDisk } from './model-disk'
import type { Found } from './power-cut'

/** What lies in a folder, as the model's beginning. */
export function foundAt(folder: string, disk: ModelDisk): ModelDisk {
  const walk = (from: string, above: string) => {
    for (const one of readdirSync(from, { withFileTypes: true })) {
      const [path, place] = [join(from, one.name), `${above}/${one.name}`]
      disk.found(place, one.isDirectory() ? new Folder() : new FileOnDisk(() => readFileSync(path)))
      if (one.isDirectory()) walk(path, place)
    }
  }
  walk(folder, disk.rootPath)
  return disk
}

/** Lays it out in an empty folder. */
export function layOutAt(folder: string, found: Found): void {
  mkdirSync(folder, { recursive: true })
  for (const [place, entry] of found) {
    if (entry === 'folder') mkdirSync(join(folder, place))
    else writeFileSync(join(folder, place), entry instanceof FileOnDisk ? entry.now : entry)
  }
}
