import type { ProcedureStep } from '../procedure/step'
import { procedure } from '../procedure/steps'
import { projectName } from '../project/project-name'
import type { DueSource, ProjectAtWork } from './due-facts'

/** Told by the obligations of the contract, and by what is kept of it. */
const toldElsewhere: ReadonlySet<string> = new Set(['work-plan', 'archive'])

const steps = procedure.filter(({ owner, id }) => owner === 'project' && !toldElsewhere.has(id))

/** What law and notice set for the steps of a project: to sign, publish, file, write the plan (P07, P21). */
export const stepDues: DueSource = ({ projects }) =>
  projects.flatMap((one) => steps.flatMap((step) => duesOf(step, one)))

function duesOf(
  { id: step, title: sort, kinds, deadlines }: ProcedureStep,
  { project, facts, doneKinds }: ProjectAtWork,
) {
  return deadlines.flatMap((deadline, at) => {
    const { title, basis, status, dueOn, doneOn, field = '' } = deadline(facts)
    if (dueOn === null || doneOn || kinds.some((kind) => doneKinds.has(kind))) return []
    const { id: projectId } = project
    const of = projectName(project)
    const key = `step-${projectId}-${step}-${at}`
    return [{ key, sort, title, of, dueOn, basis, status, place: { to: 'step' as const, projectId, step, field } }]
  })
}
