import { realpath } from 'node:fs/promises'
import { basename, isAbsolute, relative, resolve, sep } from 'node:path'
import { FolderMatcher } from '#shared/delivery/match-folders'
import { householdsHistory } from '#shared/history/history-ids'
import { withoutNumbers } from '#shared/households/masked-number'
import type { Project } from '#shared/project/project'
import { fail, ok, type Result } from '#shared/result'
import { digestFile } from '../../fs/evidence-store'
import { failureOf } from '../../fs/stop'
import { waitingBytes } from '../../store/delivery-lists'
import {
  type FileInHand,
  findDelivery,
  insertDelivery,
  listDeliveries,
  nextWaiting,
  putListed,
  type StoredDelivery,
  setDelivery,
} from '../../store/delivery-repository'
import { listPlaces } from '../../store/household-lists'
import { findProject } from '../../store/project-repository'
import type { Executor } from '../../store/schema'
import { inTransaction } from '../../store/transaction'
import { breath } from '../breath'
import { type CountyContext, type Handler, instantOf } from '../context'
import type { Job } from '../jobs'
import { noteChanges } from '../record-writes'
import { filesAtOnce, filesInTurn, liesWithin, outcomeWithin, readableNow, type Worked } from './files-in-turn'
import { type Scan, scanDelivery } from './scan'
import { tracesIn } from './traces-in'

export const deliveryField = (id: string) => `@delivery/${id}`

/**
 * A delivery's folder, chosen by the clerk: listed, matched with the register, and taken in or registered. The same folder once
 * more is the same delivery, with what is new in it. DELIVERY_RUNNING, PLACE_REFUSED, FOLDER_NOT_FOUND, CANCELLED, DISK_FULL.
 */
export const beginDelivery: Handler<'delivery.begin', CountyContext> = async (
  county,
  { projectId, path, mode, jobId },
) => {
  const stored = await findProject(county.db, projectId)
  if (!stored) return fail('NOT_FOUND', { what: '该项目' })
  const place = await placeProblem(county, path)
  if (!place.ok) return place
  const known = (await listDeliveries(county.db, projectId)).find(
    (one) => !one.removed && one.mode === mode && one.folder === path,
  )
  const id = known?.id ?? county.newId()
  if (!known) {
    const begun = await inTransaction(county.db, async (tx) => {
      await insertDelivery(tx, { id, projectId, folder: path, mode, begunAt: instantOf(county) })
      const after = { folder: basename(path), mode }
      await noteChanges(county, tx, 'takeDelivery', householdsHistory(projectId), [
        { field: deliveryField(id), before: undefined, after },
      ])
      return ok(null)
    })
    if (!begun.ok) return begun
  }
  const kept = await county.deliveryPlaces.keep(id, path)
  return kept.ok ? goOnWith(county, id, jobId) : kept
}

/** Goes on where it was broken off, with what is new or can be read by now. Also DELIVERY_PLACE_UNKNOWN. */
export const goOn: Handler<'delivery.goOn', CountyContext> = (county, { id, jobId }) => goOnWith(county, id, jobId)

/** Where its folder lies now: on this computer, on another stick. PLACE_REFUSED. */
export const relocate: Handler<'delivery.relocate', CountyContext> = async (county, { id, path }) => {
  const place = await placeProblem(county, path)
  if (!place.ok) return place
  const moved = await inTransaction(county.db, async (tx) => {
    if (!(await findDelivery(tx, id))) return fail('NOT_FOUND', { what: '这次交付' })
    await setDelivery(tx, id, { folder: path })
    return ok(null)
  })
  return moved.ok ? county.deliveryPlaces.keep(id, path) : moved
}

/** A county is no delivery, nor does one lie in the other. */
async function placeProblem(county: CountyContext, path: string): Promise<Result<null>> {
  if (withoutNumbers(path) !== path) {
    return fail('PLACE_REFUSED', { detail: '文件夹的位置里有证件或银行号码', next: '请先改名再选。' })
  }
  try {
    const [chosen, own] = [await realpath(resolve(path)), await realpath(county.folder)]
    if (isWithin(own, chosen) || isWithin(chosen, own)) {
      return fail('PLACE_REFUSED', { detail: '这里是旗县自己的数据', next: '请选承接主体交来的文件夹。' })
    }
    return ok(null)
  } catch (error) {
    return failureOf(error, path, 'write')
  }
}

