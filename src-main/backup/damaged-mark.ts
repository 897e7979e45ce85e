import { readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { writeFileAtomic } from '../fs/atomic-write'

// `<name>.damaged` beside a backup whose bytes were read and were others: how large and how old its file was then. Put a good
// copy in its place, and the mark says nothing of it.

const markOf = (folder: string, name: string) => join(folder, `${name}.damaged`)

async function looks(folder: string, name: string): Promise<string> {
  const { size, mtimeMs } = await stat(join(folder, `${name}.sqlite`))
  return `${size} ${Math.floor(mtimeMs)}`
}

/** A disk that takes no mark bars nothing: the next reading finds the same. */
export async function markDamaged(folder: string, name: string): Promise<void> {
  try {
    await writeFileAtomic(markOf(folder, name), Buffer.from(await looks(folder, name)))
  } catch {}
}

export async function isMarkedDamaged(folder: string, name: string): Promise<boolean> {
  const told = await readFile(markOf(folder, name), 'utf8').catch(() => null)
  return told !== null && told === (await looks(folder, name).catch(() => ''))
}

export const dropMark = (folder: string, name: string) => rm(markOf(folder, name), { force: true }).catch(() => {})
