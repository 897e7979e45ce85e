import { compareDates } from '../dates'
import { isBegunBy } from '../law/begun-on'
import { entryDeadline } from '../procedure/deadlines'
import { projectName } from '../project/project-name'
import { enteredState, type PlatformEntry, platformEntry } from '../records/platform-entry'
import type { DueFacts, DueSource, ProjectAtWork, YearAtWork } from './due-facts'
import { type DueItem, isAhead, ofYearName } from './due-item'

const sort = '平台录入'

/**
 * 3月5日: each project at work that was there by then, of whatever year, until its 事前 is entered (N29); of a year without one,
 * this or the next, the day itself. What begins later is entered 及时, by no day: its completeness tells that it is not.
 */
export const entryDues: DueSource = (facts) => {
  const open = facts.projects.filter((one) => !entriesOf(one).some(({ state }) => state === enteredState))
  const none = [...noneYet(facts, facts.year), ...noneYet(facts, facts.next)]
  return [...none.filter(({ dueOn }) => isAhead(dueOn, facts.today)), ...open.flatMap((one) => ofProject(facts, one))]
}

const entriesOf = ({ records }: ProjectAtWork) =>
  records.filter(({ kind, body }) => kind === platformEntry.id && (body as PlatformEntry).stage === 'before')

/** Once the day is over, nothing should have been entered. */
function noneYet({ today, county }: DueFacts, { facts }: YearAtWork): DueItem[] {
  const { year } = facts
  const { title, basis, status, dueOn } = entryDeadline(facts)
  if (dueOn === null || compareDates(dueOn, today) < 0 || county.projects.some((one) => one.year === year)) return []
  const key = `year-${year}-entry-${dueOn}`
  return [{ key, sort, title, of: ofYearName(year, today), dueOn, basis, status, place: { to: 'projects', year } }]
}

function ofProject({ county }: DueFacts, one: ProjectAtWork): DueItem[] {
  const { id: projectId } = one.project
  const of = projectName(one.project)
  const { title, basis, status, dueOn } = entryDeadline(one.facts)
  if (dueOn === null || !isBegunBy(county, one.project, dueOn)) return []
  const begun = entriesOf(one)[0]
  const kind = platformEntry.id
  const place = begun
    ? ({ to: 'record', owner: 'project', ownerId: projectId, kind, id: begun.id } as const)
    : ({ to: 'step', projectId, step: 'tracking', field: `records.${kind}` } as const)
  return [{ key: `entry-${projectId}`, sort, title, of, dueOn, basis, status, place }]
}
