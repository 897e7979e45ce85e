import type { BundledRecord } from '#shared/bundle/record-file'
import type { YearParameters } from '#shared/county/county'
import type { DocumentVersion } from '#shared/documents/document-version'
import { thresholdInForce } from '#shared/law/procurement'
import { isSameUnit } from '#shared/project/origin'
import type { Project } from '#shared/project/project'
import type { ProjectFile } from '#shared/project/project-file'
import { totalOf } from '#shared/project/project-total'
import { fail, ok, type Result } from '#shared/result'
import { insertBudgetVersion } from '../store/budget-version-repository'
import { recordChange } from '../store/change-log'
import { findContractor, writeContractor } from '../store/contractor-repository'
import { readProfile, readYears, writeYear } from '../store/county-repository'
import { insertDocument } from '../store/document-repository'
import { insertEvidence, type StoredEvidence } from '../store/evidence-repository'
import { insertOrigin } from '../store/origin-repository'
import { findProject, insertProject } from '../store/project-repository'
import type { Executor } from '../store/schema'
import { isRefusedRow } from '../store/store-errors'
import { inTransaction } from '../store/transaction'
import { type CountyContext, instantOf, todayOf } from './context'
import { takeInRecords } from './record-bundles'

interface HeldWithIt {
  documents: DocumentVersion[]
  evidence: StoredEvidence[]
  records?: BundledRecord[]
}

/**
 * Puts a project into the county exactly as the file has it. Contractors the county lacks come with it, and years
 * where it is the county's own project; what the county has entered stays. Another unit's project is marked as a guest. The bytes of papers and evidence are in the store already. PROJECT_EXISTS;
 * BUNDLE_INVALID when ids or numbers of the file are there twice or belong to another project of the county.
 */
export async function takeIn(
  county: CountyContext,
  { profile, project, budgetVersions, contractors, years }: ProjectFile,
  { documents, evidence, records = [] }: HeldWithIt,
): Promise<Result<Project>> {
  try {
    return await inTransaction(county.db, async (tx) => {
      const existing = await findProject(tx, project.id)
      if (existing) return fail('PROJECT_EXISTS', { name: existing.project.name })
      const at = instantOf(county)
      const isGuest = !isSameUnit(profile, await readProfile(tx))
      if (!isGuest) await addMissingYears(county, tx, years)
      for (const contractor of contractors) {
        if (!(await findContractor(tx, contractor.id))) await writeContractor(tx, contractor)
      }
      await insertProject(tx, { project, totalFen: totalOf(county.resources.budgetTemplates, project), updatedAt: at })
      if (isGuest) await insertOrigin(tx, project.id, profile, at)
      for (const version of budgetVersions) await insertBudgetVersion(tx, version)
      for (const document of documents) await insertDocument(tx, document)
      for (const file of evidence) await insertEvidence(tx, file)
      const taken = await takeInRecords(county, tx, project.id, records)
      if (!taken.ok) return taken
      await recordChange(tx, at, 'import', 'project', project.id)
      return ok(project)
    })
  } catch (error) {
    if (!isRefusedRow(error)) throw error
    return fail('BUNDLE_INVALID', { detail: '其中有编号重复，或与本旗县已有的材料编号相同' })
  }
}

async function addMissingYears(county: CountyContext, tx: Executor, years: YearParameters[]): Promise<void> {
  const own = new Set((await readYears(tx)).filter((one) => isFilledIn(one, county)).map(({ year }) => year))
  for (const year of years) if (!own.has(year.year)) await writeYear(tx, year)
}

/**
 * A year the clerk has entered something for; the empty one of a fresh county gives way to the file's. The wizard leaves
 * rows without amount and the proposed threshold behind: those are no entries.
 */
function isFilledIn({ year, grants, threshold, ceilingJustification }: YearParameters, county: CountyContext): boolean {
  const { amountFen, documentNumber, effectiveOn, confirmed } = threshold
  const proposed = thresholdInForce(null, year, todayOf(county), county.resources.rules.thresholdDefaults)
  return (
    grants.some((grant) => grant.amountFen !== 0 || grant.documentNumber !== '') ||
    ceilingJustification !== null ||
    (amountFen !== null && amountFen !== proposed.amountFen) ||
    documentNumber !== '' ||
    effectiveOn !== null ||
    confirmed
  )
}
