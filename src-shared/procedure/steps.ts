import type { Stage } from '../documents/document-version'
import type { ProcedureStep } from './step'
import { stepsBefore } from './steps-before'
import { stepsAfter, stepsDuring } from './steps-later'

/** The whole procedure of annex 1, in the order of the work. */
export const procedure: readonly ProcedureStep[] = [...stepsBefore, ...stepsDuring, ...stepsAfter]

/** The steps of a project that stand on its rail. */
export function railSteps(stage: Stage): ProcedureStep[] {
  return procedure.filter((step) => step.stage === stage && step.owner === 'project')
}

/** Steps the office does once for all projects of the year, as far as they have a place. */
export const yearSteps = (stage: Stage): ProcedureStep[] =>
  procedure.filter((step) => step.stage === stage && step.owner === 'year' && (step.kinds.length > 0 || step.screen))
