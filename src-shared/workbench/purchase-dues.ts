import { windowOf } from '../procurement/course'
import { limitStatus } from '../procurement/limit'
import { purchaseCourse } from '../procurement/purchase-course'
import { projectName } from '../project/project-name'
import type { DueSource } from './due-facts'

/** The last lawful day of each step of a purchase under way that is not done (domain 3.3); what only may happen waits for nobody. */
export const purchaseDues: DueSource = ({ projects }) =>
  projects.flatMap(({ project, facts: { timeLimits, calendars } }) => {
    const purchase = purchaseCourse(project, timeLimits)
    if (!purchase) return []
    return purchase.steps.flatMap((step) => {
      const { latest } = windowOf(step, purchase.course, calendars)
      // A step whose day stands elsewhere is told by the step of the procedure.
      if (!latest || step.ifAny || step.dayOf || purchase.course.get(step.id)?.doneOn) return []
      const { limit, on } = latest
      if (!purchase.course.get(limit.from)?.doneOn) return []
      const { id: projectId } = project
      const of = projectName(project)
      return [
        {
          key: `purchase-${projectId}-${step.id}`,
          sort: '采购',
          title: `${step.title}（${limit.title}）`,
          of,
          dueOn: on,
          basis: limit.basis,
          status: limitStatus(limit),
          place: { to: 'step' as const, projectId, step: 'procurement', field: `procurement.steps.${step.id}` },
        },
      ]
    })
  })
