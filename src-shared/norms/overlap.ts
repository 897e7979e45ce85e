import { foldText } from '../catalog/text'
import { addDays, compareDates, overlapDays, type Period, periodOf } from '../dates'
import type { Project } from '../project/project'
import { annex } from './citations'
import { at, type Rule, type RuleFinding } from './rule'

/** P36: same county, same catalogue item, overlapping area: the periods must not share a day. */
export const noOverlap: Rule = {
  id: 'period.overlap',
  norms: ['P36'],
  check({ period, project, county, catalog }) {
    if (!period) return []
    const codes = new Set(project.items.map(({ code }) => code))
    return county.projects.flatMap((other) => {
      if (other.id === project.id || other.status === 'binned' || !shareArea(project, other)) return []
      const shared = other.items.find(({ code }) => codes.has(code))
      const theirs = periodOf(other.period.startOn, other.period.endOn)
      if (!shared || !theirs) return []
      const days = overlapDays(period, theirs)
      const name = catalog?.items.find(({ code }) => code === shared.code)?.name ?? shared.code
      return days > 0 ? [crossing(other, name, period, theirs, days)] : []
    })
  },
}

/** No area named = the whole county. Names are compared as read, not as spaced. */
function shareArea(a: Project, b: Project): boolean {
  const [ours, theirs] = [a, b].map(({ areas }) => areas.map(foldText).filter(Boolean)) as [string[], string[]]
  return ours.length === 0 || theirs.length === 0 || ours.some((area) => theirs.includes(area))
}

function crossing(other: Project, item: string, ours: Period, theirs: Period, days: number): RuleFinding {
  const later = compareDates(ours.startOn, theirs.startOn) >= 0
  const from = later ? ours.startOn : theirs.startOn
  const to = addDays(from, days - 1)
  const fix = later
    ? `服务期起始日最早为${addDays(theirs.endOn, 1)}；上期提前终止的，请先改正上期截止日并留存终止协议。`
    : `请核对两个项目的服务期，下一周期最早从${addDays(ours.endOn, 1)}开始。`
  return {
    id: other.id,
    level: 'error',
    message: `“${item}”服务期${ours.startOn}至${ours.endOn}与项目“${other.name.trim() || '未命名项目'}”（${theirs.startOn}至${theirs.endOn}）交叉${days}天（${from}至${to}）。`,
    basis: annex('四（二）3'),
    fix,
    where: at('basics', later ? 'period.startOn' : 'period.endOn'),
  }
}
