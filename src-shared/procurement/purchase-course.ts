import type { Project } from '../project/project'
import { type Course, courseOf } from './course'
import type { PurchaseStep } from './step'
import { purchaseSteps } from './steps'

/** The steps of a project's purchase with their days; null while no method is chosen. */
export function purchaseCourse({
  procurement,
  contract,
}: Pick<Project, 'procurement' | 'contract'>): { steps: readonly PurchaseStep[]; course: Course } | null {
  if (procurement.method === null) return null
  const steps = purchaseSteps[procurement.method]
  const { signedOn, publishedOn, filedOn } = contract
  const known = { awardedOn: procurement.awardedOn, signedOn, publishedOn, filedOn }
  return { steps, course: courseOf(steps, procurement.steps, known) }
}
