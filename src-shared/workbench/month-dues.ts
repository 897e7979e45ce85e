import { lastDayOfMonth, monthBefore } from '../dates'
import { isBegunBy } from '../law/begun-on'
import { notice } from '../law/citations'
import { filedState, type MonthlyEntryBody, monthlyEntry, sheetDueOn, sheetDueStatus } from '../records/monthly-entry'
import type { DueFacts, DueSource } from './due-facts'
import type { DueItem } from './due-item'

/** 月度录入情况 of the month that is over and the one that runs, until it stands, where there was a project to tell of (notice 二（四）; N28). */
export const monthDues: DueSource = (facts) => {
  const now = facts.today.slice(0, 7)
  const tells = (month: string) =>
    facts.projects.some(
      ({ project }) =>
        project.year === Number(month.slice(0, 4)) && isBegunBy(facts.county, project, lastDayOfMonth(month)),
    )
  return [monthBefore(now), now].filter(tells).flatMap((month) => dueOf(month, facts))
}

function dueOf(month: string, { year: { facts, records, before } }: DueFacts): DueItem[] {
  const [ofYear = '', number = ''] = month.split('-')
  const kept = Number(ofYear) === facts.year ? records : before
  const own = kept.filter(({ kind, body }) => kind === monthlyEntry.id && (body as MonthlyEntryBody).month === number)
  if (own.some(({ state }) => state === filedState)) return []
  const begun = own.at(-1)
  const kind = monthlyEntry.id
  const place = begun
    ? ({ to: 'record', owner: 'year', ownerId: ofYear, kind, id: begun.id } as const)
    : ({ to: 'records', year: Number(ofYear), kind } as const)
  return [
    {
      key: `month-${month}`,
      sort: monthlyEntry.title,
      title: `${Number(number)}月录入情况汇总`,
      of: '',
      dueOn: sheetDueOn(month, facts.suggestedValues),
      basis: notice('二（四）'),
      status: sheetDueStatus(facts.suggestedValues),
      place,
    },
  ]
}
