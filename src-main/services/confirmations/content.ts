import { matters, totalField } from '#shared/confirmations/matters'
import type { Matter } from '#shared/confirmations/open-matters'
import { settledIn } from '#shared/drafting/settle-in-county'
import { totalOf } from '#shared/project/project-total'
import type { Body } from '#shared/records/record-field'
import { listContractors } from '../../store/contractor-repository'
import { readProfile, readYears } from '../../store/county-repository'
import { findProject } from '../../store/project-repository'
import { findRecord } from '../../store/record-repository'
import type { Executor } from '../../store/schema'
import type { CountyContext } from '../context'

/** What there is to confirm, as it stands now; null = nothing of that sort is there. */
export async function contentOf(county: CountyContext, db: Executor, { matter, id }: Matter): Promise<Body | null> {
  const about = matters[matter]
  if (about.of === 'record') {
    const entry = await findRecord(db, county.recordKinds, id)
    return entry?.kind === about.kind && !entry.removed ? without(entry.body, about.omit) : null
  }
  const stored = await findProject(db, id)
  if (!stored) return null
  const known = {
    profile: await readProfile(db),
    years: await readYears(db),
    contractors: await listContractors(db),
    rules: county.resources.rules,
  }
  // As papers print it: what follows from elsewhere is confirmed too.
  const project = settledIn(known, stored.project) as unknown as Body
  const said = Object.fromEntries(about.fields.map((field) => [field, project[field]]))
  const total = about.withTotal ? { [totalField]: totalOf(known.rules.budgetTemplates, stored.project) } : {}
  return { ...without(said, about.omit), ...total }
}

/** `field` or `field/inner`. */
function without(body: Body, omit: readonly string[]): Body {
  const left = plain(body)
  for (const path of omit) {
    const [field = '', inner] = path.split('/')
    if (inner === undefined) delete left[field]
    else delete (left[field] as Body | undefined)?.[inner]
  }
  return left
}

/** What JSON cannot say is no difference. */
const plain = (body: Body): Body => JSON.parse(JSON.stringify(body))
