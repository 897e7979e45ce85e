import { mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { freemem } from 'node:os'

/** What a whole run writes at once stays far below it. */
const roomBytes = 4 * 1024 ** 3

/**
 * A new folder in memory for what tests write and throw away, where Linux has one with ample room; null elsewhere. A county
 * asks the disk for every saving whether it holds: thousands of counties would wait for that most of their time.
 */
export function makeMemoryFolder(place = '/dev/shm', free = freemem()) {
  try {
    const { bavail, bsize } = statfsSync(place)
    return Math.min(bavail * bsize, free / 2) < roomBytes ? null : mkdtempSync(`${place}/goufutong-test-`)
  } catch {
    return null
  }
}

/** What `work` answers, given the environment by which programs write there; the folder goes with it. */
export async function inMemory(work) {
  const folder = makeMemoryFolder()
  try {
    return await work(folder ? { TMPDIR: folder } : {})
  } finally {
    if (folder) rmSync(folder, { recursive: true, force: true })
  }
}
