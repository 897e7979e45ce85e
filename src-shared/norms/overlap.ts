import { addDays, compareDates, daysBetween, overlapDays, type Period, periodOf } from '../dates'
import { keptOfFrozen } from '../kept-of-frozen'
import { agreedEnd } from '../law/agreed-end'
import { annex } from '../law/citations'
import type { CountyYear } from '../law/county-year'
import { ownProjects } from '../project/own-projects'
import type { Project } from '../project/project'
import { projectName } from '../project/project-name'
import { at, type Rule, type RuleFinding } from './rule'
import { areasMeet, type ServiceAreas, serviceAreas } from './service-areas'
import { servicesOf } from './services-of'

/** Cycles further apart than this are no cycles of one service. */
const cycleGapDays = 366

/** P36: same county, same catalogue item, overlapping area: the periods must not share a day; a gap is a note. */
export const noOverlap: Rule = {
  id: 'period.overlap',
  norms: ['P36'],
  unjudged: ({ project: { period } }) => (period.startOn && period.endOn ? null : '服务期没有填完整'),
  check(facts) {
    const { agreedPeriod: period } = facts
    if (!period) return []
    const others = sameService(facts.county, facts.project)
    const crossings = others.flatMap(({ other, name, theirs }) => {
      const days = overlapDays(period, theirs)
      return days > 0 ? [crossing(other, name, period, theirs, days)] : []
    })
    return [...crossings, ...gapBefore(period, others, facts.project.previousId)]
  },
}

interface SameService {
  other: Project
  name: string
  theirs: Period
}

/** What a project buys, where and when. */
interface Served {
  other: Project
  services: readonly string[]
  areas: ServiceAreas
  theirs: Period
}

/** Each project is held against every other: what is read of the county's own is read once, by what it is read from. */
const known = new WeakMap<readonly Project[], { of: readonly unknown[]; served: Served[] }>()

function servedIn(county: CountyYear): Served[] {
  const of = [county.amendments, county.guests, county.profile, county.rules.catalogs]
  const before = known.get(county.projects)
  if (before?.of.every((one, at) => one === of[at])) return before.served
  const served = ownProjects(county).flatMap((other) => servedBy(county, other))
  known.set(county.projects, { of, served })
  return served
}

function servedBy(county: CountyYear, other: Project): Served[] {
  const theirs = periodOf(other.period.startOn, agreedEnd(county, other))
  if (!theirs) return []
  const services = servicesOf(county.rules.catalogs, other)
  return [{ other, services, areas: areasOf(other.areas, county.profile), theirs }]
}

const areasOf = keptOfFrozen(serviceAreas)

/** The county's other purchases of one of these services in a place of this one. */
function sameService(county: CountyYear, project: Project): SameService[] {
  const bought = new Set(servicesOf(county.rules.catalogs, project))
  const ours = areasOf(project.areas, county.profile)
  return servedIn(county).flatMap(({ other, services, areas, theirs }) => {
    const shared = other.id === project.id ? undefined : services.find((service) => bought.has(service))
    return shared && areasMeet(ours, areas) ? [{ other, name: shared, theirs }] : []
  })
}

/** Days without service between the cycle before and this one. */
function gapBefore(period: Period, others: SameService[], previousId: string | null): RuleFinding[] {
  const before = others.filter(({ theirs }) => compareDates(theirs.endOn, period.startOn) < 0)
  const last = before.toSorted((a, b) => compareDates(b.theirs.endOn, a.theirs.endOn))[0]
  if (!last || others.some(({ theirs }) => overlapDays(theirs, period) > 0)) return []
  const days = daysBetween(last.theirs.endOn, period.startOn) - 1
  if (days <= 0 || (days > cycleGapDays && last.other.id !== previousId)) return []
  return [
    {
      id: `gap.${last.other.id}`,
      level: 'note',
      message: `“${last.name}”上期“${projectName(last.other)}”至${last.theirs.endOn}止，本期${period.startOn}开始，中间${days}天没有服务。`,
      basis: annex('四（二）3'),
      fix: '前后周期不得交叉，允许有空档；需要连续服务的，请提前采购。',
      where: at('basics', 'period.startOn'),
    },
  ]
}

function crossing(other: Project, item: string, ours: Period, theirs: Period, days: number): RuleFinding {
  const later = compareDates(ours.startOn, theirs.startOn) >= 0
  const from = later ? ours.startOn : theirs.startOn
  const to = addDays(from, days - 1)
  const fix = later
    ? `服务期起始日最早为${addDays(theirs.endOn, 1)}；上期提前终止的，请在上期的“履约跟踪”登记终止协议。`
    : `请核对两个项目的服务期，下一周期最早从${addDays(ours.endOn, 1)}开始。`
  return {
    id: other.id,
    level: 'error',
    message: `“${item}”服务期${ours.startOn}至${ours.endOn}与项目“${projectName(other)}”（${theirs.startOn}至${theirs.endOn}）交叉${days}天（${from}至${to}）。`,
    basis: annex('四（二）3'),
    fix,
    where: at('basics', later ? 'period.startOn' : 'period.endOn'),
  }
}

/** The periods of those, as records ask for them. */
export const periodsBeside = (county: CountyYear, project: Project): (Period & { name: string })[] =>
  sameService(county, project).map(({ other, theirs }) => ({ name: projectName(other), ...theirs }))
