import type { TimeLimitsInForce } from '../law/time-limits'
import type { Project } from '../project/project'
import { type Course, courseOf } from './course'
import type { PurchaseStep } from './step'
import { stepsBy } from './steps'

/** The steps of a project's purchase with their days and the limits that count for it; null while no method is chosen. */
export function purchaseCourse(
  { procurement, contract }: Pick<Project, 'procurement' | 'contract'>,
  limits: Pick<TimeLimitsInForce, 'limits'>,
): { steps: readonly PurchaseStep[]; course: Course } | null {
  if (procurement.method === null) return null
  const steps = stepsBy(procurement.method, limits)
  const { signedOn, publishedOn, filedOn } = contract
  const known = { awardedOn: procurement.awardedOn, signedOn, publishedOn, filedOn }
  return { steps, course: courseOf(steps, procurement.steps, known) }
}
