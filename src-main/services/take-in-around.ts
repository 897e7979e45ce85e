import type { YearParameters } from '#shared/county/county'
import { thresholdInForce } from '#shared/law/procurement'
import type { ProjectFile } from '#shared/project/project-file'
import type { Command } from '../store/change-repository'
import { findContractor } from '../store/contractor-repository'
import { readYears } from '../store/county-repository'
import type { Executor } from '../store/schema'
import { type CountyContext, todayOf } from './context'
import { putContractor } from './contractor-writes'
import { putYear } from './county-writes'

/** The contractor a project of a bundle names, where the county lacks it; others in the file are nobody's here. */
export async function addMissingContractors(
  tx: Executor,
  { project, contractors }: ProjectFile,
  command: Command,
): Promise<void> {
  const named = contractors.find(({ id }) => id === project.contractorId)
  if (named && !(await findContractor(tx, named.id))) await putContractor(tx, null, named, command)
}

/** Years of a bundle that the county has entered nothing for. */
export async function addMissingYears(
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
