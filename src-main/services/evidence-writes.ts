import type { AppError } from '#shared/errors'
import { isKept, retainedProblem, standsFor } from '#shared/materials/retained-papers'
import type { FieldChange } from '#shared/records/body-changes'
import { fail, ok, type Result } from '#shared/result'
import { type Command, writeChanges } from '../store/change-repository'
import {
  findEvidence,
  insertEvidence,
  listEvidence,
  placeOf,
  type StoredEvidence,
  setEvidenceRemoved,
} from '../store/evidence-repository'
import { findProject } from '../store/project-repository'
import type { Executor } from '../store/schema'
import { readAgreements } from './agreements'
import { type CountyContext, todayOf } from './context'
import { expectedIn } from './office-data'
import { noteSigned } from './signed-contracts'

/** A piece of evidence in its project's history. */
export const evidenceField = (id: string) => `@evidence/${id}`
/** Name and place of one that has changed them. */
export const evidencePlaceField = (id: string) => `${evidenceField(id)}/place`
/** 移出: true or false. */
export const evidenceRemovedField = (id: string) => `${evidenceField(id)}/removed`

/** 移出, or back, with its change row. PAPER_RETAINED; CONFIRMATION_NEEDED where it is the paper that signs a contract. */
export async function moveEvidence(
  county: CountyContext,
  tx: Executor,
  { id, removed, replaced = false }: { id: string; removed: boolean; replaced?: boolean },
  command: Command,
): Promise<Result<string>> {
  const file = await findEvidence(tx, id)
  if (!file) return fail('NOT_FOUND', { what: '该材料' })
  const retained = removed ? await retainedBecause(county, tx, file, replaced) : null
  if (retained) return { ok: false, error: retained }
  const change = await markRemoved(tx, id, removed, command)
  if (change) await writeChanges(tx, file.projectId, [change], command)
  const signed = removed ? ok(null) : await noteSigned(county, tx, file.projectId)
  return signed.ok ? ok(file.projectId) : signed
}

/** PAPER_RETAINED; what its slot holds twice may go once, and what another stands in the place of, since nothing is lost. */
async function retainedBecause(
  county: CountyContext,
  tx: Executor,
  file: StoredEvidence,
  replaced: boolean,
): Promise<AppError | null> {
  const stored = await findProject(tx, file.projectId)
  if (!stored) return null
  const inForce = expectedIn(county, stored.project)
  const of = { project: stored.project, agreed: await readAgreements(tx, file.projectId), today: todayOf(county) }
  const retained = retainedProblem(file, of, inForce)
  if (!retained || isKept(of)) return retained
  if (replaced) return null
  const others = (await listEvidence(tx, file.projectId)).filter(({ id }) => id !== file.id)
  return others.some((other) => other.sha256 === file.sha256 && standsFor(other, file, inForce)) ? null : retained
}

/** Why a piece of evidence may not be 移出; null = it may. */
export async function retainedEvidence(
  county: CountyContext,
  tx: Executor,
  id: string,
  replaced: boolean,
): Promise<AppError | null> {
  const file = await findEvidence(tx, id)
  return file ? retainedBecause(county, tx, file, replaced) : null
}

/** What the history says of a file that stands in its project again, or for the first time. */
export const evidenceChanges = (file: StoredEvidence, before: StoredEvidence | null): FieldChange[] =>
  before
    ? [
        { field: evidencePlaceField(file.id), before: placeOf(before), after: placeOf(file) },
        { field: evidenceRemovedField(file.id), before: true, after: false },
      ]
    : [{ field: evidenceField(file.id), before: undefined, after: placeOf(file) }]

/** The new file in the place of another, which stays among what was 移出. */
export async function putInPlace(tx: Executor, oldId: string, file: StoredEvidence, command: Command): Promise<void> {
  await insertEvidence(tx, file)
  const added = { field: evidenceField(file.id), before: undefined, after: placeOf(file) }
  const gone = await markRemoved(tx, oldId, true, command)
  await writeChanges(tx, file.projectId, [added, ...(gone ? [gone] : [])], command)
}

/** 移出 because others stand in their place. */
export async function takeOut(
  tx: Executor,
  projectId: string,
  files: readonly StoredEvidence[],
  command: Command,
): Promise<void> {
  const changes: FieldChange[] = []
  for (const { id } of files) changes.push(...[await markRemoved(tx, id, true, command)].filter((one) => one !== null))
  await writeChanges(tx, projectId, changes, command)
}

async function markRemoved(tx: Executor, id: string, removed: boolean, { at }: Command): Promise<FieldChange | null> {
  const changed = await setEvidenceRemoved(tx, id, removed ? at : null)
  return changed ? { field: evidenceRemovedField(id), before: !removed, after: removed } : null
}
