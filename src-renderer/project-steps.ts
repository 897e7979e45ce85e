import type { Stage } from '#shared/documents/document-version'
import type { ProcedureStep } from '#shared/procedure/step'
import { kindsOf } from '#shared/procedure/step-kinds'
import { procedure, railSteps } from '#shared/procedure/steps'
import type { LaterTab, ProjectTab } from './navigation'

export interface ProjectStep extends Pick<ProcedureStep, 'stage' | 'kinds' | 'materials' | 'makes' | 'takesRest'> {
  tab: ProjectTab
  name: string
}

const tabOf = ({ id, screen }: ProcedureStep) => (screen ?? `later/${id}`) as ProjectTab

/** A step without a screen of its own is shown by the table of the procedure alone. */
const stepOf = (step: ProcedureStep): ProjectStep => {
  const { title, stage, materials, makes, takesRest } = step
  return {
    tab: tabOf(step),
    name: title,
    stage,
    kinds: kindsOf(step).map((kind) => kind.id),
    materials,
    makes,
    ...(takesRest && { takesRest }),
  }
}

const stages: Stage[] = ['before', 'during', 'after']
const byStage = new Map(stages.map((stage) => [stage, railSteps(stage).map(stepOf)]))

/** The steps of a project in the order of the paper workflow: rail, footer and findings name them from here. */
export const stepsOf = (stage: Stage): ProjectStep[] => byStage.get(stage) ?? []
export const projectSteps: ProjectStep[] = stages.flatMap(stepsOf)

/** Where a step of the procedure is shown, by its id; the first step for one that has no place. */
export const tabOfStep = (id: string): ProjectTab => {
  const step = procedure.find((one) => one.id === id)
  return projectSteps.find(({ tab }) => step && tab === tabOf(step))?.tab ?? 'basics'
}

/** The step that keeps the records of a kind. */
export const stepOfKind = (kind: string): ProjectStep | undefined =>
  projectSteps.find(({ kinds }) => kinds.includes(kind))

export const stageOf = (tab: ProjectTab): Stage => projectSteps.find((step) => step.tab === tab)?.stage ?? 'before'

/** The row of the procedure behind such a tab. */
export const laterStep = (tab: LaterTab): ProcedureStep | undefined => procedure.find(({ id }) => `later/${id}` === tab)

/** The steps before and after one in its stage; null at either end. */
export function stepsAround(tab: ProjectTab) {
  const steps = stepsOf(stageOf(tab))
  const at = steps.findIndex((step) => step.tab === tab)
  return { before: steps[at - 1] ?? null, after: steps[at + 1] ?? null }
}
