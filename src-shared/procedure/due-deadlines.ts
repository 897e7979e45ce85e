import type { IsoDate } from '../dates'
import type { Stage } from '../documents/document-version'
import type { Basis } from '../law/citations'
import type { DeadlineFacts, ProcedureStep } from './step'

/** A deadline of a project's step with the day it comes to; null = nothing to reckon from yet. */
export interface DueDeadline {
  step: string
  title: string
  basis: Basis
  status: string
  dueOn: IsoDate | null
}

/** The deadlines of a project's steps in one stage, in the order of the table. */
export const dueDeadlines = (stage: Stage, facts: DeadlineFacts, steps: readonly ProcedureStep[]): DueDeadline[] =>
  steps
    .filter((step) => step.stage === stage && step.owner === 'project')
    .flatMap(({ title: step, deadlines }) =>
      deadlines.map((deadline) => {
        const { title, basis, status } = deadline
        return { step, title, basis, status, dueOn: deadline.dueOn(facts) }
      }),
    )