const isWithin = (folder: string, path: string): boolean => {
  const way = relative(folder, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

interface InHand {
  delivery: StoredDelivery
  project: Project
  root: string
  realRoot: string
}

/** The delivery with its folder, where it is at hand. */
export async function deliveryInHand(county: CountyContext, id: string): Promise<Result<InHand>> {
  const delivery = await findDelivery(county.db, id)
  const stored = delivery && (await findProject(county.db, delivery.projectId))
  if (!delivery || !stored || delivery.removed) return fail('NOT_FOUND', { what: '这次交付' })
  const root = county.deliveryPlaces.of(id)
  if (root === null) return fail('DELIVERY_PLACE_UNKNOWN', { path: delivery.folder })
  try {
    return ok({ delivery, project: stored.project, root, realRoot: await realpath(root) })
  } catch {
    return fail('FOLDER_NOT_FOUND', { path: root })
  }
}

/** One at a time: two would list and take the same. */
export async function runAlone(
  county: CountyContext,
  { jobId, subject, label }: { jobId: string; subject: string; label: string },
  work: (job: Job) => Promise<Result<null>>,
): Promise<Result<null>> {
  if (county.jobs.list().running.some(({ kind }) => kind === 'delivery')) return fail('DELIVERY_RUNNING')
  return county.jobs.run({ jobId, kind: 'delivery', subject, path: '', label }, work)
}

async function goOnWith(county: CountyContext, id: string, jobId: string): Promise<Result<null>> {
  const found = await deliveryInHand(county, id)
  if (!found.ok) return found
  const { delivery, project } = found.value
  const label = delivery.mode === 'taken' ? '收进交付文件夹' : '登记交付文件夹'
  return runAlone(county, { jobId, subject: project.id, label }, async (job) => {
    const scan = await scanned(county, found.value, job)
    if (!scan.ok) return scan
    const listed = await writeListed(county, delivery.id, scan.value, job)
    if (!listed.ok) return listed
    return filesInTurn(county, {
      job,
      round: delivery.round,
      totalBytes: await waitingBytes(county.db, id),
      next: (after) => nextWaiting(county.db, id, after, filesAtOnce),
      work: (file) => taken(county, found.value, scan.value, file, job),
    })
  })
}

export async function scanned(
  county: CountyContext,
  { project, root }: InHand,
  { signal }: Job,
): Promise<Result<Scan>> {
  const matcher = new FolderMatcher(await listPlaces(county.db, project.id))
  try {
    return ok(await scanDelivery(root, { matcher, traces: tracesIn(county, project) }, signal))
  } catch (error) {
    return failureOf(error, root, 'write')
  }
}

const foldersAtOnce = 500

/** Some at a time, each in a transaction of its own: one that is broken off here is listed again. */
async function writeListed(
  county: CountyContext,
  id: string,
  { folders }: Scan,
  { signal }: Job,
): Promise<Result<null>> {
  for (let at = 0; at < folders.length; at += foldersAtOnce) {
    const some = folders.slice(at, at + foldersAtOnce)
    const written = await inTransaction(county.db, async (tx) => ok(await putListed(tx, id, some, instantOf(county))))
    if (!written.ok) return written
    await breath()
    if (signal.aborted) return fail('CANCELLED')
  }
  return inTransaction(county.db, async (tx: Executor) => {
    await setDelivery(tx, id, { listedAt: instantOf(county) })
    return ok(null)
  })
}

async function taken(
  county: CountyContext,
  { delivery, root, realRoot }: InHand,
  scan: Scan,
  { folderPath, path }: FileInHand,
  { signal }: Job,
): Promise<Worked> {
  const place = scan.placeOf(folderPath, path)
  if (place === undefined) return ok({ state: 'gone', reason: '' })
  if (!(await liesWithin(realRoot, place))) return ok({ state: 'unreadable', reason: '是链接，没有跟着收' })
  const stored =
    delivery.mode === 'taken' ? await county.evidence.putFile(place, { signal }) : await digested(place, signal)
  if (!stored.ok) return outcomeWithin(root, stored.error)
  const bytesAt = delivery.mode === 'taken' ? county.evidence.pathOf(stored.value.sha256) : place
  const seen = await readableNow(bytesAt, basename(place))
  return ok({ ...seen, stored: stored.value })
}

export async function digested(path: string, signal: AbortSignal) {
  try {
    return ok(await digestFile(path, { signal }))
  } catch (error) {
    return failureOf(error, path, 'read')
  }
}
