import type { ComponentType } from 'react'
import type { Project } from '#shared/project/project'
import { Payments } from './payments'
import { Supervision } from './supervision'
import { TrackingParts } from './tracking-parts'

/** What a step shows above its records, by the id of the step. */
export const stepParts: Readonly<Record<string, ComponentType<{ project: Project }>>> = {
  tracking: TrackingParts,
  supervision: Supervision,
  payment: Payments,
}
