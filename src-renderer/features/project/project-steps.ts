import { railSteps } from '#shared/procedure/steps'
import type { ProjectTab } from '../../navigation'

/** The steps of a project's 事前 as the table of the procedure has them: rail, footer and findings name them from here. */
export const projectSteps: { tab: ProjectTab; name: string }[] = railSteps('before').map(({ screen, title }) => ({
  tab: screen as ProjectTab,
  name: title,
}))

/** The steps before and after one; null at either end. */
export function stepsAround(tab: ProjectTab) {
  const at = projectSteps.findIndex((step) => step.tab === tab)
  return { before: projectSteps[at - 1] ?? null, after: projectSteps[at + 1] ?? null }
}
