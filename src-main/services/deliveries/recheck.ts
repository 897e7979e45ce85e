import { basename } from 'node:path'
import { fail, ok, type Result } from '#shared/result'
import { takenBytes } from '../../store/delivery-lists'
import {
  type FileInHand,
  findDelivery,
  nextToRecheck,
  type StoredDelivery,
  setDelivery,
} from '../../store/delivery-repository'
import { inTransaction } from '../../store/transaction'
import { type CountyContext, type Handler, instantOf } from '../context'
import {
  filesAtOnce,
  filesInTurn,
  liesWithin,
  outcomeOf,
  outcomeWithin,
  readableNow,
  type Worked,
} from './files-in-turn'
import type { Scan } from './scan'
import { deliveryInHand, digested, runAlone, scanned } from './take'

/**
 * Looks whether every file is still what it was: those that are registered where they lie, those that were taken in the
 * evidence store. One that was broken off goes on. FOLDER_NOT_FOUND, DELIVERY_PLACE_UNKNOWN, DELIVERY_RUNNING, CANCELLED.
 */
export const recheck: Handler<'delivery.recheck', CountyContext> = async (county, { id, jobId }) => {
  const stored = await findDelivery(county.db, id)
  if (!stored || stored.removed) return fail('NOT_FOUND', { what: '这次交付' })
  const inHand = stored.mode === 'registered' ? await deliveryInHand(county, id) : null
  if (inHand && !inHand.ok) return inHand
  return runAlone(county, { jobId, subject: stored.projectId, label: '重新核对' }, async (job) => {
    const scan = inHand ? await scanned(county, inHand.value, job) : null
    if (scan && !scan.ok) return scan
    const delivery = await begun(county, stored)
    if (!delivery.ok) return delivery
    const look: (file: FileInHand) => Promise<Worked> =
      inHand && scan
        ? (file) => lookedAt(inHand.value, scan.value, file, job.signal)
        : (file) => lookedIn(county, file, job.signal)
    const done = await filesInTurn(county, {
      job,
      round: delivery.value.round,
      totalBytes: await takenBytes(county.db, delivery.value),
      next: (after) => nextToRecheck(county.db, delivery.value, after, filesAtOnce),
      work: look,
    })
    if (!done.ok) return done
    return inTransaction(county.db, async (tx) => {
      await setDelivery(tx, id, { rechecking: false, recheckedAt: instantOf(county) })
      return ok(null)
    })
  })
}

/** A new round, or the one that was broken off. */
function begun(county: CountyContext, stored: StoredDelivery): Promise<Result<StoredDelivery>> {
  if (stored.rechecking) return Promise.resolve(ok(stored))
  const next = { round: stored.round + 1, rechecking: true }
  return inTransaction(county.db, async (tx) => {
    await setDelivery(tx, stored.id, next)
    return ok({ ...stored, ...next })
  })
}

async function lookedAt(
  { root, realRoot }: { root: string; realRoot: string },
  scan: Scan,
  { folderPath, path, sha256 }: FileInHand,
  signal: AbortSignal,
): Promise<Worked> {
  const place = scan.placeOf(folderPath, path)
  if (place === undefined) return ok({ state: 'gone', reason: '' })
  if (!(await liesWithin(realRoot, place))) return ok({ state: 'altered', reason: '换成了链接' })
  const now = await digested(place, signal)
  if (!now.ok) return outcomeWithin(root, now.error)
  if (now.value.sha256 !== sha256) return ok({ state: 'altered', reason: '' })
  return ok(await readableNow(place, basename(place)))
}

/** In the evidence store: what is gone or damaged there is told like what is gone or altered elsewhere. */
async function lookedIn(
  { evidence }: CountyContext,
  { path, sha256 }: FileInHand,
  signal: AbortSignal,
): Promise<Worked> {
  const sound = await evidence.check(sha256 ?? '', { signal })
  if (sound.ok) return ok(await readableNow(evidence.pathOf(sha256 ?? ''), path))
  return sound.error.code === 'FILE_DAMAGED' ? ok({ state: 'altered', reason: '' }) : outcomeOf(sound.error)
}
