import { createHash, randomBytes } from 'node:crypto'
import { readdir, rm, stat } from 'node:fs/promises'
import { hostname } from 'node:os'
import { dirname, join } from 'node:path'

/**
 * `.goufutong-<machine>-<process>-<random>.part`: whose it is can be told, and nobody else's file is called so. SQLite keeps
 * files of its own beside one that is a database.
 */
const ownName = /^\.goufutong-([0-9a-f]{8})-(\d{1,10})-[0-9a-f]{12}\.part(?:-journal|-wal|-shm)?$/
const machine = createHash('sha256').update(hostname()).digest('hex').slice(0, 8)
const dayMs = 24 * 60 * 60 * 1000

/** A name beside `path`, on the same disk, that no other writing has. */
export function partBeside(path: string): string {
  return join(dirname(path), `.goufutong-${machine}-${process.pid}-${randomBytes(6).toString('hex')}.part`)
}

/**
 * Removes what killed programs left half-written in a folder: parts of a process of this machine that has ended, and
 * those of other machines (a share, a stick) after a day. Never fails: it is housekeeping beside the work in hand.
 */
export async function sweepParts(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  for (const name of names) {
    const path = join(folder, name)
    if (await isForgotten(path, name)) await rm(path, { force: true }).catch(() => {})
  }
}

async function isForgotten(path: string, name: string): Promise<boolean> {
  const match = ownName.exec(name)
  if (!match) return false
  const [, madeOn, pid] = match
  if (madeOn === machine && !isRunning(Number(pid))) return true
  // Nothing takes a day to write; a process number may have been given anew.
  const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }))
  return mtimeMs < Date.now() - dayMs
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
