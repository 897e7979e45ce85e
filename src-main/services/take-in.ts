import type { DocumentVersion } from '#shared/documents/document-version'
import type { Project } from '#shared/project/project'
import type { ProjectFile } from '#shared/project/project-file'
import { fail, ok, type Result } from '#shared/result'
import { insertBudgetVersion } from '../store/budget-version-repository'
import { recordChange } from '../store/change-log'
import { findContractor, writeContractor } from '../store/contractor-repository'
import { readYears, writeYear } from '../store/county-repository'
import { insertDocument } from '../store/document-repository'
import { insertEvidence, type StoredEvidence } from '../store/evidence-repository'
import { findProject, insertProject } from '../store/project-repository'
import { inTransaction } from '../store/transaction'
import { type CountyContext, instantOf } from './context'
import { totalOf } from './project-totals'

interface StoredFiles {
  documents: DocumentVersion[]
  evidence: StoredEvidence[]
}

/**
 * Puts a project into the county exactly as the file has it. Years and contractors the county lacks come with it; what
 * the county has stays its own. The bytes of papers and evidence are in the store already. PROJECT_EXISTS.
 */
export function takeIn(
  county: CountyContext,
  { project, budgetVersions, contractors, years }: ProjectFile,
  { documents, evidence }: StoredFiles,
): Promise<Result<Project>> {
  return inTransaction(county.db, async (tx) => {
    const existing = await findProject(tx, project.id)
    if (existing) return fail('PROJECT_EXISTS', { name: existing.project.name })
    const at = instantOf(county)
    const known = new Set((await readYears(tx)).map(({ year }) => year))
    for (const year of years) if (!known.has(year.year)) await writeYear(tx, year)
    for (const contractor of contractors) {
      if (!(await findContractor(tx, contractor.id))) await writeContractor(tx, contractor)
    }
    await insertProject(tx, { project, totalFen: totalOf(county.resources, project), updatedAt: at })
    for (const version of budgetVersions) await insertBudgetVersion(tx, version)
    for (const document of documents) await insertDocument(tx, document)
    for (const file of evidence) await insertEvidence(tx, file)
    await recordChange(tx, at, 'import', 'project', project.id)
    return ok(project)
  })
}
