import { settledIn } from '#shared/drafting/settle-in-county'
import { basisText, procurementLaw } from '#shared/law/citations'
import { holdsSignedContract } from '#shared/materials/due-materials'
import type { Project } from '#shared/project/project'
import { changedRests, changedTerms, type Signing } from '#shared/project/signed-terms'
import { registeredIn, restingKinds } from '#shared/records/contract-held'
import { fail, ok, type Result } from '#shared/result'
import { saysNoReason } from '#shared/text/filler'
import { listContractors } from '../store/contractor-repository'
import { readProfile, readYears } from '../store/county-repository'
import { listEvidenceOf } from '../store/evidence-repository'
import { withProblems } from '../store/file-check-repository'
import { findProject } from '../store/project-repository'
import { listOfOwner } from '../store/record-repository'
import type { Executor } from '../store/schema'
import { findSigned, listSigned, putSigned } from '../store/signed-contract-repository'
import { inTransaction } from '../store/transaction'
import { signingBar } from './confirmations/bars'
import type { CountyContext, Handler } from './context'
import { expectedIn } from './office-data'
import { noteChanges, refused } from './record-writes'

/** In the history of its project. */
export const signingField = '@signing'

/** How the contract stands: what is written down, or else what follows from day and signed paper. */
export async function signingOf(county: CountyContext, db: Executor, project: Project): Promise<Signing> {
  return (await findSigned(db, project.id))?.state ?? ((await isSigned(county, db, project)) ? 'signed' : 'open')
}

/** Its 签订日期 is entered and its signed paper is on file; a file nobody could open is none. */
async function isSigned(county: CountyContext, db: Executor, project: Project): Promise<boolean> {
  if (project.contract.signedOn === null) return false
  const files = await withProblems(db, await listEvidenceOf(db, project.id, 'before'))
  const readable = files.filter(({ unreadable }) => unreadable === undefined)
  return holdsSignedContract(readable, expectedIn(county, project))
}

/** How the contracts of these projects stand that are not open. */
export async function readSignings(
  county: CountyContext,
  projects: readonly Project[],
): Promise<ReadonlyMap<string, Signing>> {
  const written = await listSigned(county.db)
  const signings = new Map<string, Signing>(written.map(({ project_id, state }) => [project_id, state]))
  for (const project of projects)
    if (!signings.has(project.id) && (await isSigned(county, county.db, project))) signings.set(project.id, 'signed')
  return signings
}

/**
 * Writes down that a contract is signed, from the moment it is: from then on the file itself refuses what would change it.
 * CONFIRMATION_NEEDED where the office wants 复核 before.
 */
export async function noteSigned(county: CountyContext, tx: Executor, projectId: string): Promise<Result<null>> {
  if ((await findSigned(tx, projectId)) !== null) return ok(null)
  const stored = await findProject(tx, projectId)
  if (!stored || !(await isSigned(county, tx, stored.project))) return ok(null)
  const bar = await signingBar(county, tx, projectId)
  if (bar) return refused(bar)
  await putSigned(tx, projectId, { state: 'signed', reason: '' })
  return ok(null)
}

/** The same of one that came signed with a bundle: nobody here is asked about what is done, and it is told that nobody was. */
export async function noteSignedElsewhere(county: CountyContext, tx: Executor, project: Project): Promise<void> {
  if (await isSigned(county, tx, project)) await putSigned(tx, project.id, { state: 'signed', reason: '' })
}

/**
 * CONTRACT_SIGNED where a signed contract would say something else then (P08); while it is corrected, CONTRACT_RESTED_ON where
 * what is registered on it was reckoned by that. Judged as it is printed, by the data it was made with.
 */
export async function signedGuard(
  county: CountyContext,
  tx: Executor,
  before: Project,
): Promise<(after: Project) => Result<null>> {
  const signing = await signingOf(county, tx, before)
  const resting = signing === 'correcting' ? await restingOn(county, tx, before.id) : []
  if (signing !== 'signed' && resting.length === 0) return () => ok(null)
  const known = {
    profile: await readProfile(tx),
    years: await readYears(tx),
    contractors: await listContractors(tx),
    rules: county.resources.rules,
  }
  const was = settledIn(known, before)
  return (after) => {
    const { dataPins, ...rest } = after
    const sameData = before.dataPins ? { ...rest, dataPins: before.dataPins } : rest
    const is = settledIn(known, sameData)
    const changed = signing === 'signed' ? changedTerms(was, is) : changedRests(was, is)
    if (changed.length === 0) return ok(null)
    return signing === 'signed' ? signedError(changed) : restedError(changed, resting)
  }
}

/** Titles of what is registered on the contract. */
async function restingOn(county: CountyContext, tx: Executor, ownerId: string): Promise<string[]> {
  const kinds = restingKinds.flatMap((id) => county.recordKinds.get(id) ?? [])
  const records = await listOfOwner(tx, kinds, { id: null, ownerId })
  return registeredIn(county.recordKinds, records).map(({ title }) => title)
}

const restedError = (changed: readonly string[], resting: readonly string[]) => {
  const named = resting.slice(0, 3).map((title) => `“${title}”`)
  return fail('CONTRACT_RESTED_ON', {
    records: `${named.join('、')}${resting.length > 3 ? `等${resting.length}份` : ''}`,
    what: changed.join('、'),
    basis: basisText(procurementLaw('第五十条')),
  })
}

const signedError = (changed: readonly string[]) =>
  fail('CONTRACT_SIGNED', { what: changed.join('、'), basis: basisText(procurementLaw('第五十条')) })

/** 退回更正: what was entered of it may be put right, for a reason that stays in the history. REASON_MISSING without one. */
export const correctSigned: Handler<'project.correctSigned', CountyContext> = (county, { id, reason }) =>
  turn(county, id, 'signed', { state: 'correcting', reason: reason.trim() })

/** 更正完毕: from now on it is held as it stands. */
export const confirmSigned: Handler<'project.confirmSigned', CountyContext> = (county, { id }) =>
  turn(county, id, 'correcting', { state: 'signed', reason: '' })

function turn(
  county: CountyContext,
  id: string,
  from: Signing,
  to: { state: 'signed' | 'correcting'; reason: string },
): Promise<Result<null>> {
  return inTransaction(county.db, async (tx) => {
    const stored = await findProject(tx, id)
    if (!stored) return fail('NOT_FOUND', { what: '该项目' })
    if ((await signingOf(county, tx, stored.project)) !== from) return fail('CONFLICT')
    if (to.state === 'correcting' && saysNoReason(to.reason)) return fail('REASON_MISSING', { step: '退回更正' })
    const before = (await findSigned(tx, id)) ?? { state: 'signed', reason: '' }
    await putSigned(tx, id, to)
    await noteChanges(county, tx, to.state === 'signed' ? 'confirmSigned' : 'correctSigned', id, [
      { field: signingField, before, after: to },
    ])
    return ok(null)
  })
}
