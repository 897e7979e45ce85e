import type { Known } from '#shared/drafting/derived-field'
import { followSources } from '#shared/drafting/follow'
import { knownIn } from '#shared/drafting/settle-in-county'
import { fieldLabel } from '#shared/history/field-words'
import { bodyOfProject } from '#shared/history/project-body'
import { projectWords } from '#shared/history/project-words'
import { rulesFor } from '#shared/office-data/rules-for'
import type { Project } from '#shared/project/project'
import { totalOf } from '#shared/project/project-total'
import { diffBodies } from '#shared/records/body-changes'
import { useAppData } from '../app-data'
import { notifyDone } from '../ui/notify'

/** What has been said of the step in hand: a field typed in says it once, not at each key. */
let said: { of: Project; labels: string } | null = null

/** The change with all that was stored as the same figure (`followSources`), which the clerk is told in one line. */
export function followChange(base: Project, now: Project, changed: Project): Project {
  const { resources, county } = useAppData.getState()
  if (!resources || !county) return changed
  const knownFor = (of: Project): Known => {
    const rules = rulesFor(resources.rules, of)
    return knownIn({ ...county, contractors: [], rules }, of, totalOf(rules.budgetTemplates, of))
  }
  const after = followSources(base, now, changed, knownFor)
  if (after !== changed) tell(base, changed, after)
  return after
}

function tell(of: Project, changed: Project, after: Project): void {
  const fields = diffBodies(bodyOfProject(changed), bodyOfProject(after)).map(({ field }) =>
    field === 'budget/inputs/hh/value' ? '预算·户数' : fieldLabel(projectWords, field).replace(/·目标值$/, ''),
  )
  const labels = [...new Set(fields)].join('、')
  if (labels === '' || (said?.of === of && said.labels === labels)) return
  said = { of, labels }
  notifyDone(`原来相同，一并更改：${labels}。`)
}
