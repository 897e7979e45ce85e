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

function duesOf({ id, title: sort, kinds, deadlines }: ProcedureStep, one: ProjectAtWork) {
  const { project, facts, doneKinds, records } = one
  const projectId = project.id
  const begun = records.findLast(({ kind }) => kinds.includes(kind))
  return deadlines.flatMap((deadline, at) => {
    const { title, basis, status, dueOn, doneOn, step = id, field = '' } = deadline(facts)
    if (dueOn === null || doneOn || kinds.some((kind) => doneKinds.has(kind))) return []
    const place = begun
      ? ({ to: 'record', owner: 'project', ownerId: projectId, kind: begun.kind, id: begun.id } as const)
      : ({ to: 'step', projectId, step, field } as const)
    const key = `step-${projectId}-${id}-${at}`
    return [{ key, sort, title, of: projectName(project), dueOn, basis, status, place }]
  })
}
