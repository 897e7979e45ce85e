import { dirname } from 'node:path'
import type { Result } from '#shared/result'
import type { OpenBy, SealFor } from '#shared/seal/sealing'
import { ensureSpaceFor } from '../../fs/free-space'
import { sweepParts } from '../../fs/part-files'
import type { LongWork } from '../../fs/progress'
import { sourceSize } from '../../fs/source-file'
import { failureOf } from '../../fs/stop'
import { runUntrusted } from '../../worker/run-untrusted'

/** A passphrase is stretched for seconds on an old machine, without a word meanwhile. */
const limits = { silentMs: 180_000, heapMb: 512 }

/** Seals a file of any size into `to`, whole or not at all; answers its size. DISK_FULL, FOLDER_READONLY, CANCELLED, … */
export const sealFile = (from: string, to: string, seal: SealFor, work: LongWork): Promise<Result<number>> =>
  withRoom(from, to, () => runUntrusted('seal.close', { from, to, seal }, limits, work))

/** Opens a sealed file into `to`. SEAL_NONE, SEAL_KEY_WRONG, SEAL_DAMAGED, DISK_FULL, CANCELLED. */
export const openSealed = (from: string, to: string, by: OpenBy, work: LongWork): Promise<Result<number>> =>
  withRoom(from, to, () => runUntrusted('seal.open', { from, to, by }, limits, work))

async function withRoom(from: string, to: string, go: () => Promise<Result<number>>): Promise<Result<number>> {
  try {
    await sweepParts(dirname(to))
    const room = await ensureSpaceFor(to, await sourceSize(from))
    return room.ok ? await go() : room
  } catch (error) {
    return failureOf(error, to)
  }
}
