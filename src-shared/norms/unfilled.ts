import type { CountyProfile } from '../county/county'
import type { Project } from '../project/project'
import { isBlank } from '../text/filler'
import type { Finding } from './finding'

/** Fields that are asked for because of what stands in another one: empty, they are a problem and not a form yet to be filled. */
const askedForByOthers = [
  'procurement.approvalPaper',
  'procurement.methodReason',
  'procurement.smeReason',
  'contract.performanceBond',
  'contract.servicePrices',
  'annualAllotments',
]

/**
 * True for an error that says no more than that its own field is still empty: to be filled in, nothing to be mended yet. It is
 * an error all the same, and no pass. Of the budget and the year everything that is found is a problem, but for 未测算.
 */
export function isUnfilled({ key, level, where }: Finding, project: Project, profile: CountyProfile): boolean {
  const { screen, field } = where
  if (key === 'budget.measure.unmeasured') return true
  if (level !== 'error' || field === '' || screen === 'budget' || screen === 'year') return false
  if (askedForByOthers.some((other) => field === other || field.startsWith(`${other}.`))) return false
  if (field === 'items') return key.startsWith('contract.element.') && areQuantitiesEmpty(project)
  if (field === 'targets' || field.startsWith('targets.')) return areTargetsEmpty(project, field.split('.')[1])
  return isEmpty(valueAt(screen === 'county' ? profile : project, field))
}

/** What is bought is chosen with the first click; a refusal or a double of it is no empty field. */
const areQuantitiesEmpty = ({ items }: Project) => items.length > 0 && items.every(({ quantity }) => isBlank(quantity))

/** Rows of that kind, or all: the indicator is suggested, the value is the clerk's. */
function areTargetsEmpty({ targets }: Project, kind: string | undefined): boolean {
  return targets.filter((target) => !kind || target.kind === kind).every(({ value }) => isBlank(value))
}

function valueAt(from: unknown, field: string): unknown {
  return field.split('.').reduce<unknown>((value, part) => {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined
    return (value as Record<string, unknown>)[part]
  }, from)
}

/** What no form begins with is no emptiness: a name that leads nowhere (`undefined`) counts as filled. */
function isEmpty(value: unknown): boolean {
  if (typeof value === 'string') return isBlank(value)
  return value === null || (Array.isArray(value) && value.length === 0)
}
