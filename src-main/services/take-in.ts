import type { BundledChange } from '#shared/bundle/change-file'
import { type BundledDataSet, pinsOf } from '#shared/bundle/data-set-file'
import type { BundledRecord } from '#shared/bundle/record-file'
import type { YearParameters } from '#shared/county/county'
import type { DocumentVersion } from '#shared/documents/document-version'
import { thresholdInForce } from '#shared/law/procurement'
import { isSameUnit } from '#shared/project/origin'
import type { Project } from '#shared/project/project'
import type { ProjectFile } from '#shared/project/project-file'
import { fail, ok, type Result } from '#shared/result'
import { insertBudgetVersion } from '../store/budget-version-repository'
import type { Command } from '../store/change-repository'
import { findContractor } from '../store/contractor-repository'
import { readProfile, readYears } from '../store/county-repository'
import { forgetDevice, isOwnDevice } from '../store/device'
import { insertEvidence, type StoredEvidence } from '../store/evidence-repository'
import { insertOrigin } from '../store/origin-repository'
import { insertPaper } from '../store/paper-repository'
import { findProject } from '../store/project-repository'
import type { Executor } from '../store/schema'
import { isRefusedRow } from '../store/store-errors'
import { insertToldChanges } from '../store/told-changes'
import { inTransaction } from '../store/transaction'
import { type CountyContext, todayOf } from './context'
import { putContractor } from './contractor-writes'
import { putYear } from './county-writes'
import { takeInDataSets } from './data-set-files'
import { writeNewProject } from './project-writes'
import { takeInRecords } from './record-bundles'
import { commandNow } from './record-writes'

interface HeldWithIt {
  documents: DocumentVersion[]
  evidence: StoredEvidence[]
  records?: BundledRecord[]
  /** What was done to it where it was made; none in a bundle of an older version. */
  changes?: BundledChange[]
  /** 标准与模板数据 it was made with; kept for this project alone. */
  dataSets?: BundledDataSet[]
}

/**
 * Puts a project into the county exactly as the file has it. Contractors the county lacks come with it, and years
 * where it is the county's own project; what the county has entered stays. Another unit's project is marked as a guest. The
 * bytes of papers and evidence are in the store already. PROJECT_EXISTS; BUNDLE_INVALID when ids or numbers of the file are there twice or belong to another project of the county.
 */
export async function takeIn(
  county: CountyContext,
  { profile, project, budgetVersions, contractors, years }: ProjectFile,
  { documents, evidence, records = [], changes = [], dataSets = [] }: HeldWithIt,
): Promise<Result<Project>> {
  try {
    return await inTransaction(county.db, async (tx) => {
      const existing = await findProject(tx, project.id)
      if (existing) return fail('PROJECT_EXISTS', { name: existing.project.name })
      await takeInHistory(tx, changes)
      const command = await commandNow(county, tx, 'import')
      const isGuest = !isSameUnit(profile, await readProfile(tx))
      if (!isGuest) await addMissingYears(county, tx, years, command)
      for (const contractor of contractors) {
        if (!(await findContractor(tx, contractor.id))) await putContractor(tx, null, contractor, command)
      }
      const told = changes.length > 0
      await writeNewProject(county, tx, project, command, told)
      if (isGuest) await insertOrigin(tx, project.id, profile, command.at)
      for (const version of budgetVersions) await insertBudgetVersion(tx, version)
      for (const document of documents) await insertPaper(tx, document, null)
      for (const file of evidence) await insertEvidence(tx, file)
      const taken = await takeInRecords(county, tx, project.id, records, { command, told })
      if (!taken.ok) return taken
      const kept = await takeInDataSets(county, tx, project.id, pinsOf(project, records), dataSets)
      return kept.ok ? ok(project) : kept
    })
  } catch (error) {
    if (!isRefusedRow(error)) throw error
    return fail('BUNDLE_INVALID', { detail: '其中有编号重复，或与本旗县已有的材料编号相同' })
  } finally {
    county.office.forget()
  }
}

/** A bundle that tells of commands of this very device is older or newer than what it numbers: it goes on under another name. */
async function takeInHistory(tx: Executor, changes: readonly BundledChange[]): Promise<void> {
  for (const device of new Set(changes.map((one) => one.device))) {
    if (await isOwnDevice(tx, device)) await forgetDevice(tx)
  }
  await insertToldChanges(tx, changes)
}

async function addMissingYears(
  county: CountyContext,
  tx: Executor,
  years: YearParameters[],
  command: Command,
): Promise<void> {
  const own = new Map((await readYears(tx)).map((one) => [one.year, one]))
  for (const year of years) {
    const before = own.get(year.year) ?? null
    if (!before || !isFilledIn(before, county)) await putYear(tx, before, year, command)
  }
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
