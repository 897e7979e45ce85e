import type { BundledChange } from '#shared/bundle/change-file'
import { carriedNames } from '#shared/bundle/data-set-file'
import type { ImportedProject } from '#shared/bundle/imported-project'
import type { BundledRecord } from '#shared/bundle/record-file'
import type { KnownSet } from '#shared/data-sets/data-set'
import { withSets } from '#shared/office-data/data-of-sets'
import { isSameUnit } from '#shared/project/origin'
import type { Project } from '#shared/project/project'
import type { ProjectFile } from '#shared/project/project-file'
import { fail, ok, type Result } from '#shared/result'
import { insertBudgetVersion } from '../store/budget-version-repository'
import type { Command } from '../store/change-repository'
import { readProfile } from '../store/county-repository'
import { forgetDevice, isOwnDevice } from '../store/device'
import { insertEvidence } from '../store/evidence-repository'
import { areInUse } from '../store/ids-in-use'
import { insertOrigin } from '../store/origin-repository'
import { insertPaper } from '../store/paper-repository'
import { findProject } from '../store/project-repository'
import type { Executor } from '../store/schema'
import { isRefusedRow } from '../store/store-errors'
import { insertToldChanges } from '../store/told-changes'
import { inTransaction } from '../store/transaction'
import type { CountyContext } from './context'
import { keepCarried, readCarried } from './data-set-files'
import type { HeldWithIt } from './held-with-it'
import { missingDataOf } from './missing-data'
import { setsOf } from './office-data'
import { writeNewProject } from './project-writes'
import { takeInRecords } from './record-bundles'
import { commandNow } from './record-writes'
import { comingIn } from './records-coming'
import { noteSignedElsewhere } from './signed-contracts'
import { addMissingContractors, addMissingYears } from './take-in-around'

/**
 * Puts a project into the county exactly as the file has it. The contractor the county lacks comes with it, and years where
 * it is the county's own project; what the county has entered stays. Another unit's project is marked as a guest.
 * PROJECT_EXISTS; BUNDLE_INVALID when ids or numbers of the file are there twice or belong to another project of the county.
 */
export async function takeIn(
  county: CountyContext,
  file: ProjectFile,
  held: HeldWithIt,
): Promise<Result<ImportedProject>> {
  try {
    return await inTransaction(county.db, (tx) => takeInWhole(county, tx, file, held))
  } catch (error) {
    if (!isRefusedRow(error)) throw error
    return idsRefused()
  } finally {
    county.office.forget()
  }
}

async function takeInWhole(
  county: CountyContext,
  tx: Executor,
  file: ProjectFile,
  held: HeldWithIt,
): Promise<Result<ImportedProject>> {
  const { project } = file
  const existing = await findProject(tx, project.id)
  if (existing) return fail('PROJECT_EXISTS', { name: existing.project.name })
  const isGuest = !isSameUnit(file.profile, await readProfile(tx))
  const coming = await comingIn(county, tx, project, held, isGuest)
  const { records, changes, keptRecords, foreignRecords } = coming
  if (await hasForeignIds(tx, project, records)) return idsRefused()
  await takeInHistory(tx, changes)
  const command = await commandNow(county, tx, 'import')
  if (!isGuest) await addMissingYears(county, tx, file.years, command)
  await addMissingContractors(tx, file, command)
  const put = await putIn(county, tx, file, coming, command, isGuest)
  return put.ok ? ok({ project, missingData: put.value, keptRecords, foreignRecords }) : put
}

/** The project and what is held with it, as part of a command; answers the data it was made with that nobody here has. */
export async function putIn(
  county: CountyContext,
  tx: Executor,
  file: ProjectFile,
  { records, changes, documents, evidence, dataSets }: HeldWithIt,
  command: Command,
  isGuest = false,
): Promise<Result<ImportedProject['missingData']>> {
  const { project } = file
  const told = changes.length > 0
  const names = carriedNames(file, records)
  const carried = readCarried(county.dataKinds, names, dataSets)
  if (!carried.ok) return carried
  await writeNewProject(withCarried(county, carried.value), tx, project, command, told)
  if (isGuest) await insertOrigin(tx, project.id, file.profile, command.at)
  for (const version of file.budgetVersions) await insertBudgetVersion(tx, version)
  for (const document of documents) await insertPaper(tx, document, null)
  for (const one of evidence) await insertEvidence(tx, one)
  const taken = await takeInRecords(county, tx, project, records, { command, told })
  if (!taken.ok) return taken
  await keepCarried(county, tx, project.id, dataSets)
  await noteSignedElsewhere(county, tx, project)
  return ok(missingDataOf(county, names, dataSets))
}

/** Its budget is reckoned by the template it brings along. */
function withCarried(county: CountyContext, carried: readonly KnownSet[]): CountyContext {
  const others = setsOf(county).filter(({ by }) => by !== 'program')
  return { ...county, resources: withSets(county.resources, [...others, ...carried]) }
}

const idsRefused = () => fail('BUNDLE_INVALID', { detail: '其中有编号重复，或与本旗县已有的材料编号相同' })

/** An id that two things of the bundle bear, or something of another sort in the county. */
async function hasForeignIds(tx: Executor, { id, contractorId }: Project, records: readonly BundledRecord[]) {
  const own = [id, ...records.map((record) => record.id)]
  const contractor = contractorId === null ? [] : [contractorId]
  if (new Set([...own, ...contractor]).size < own.length + contractor.length) return true
  return (await areInUse(tx, own, 'anywhere')) || areInUse(tx, contractor, 'notAsContractor')
}

/** A bundle that tells of commands of this very device is older or newer than what it numbers: it goes on under another name. */
async function takeInHistory(tx: Executor, changes: readonly BundledChange[]): Promise<void> {
  for (const device of new Set(changes.map((one) => one.device))) {
    if (await isOwnDevice(tx, device)) await forgetDevice(tx)
  }
  await insertToldChanges(tx, changes)
}
