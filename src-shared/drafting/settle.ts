import type { Project } from '../project/project'
import { agreement } from './agreement'
import { households, itemQuantity } from './audience'
import type { DerivedState, Known } from './derived-field'
import { fundAmount } from './funds'
import { awardedName, method } from './purchase'
import { targetValues } from './targets'

/** Every derived field, a source before what follows from it. */
const fields = [itemQuantity, households, ...targetValues, fundAmount, method, awardedName, ...agreement]

/** The project as rules, papers and screens read it: what nobody typed follows from what is known. Never stored. */
export function settle(project: Project, known: Known): Project {
  return fields.reduce((settled, field) => field.settle(settled, known), project)
}

/** How every derived field of the project stands, by its `data-field`. */
export function derivedStates(project: Project, known: Known): Map<string, DerivedState> {
  const settleAll = (typed: Project) => settle(typed, known)
  const states = fields.flatMap((field) => field.state(project, known, settleAll) ?? [])
  return new Map(states.map((state) => [state.field, state]))
}

/** The project without the clerk's own value in that field: the derived one counts again. */
export function restoreDerived(project: Project, field: string, known: Known): Project {
  const settleAll = (typed: Project) => settle(typed, known)
  const found = fields.find((one) => one.state(project, known, settleAll)?.field === field)
  return found ? found.restore(project) : project
}
