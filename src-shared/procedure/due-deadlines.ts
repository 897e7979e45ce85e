import type { Stage } from '../documents/document-version'
import type { DeadlineFacts, DueBy, ProcedureStep } from './step'

/** A deadline of a project's step with the day it comes to; null = nothing to reckon from yet. */
export interface DueDeadline extends DueBy {
  step: string
}

/** The deadlines of a project's steps in one stage, in the order of the table. */
export const dueDeadlines = (stage: Stage, facts: DeadlineFacts, steps: readonly ProcedureStep[]): DueDeadline[] =>
  steps
    .filter((step) => step.stage === stage && step.owner === 'project')
    .flatMap(({ title: step, deadlines }) => deadlines.map((deadline) => ({ ...deadline(facts), step })))
