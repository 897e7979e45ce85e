import { rm } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { ok, type Result } from '#shared/result'
import { type OpenBy, openedName, type SealFor } from '#shared/seal/sealing'
import { ensureSpaceFor } from '../../fs/free-space'
import { partBeside, sweepParts } from '../../fs/part-files'
import type { LongWork } from '../../fs/progress'
import { sourceSize } from '../../fs/source-file'
import { failureOf } from '../../fs/stop'
import { runUntrusted } from '../../worker/run-untrusted'
import type { CountyContext } from '../context'

/** A passphrase is stretched for seconds on an old machine, without a word meanwhile. */
const limits = { silentMs: 180_000, heapMb: 512 }

/** Seals a file of any size into `to`, whole or not at all; answers its size. DISK_FULL, FOLDER_READONLY, CANCELLED, … */
const sealFile = (from: string, to: string, seal: SealFor, work: LongWork): Promise<Result<number>> =>
  withRoom(from, to, (part) => runUntrusted('seal.close', { from, to, part, seal }, limits, work))

/**
 * What `write` puts into a file of the program's own, sealed from there into `path`, where it never lies in plain. Answers what
 * `write` has, and the size of the sealed file.
 */
export const sealInto = <T>(
  county: CountyContext,
  { path, seal }: { path: string; seal: SealFor },
  work: LongWork,
  write: (plain: string) => Promise<Result<T>>,
): Promise<Result<{ written: T; sizeBytes: number }>> =>
  county.lent.during(openedName(basename(path)), async (plain) => {
    const written = await write(plain)
    if (!written.ok) return written
    const sealed = await county.unfinished.during(path, () => sealFile(plain, path, seal, work))
    return sealed.ok ? ok({ written: written.value, sizeBytes: sealed.value }) : sealed
  })

/** Opens a sealed file into `to`. SEAL_NONE, SEAL_KEY_WRONG, SEAL_DAMAGED, DISK_FULL, CANCELLED. */
export const openSealed = (from: string, to: string, by: OpenBy, work: LongWork): Promise<Result<number>> =>
  withRoom(from, to, (part) => runUntrusted('seal.open', { from, to, part, by }, limits, work))

async function withRoom(
  from: string,
  to: string,
  go: (part: string) => Promise<Result<number>>,
): Promise<Result<number>> {
  try {
    await sweepParts(dirname(to))
    const room = await ensureSpaceFor(to, await sourceSize(from))
    if (!room.ok) return room
    const part = partBeside(to)
    const done = await go(part)
    // One that was left off in the midst of stretching a passphrase was ended before it could put its things away.
    if (!done.ok) await rm(part, { force: true }).catch(() => {})
    return done
  } catch (error) {
    return failureOf(error, to)
  }
}
