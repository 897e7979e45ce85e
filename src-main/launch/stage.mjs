import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/**
 * Makes a folder all at once: `fill` works in a fresh folder beside it, which then gets the final name. Two starts at
 * the same time both work, and the later one throws its copy away; a start that is killed leaves no half folder.
 * @param {string} folder final name; returned unchanged when it exists
 * @param {(temporary: string) => Promise<void>} fill
 */
export async function makeFolderOnce(folder, fill) {
  if (existsSync(folder)) return folder
  await mkdir(dirname(folder), { recursive: true })
  const temporary = await mkdtemp(join(dirname(folder), `.${basename(folder)}-`))
  try {
    await fill(temporary)
    await chmod(temporary, 0o755)
    await rename(temporary, folder).catch((error) => {
      if (!existsSync(folder)) throw error
    })
  } finally {
    await rm(temporary, { recursive: true, force: true })
  }
  return folder
}
