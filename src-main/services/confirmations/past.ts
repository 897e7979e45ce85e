import type { Past } from '#shared/confirmations/confirmation'
import { matters } from '#shared/confirmations/matters'
import type { Matter } from '#shared/confirmations/open-matters'
import { cameWithBundle, newestOf, stateField } from '../../store/change-repository'
import { findProject } from '../../store/project-repository'
import { findRecord } from '../../store/record-repository'
import type { Executor } from '../../store/schema'
import type { CountyContext } from '../context'
import { signingOf } from '../signed-contracts'

/** Where what waits for a confirmation was done already: elsewhere, and came with a bundle, or here, when it did not wait. */
export async function pastOf(county: CountyContext, db: Executor, of: Matter): Promise<Past | null> {
  if (!(await isDone(county, db, of))) return null
  if (!(await cameWithBundle(db, of.id))) return 'here'
  const doneHere = await newestOf(db, of.id, matters[of.matter].of === 'record' ? stateField : 'contract/signedOn')
  return doneHere?.with_values === 1 && doneHere.command !== 'import' ? 'here' : 'imported'
}

async function isDone(county: CountyContext, db: Executor, { matter, id }: Matter): Promise<boolean> {
  const about = matters[matter]
  if (about.of === 'record') return (await findRecord(db, county.recordKinds, id))?.state === about.barsState
  const stored = await findProject(db, id)
  return stored !== null && (await signingOf(county, db, stored.project)) === 'signed'
}
