import { mkdtemp, rmdir } from 'node:fs/promises'
import { join } from 'node:path'

/** Found by making one, which goes at once: what a disk says of itself is not what it does. */
export async function canMakeFolderIn(folder: string): Promise<boolean> {
  try {
    await rmdir(await mkdtemp(join(folder, '.goufutong-')))
    return true
  } catch {
    return false
  }
}
