import type { Contractor } from '#shared/contractor/contractor'
import type { Project } from '#shared/project/project'
import { diffBodies } from '#shared/records/body-changes'
import type { Body } from '#shared/records/record-field'
import { fail, ok, type Result } from '#shared/result'
import { type Command, wholeRecord, writeChanges } from '../store/change-repository'
import { deleteContractor, writeContractor } from '../store/contractor-repository'
import { listProjects } from '../store/project-repository'
import { firstRecordOf } from '../store/record-lists'
import type { Executor } from '../store/schema'

/** Enters a contractor, or puts it in the place of `before`, with its change rows. */
export async function putContractor(
  tx: Executor,
  before: Contractor | null,
  contractor: Contractor,
  command: Command,
): Promise<Result<Contractor>> {
  await writeContractor(tx, contractor)
  const changes = before
    ? diffBodies(bodyOf(before), bodyOf(contractor))
    : [{ field: wholeRecord, before: undefined, after: contractor }]
  await writeChanges(tx, contractor.id, changes, command)
  return ok(contractor)
}

/**
 * CONTRACTOR_IN_USE, CONTRACTOR_IN_BINNED, CONTRACTOR_HAS_RECORDS while a project names it or records of it are kept, 移出 or not: they and their
 * files are reached through it alone.
 */
export async function dropContractor(tx: Executor, contractor: Contractor, command: Command): Promise<Result<null>> {
  const { id } = contractor
  const usedIn = async (statuses: Project['status'][]) =>
    (await listProjects(tx, statuses)).find(({ project }) => project.contractorId === id)?.project.name
  const name = await usedIn(['active', 'archived'])
  if (name !== undefined) return fail('CONTRACTOR_IN_USE', { name })
  const binned = await usedIn(['binned'])
  if (binned !== undefined) return fail('CONTRACTOR_IN_BINNED', { name: binned })
  const kept = await firstRecordOf(tx, 'contractor', id)
  if (kept) {
    return fail('CONTRACTOR_HAS_RECORDS', { title: kept.title, removed: kept.removed ? '（已移出）' : '' })
  }
  await deleteContractor(tx, id)
  await writeChanges(tx, id, [{ field: wholeRecord, before: contractor, after: undefined }], command)
  return ok(null)
}

const bodyOf = (contractor: Contractor) => ({ ...contractor }) as Body
