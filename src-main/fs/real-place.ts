import { existsSync, realpathSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** The path with the links of its nearest existing folder, or of the file itself, followed. */
export function realPlace(path: string): string {
  if (existsSync(path)) return realpathSync.native(path)
  return dirname(path) === path ? path : join(realPlace(dirname(path)), basename(path))
}
