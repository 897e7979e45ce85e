import { type FoundRef, foundSorts, type PlaceRef, type TakenBack } from '#shared/backup/found'
import type { AppError } from '#shared/errors'
import { fail, ok, type Result } from '#shared/result'
import { type Command, writeChanges } from '../../store/change-repository'
import type { Executor } from '../../store/schema'
import type { CountyContext, Handler } from '../context'
import { commandNow } from '../record-writes'
import { findSubject } from '../subjects/all'
import { bringFiles, type MissingFiles } from './bring-files'
import { forgetOwnDevice, insertHistory } from './history-rows'
import { type OpenedBackup, withBackup } from './opened'
import { orNothing } from './or-nothing'
import { steppingOnce } from './stepping-once'
import { backupText, fromBackupField } from './told'
import type { Found } from './way'
import { findIn } from './ways'
import { weigh } from './weigh'

/** Things of one place, put back over today's or beside it, as one step. A job; what is refused is told and stays as it is. */
export const takeBack: Handler<'backup.takeBack', CountyContext> = (county, { jobId, place, things, ...ref }) =>
  county.jobs.run({ jobId, kind: 'take-back', subject: place.id, path: '', label: '从备份找回' }, (work) =>
    withBackup(county, ref, { signal: work.signal }, async (opened) => {
      const found = await findAll(opened, place, things)
      const missing = await bringFiles(
        county,
        opened.pools,
        found.flatMap(({ files }) => files),
        work,
      )
      if (!missing.ok) return missing
      if (work.signal.aborted) return fail('CANCELLED')
      return putBack(county, opened, found, missing.value)
    }),
  )

interface Refused {
  one: Found
  error: AppError
}

async function findAll({ past }: OpenedBackup, place: PlaceRef, things: readonly FoundRef[]): Promise<Found[]> {
  const inOrder = things.toSorted((one, other) => foundSorts.indexOf(one.sort) - foundSorts.indexOf(other.sort))
  const found: Found[] = []
  for (const ref of inOrder) found.push(...[await findIn(past, place, ref)].filter((one) => one !== null))
  return found
}

async function putBack(
  county: CountyContext,
  { at }: OpenedBackup,
  found: readonly Found[],
  missing: MissingFiles,
): Promise<Result<TakenBack>> {
  let refused: Refused[] = []
  const touched = new Set<string>()
  const stamp = await steppingOnce(county, async (tx) => {
    for (const one of found) if (!(await one.isThere(county, tx))) await forgetOwnDevice(tx, one.history)
    const command = await commandNow({ ...county, emit: () => {} }, tx, 'fromBackup')
    let taken = 0
    for (const one of found) {
      const put = await orNothing(tx, () => putOne(county, tx, one, missing, command))
      if (put.ok) {
        taken += 1
        touched.add(one.subjectId)
      } else refused.push({ one, error: put.error })
    }
    const together = await orNothing(tx, () => putTogether(county, tx, refused, command))
    if (together.ok) {
      taken += together.value.length
      for (const { subjectId } of together.value) touched.add(subjectId)
      refused = refused.filter(({ one }) => !together.value.includes(one))
    }
    if (taken === 0) return ok(null)
    for (const id of touched)
      await writeChanges(tx, id, [{ field: fromBackupField, before: undefined, after: backupText(at) }], command)
    return ok(command.stamp)
  })
  if (!stamp.ok) return stamp
  tellOf(county, found)
  const names = [...missing.values()].map(({ name }) => name)
  const told = refused.map(({ one, error }) => ({ title: one.title, error }))
  return ok({ taken: found.length - refused.length, refused: told, missing: names, stamp: stamp.value })
}

/**
 * Things that bar one another's way, as households that have exchanged their numbers since: all of them leave their places
 * before the first one is put. Answers which were; none of them where one is refused for another reason.
 */
async function putTogether(
  county: CountyContext,
  tx: Executor,
  refused: readonly Refused[],
  command: Command,
): Promise<Result<Found[]>> {
  const pairs = []
  for (const { one } of refused) {
    const changes = await one.changes(county, tx)
    const subject = await findSubject(county, tx, one.subjectId)
    if (subject?.makeWay && changes.length > 0) pairs.push({ one, subject, changes })
  }
  for (const { subject, changes } of pairs) await subject.makeWay?.(tx, changes)
  for (const { one, subject, changes } of pairs) {
    const there = await one.against(county, tx)
    if (!there.ok) return there
    const put = await subject.takeBack(tx, changes, command)
    if (!put.ok) return put
  }
  return ok(pairs.map(({ one }) => one))
}

async function putOne(
  county: CountyContext,
  tx: Executor,
  one: Found,
  missing: MissingFiles,
  command: Command,
): Promise<Result<unknown>> {
  // A record comes without one of its files.
  const lost = one.isFile ? one.files.find(({ sha256 }) => missing.has(sha256)) : undefined
  if (lost) return fail('TAKE_BACK_REFUSED', { detail: `文件“${lost.name}”的内容在备份里、在本机都没有找到` })
  const there = await one.against(county, tx)
  if (!there.ok) return there
  if (!(await one.isThere(county, tx))) await insertHistory(tx, one.history)
  const put = await one.put(county, tx, command)
  if (!put.ok) return put
  const { subject, changes, refusal } = await weigh(county, tx, one)
  if (refusal) return { ok: false, error: refusal }
  return subject && changes.length > 0 ? subject.takeBack(tx, changes, command) : ok(null)
}

/** Screens that show what is filed look anew. */
function tellOf(county: CountyContext, found: readonly Found[]): void {
  for (const { subjectId } of found.filter(({ files }) => files.length > 0))
    county.emit('papersChanged', { projectId: subjectId })
}
