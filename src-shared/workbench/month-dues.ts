import { lastDayOfMonth, monthBefore } from '../dates'
import { isBegunBy } from '../law/begun-on'
import { notice } from '../law/citations'
import { filedState, type MonthlyEntryBody, monthlyEntry, sheetDueOn, sheetDueStatus } from '../records/monthly-entry'
import type { RelatedRecord } from '../records/record-field'
import type { DueFacts, DueSource, ProjectAtWork, YearAtWork } from './due-facts'
import { type DueItem, ofYearName } from './due-item'
import { monthSpans } from './month-spans'
import { isServedIn } from './served-in'

const kind = monthlyEntry.id

/**
 * 月度录入情况 of every month up to the one that runs, until it stands, since there was a project to tell of (notice 二（四）; N28).
 * Of a year those long over that nobody began are one row, which leads to their list: the list of what is due stays readable.
 */
export const monthDues: DueSource = (facts) => [...facts.past, facts.year].flatMap((year) => ofYear(year, facts))

function ofYear(year: YearAtWork, facts: DueFacts): DueItem[] {
  const now = facts.today.slice(0, 7)
  const last = monthBefore(now)
  const open = monthsOf(year.facts.year)
    .filter((month) => month <= now && facts.projects.some((one) => isToldIn(month, one, facts)))
    .map((month) => ({ month, own: sheetsOf(month, year) }))
    .filter(({ own }) => !own.some(({ state }) => state === filedState))
  const longOver = open.filter(({ month, own }) => month < last && own.length === 0).map(({ month }) => month)
  const gathered = longOver.length > 1 ? longOver : []
  return [
    ...(gathered.length > 0 ? [together(gathered, year, facts)] : []),
    ...open.flatMap(({ month, own }) => (gathered.includes(month) ? [] : [dueOf(month, own, year, facts)])),
  ]
}

const monthsOf = (year: number) => Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}`)

/** In its own year once it is there, in a later one as long as its service runs. */
function isToldIn(month: string, one: ProjectAtWork, { county }: DueFacts): boolean {
  const [year, last] = [Number(month.slice(0, 4)), lastDayOfMonth(month)]
  if (one.project.year === year) return isBegunBy(county, one.project, last)
  return one.project.year < year && isServedIn(one, `${month}-01`, last)
}

const sheetsOf = (month: string, { records }: YearAtWork) =>
  records.filter((one) => one.kind === kind && (one.body as MonthlyEntryBody).month === month.slice(5))

function dueOf(month: string, own: readonly RelatedRecord[], { facts: { year } }: YearAtWork, facts: DueFacts) {
  const begun = own.at(-1)
  const place = begun
    ? ({ to: 'record', owner: 'year', ownerId: String(year), kind, id: begun.id } as const)
    : ({ to: 'records', year, kind } as const)
  return { ...aboutSheet(month, year, facts), key: `month-${month}`, title: `${numberOf(month)}月录入情况汇总`, place }
}

/** Due as the first of them is. */
function together(months: readonly string[], { facts: { year } }: YearAtWork, facts: DueFacts): DueItem {
  const title = `${monthSpans(months.map(numberOf))}月度录入情况未填，${months.length}份`
  const place = { to: 'records', year, kind } as const
  return { ...aboutSheet(months[0] ?? '', year, facts), key: `months-${year}`, title, place }
}

const numberOf = (month: string) => Number(month.slice(5))

const aboutSheet = (month: string, year: number, { today, year: { facts } }: DueFacts) => ({
  sort: monthlyEntry.title,
  of: ofYearName(year, today),
  dueOn: sheetDueOn(month, facts.suggestedValues),
  basis: notice('二（四）'),
  status: sheetDueStatus(facts.suggestedValues),
})
