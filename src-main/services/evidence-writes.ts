import { retainedProblem } from '#shared/materials/retained-papers'
import type { Project } from '#shared/project/project'
import { fail, ok, type Result } from '#shared/result'
import { type Command, writeChanges } from '../store/change-repository'
import { findEvidence, type StoredEvidence, setEvidenceRemoved } from '../store/evidence-repository'
import { findProject } from '../store/project-repository'
import type { Executor } from '../store/schema'
import { type CountyContext, todayOf } from './context'
import { expectedIn } from './office-data'

/** A piece of evidence in its project's history. */
export const evidenceField = (id: string) => `@evidence/${id}`
/** 移出: true or false. */
export const evidenceRemovedField = (id: string) => `${evidenceField(id)}/removed`

const retainedIn = (county: CountyContext, project: Project, file: StoredEvidence) =>
  retainedProblem(project, file, todayOf(county), expectedIn(county, project))

/** 移出, or back, with its change row. PAPER_RETAINED. */
export async function moveEvidence(
  county: CountyContext,
  tx: Executor,
  { id, removed }: { id: string; removed: boolean },
  command: Command,
): Promise<Result<string>> {
  const file = await findEvidence(tx, id)
  if (!file) return fail('NOT_FOUND', { what: '该材料' })
  if (removed) {
    const stored = await findProject(tx, file.projectId)
    const retained = stored && retainedIn(county, stored.project, file)
    if (retained) return { ok: false, error: retained }
  }
  if (await setEvidenceRemoved(tx, id, removed ? command.at : null)) {
    const change = { field: evidenceRemovedField(id), before: !removed, after: removed }
    await writeChanges(tx, file.projectId, [change], command)
  }
  return ok(file.projectId)
}
