import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { isWorkday as oracle } from 'chinese-days'
import { describe, expect, test } from 'vitest'
import { loadResources } from '#main/resources'
import { isWorkday } from '#shared/calendar/workdays'
import { calendarProblem, type YearCalendar } from '#shared/calendar/year-calendar'
import { addDays } from '#shared/dates'
import { unwrap } from '#shared/result'

const { calendars } = unwrap(loadResources(resolve(import.meta.dirname, '../../../resources'))).rules

const data = createRequire(import.meta.url).resolve('holiday-calendar/package.json')
/** date -> 'public_holiday' or 'transfer_workday', as the second package has it. */
const marked = (year: number): Map<string, string> => {
  const file = resolve(data, `../data/CN/${year}.json`)
  const { dates } = JSON.parse(readFileSync(file, 'utf8')) as { dates: { date: string; type: string }[] }
  return new Map(dates.map(({ date, type }) => [date, type]))
}

const daysOf = (year: number): string[] => {
  const days: string[] = []
  for (let on = `${year}-01-01`; on.startsWith(`${year}-`); on = addDays(on, 1)) days.push(on)
  return days
}

describe('工作日历表', () => {
  test('2023 to 2026 are there, each with its State Council notice', () => {
    expect(calendars.map(({ year, notice }) => [year, notice.number, notice.issuedOn])).toEqual([
      [2023, '国办发明电〔2022〕16号', '2022-12-08'],
      [2024, '国办发明电〔2023〕7号', '2023-10-25'],
      [2025, '国办发明电〔2024〕12号', '2024-11-12'],
      [2026, '国办发明电〔2025〕7号', '2025-11-04'],
    ])
    for (const { year, notice } of calendars) expect(notice.title).toContain(`${year}年部分节假日安排的通知`)
  })

  test.each([2023, 2024, 2025, 2026])('every day of %i is judged as two independent packages judge it', (year) => {
    const marks = marked(year)
    const second = (on: string) => {
      const mark = marks.get(on)
      return mark ? mark !== 'public_holiday' : ![0, 6].includes(new Date(on).getUTCDay())
    }
    const ours = daysOf(year).map((on) => [on, isWorkday(calendars, on)])
    expect(ours).toEqual(daysOf(year).map((on) => [on, oracle(on)]))
    expect(ours).toEqual(daysOf(year).map((on) => [on, second(on)]))
  })

  test.each<[string, (table: YearCalendar) => void, string]>([
    [
      'a holiday of another year',
      (table) => ((table.holidays[0] as { from: string }).from = '2022-12-31'),
      '不在2023年内',
    ],
    ['a holiday that runs backwards', (table) => ((table.holidays[1] as { to: string }).to = '2023-01-20'), '颠倒'],
    ['holidays that share a day', (table) => ((table.holidays[1] as { from: string }).from = '2023-01-02'), '重叠'],
    ['a weekday made up for', (table) => table.worked.push('2023-03-01'), '不是周六、周日'],
    ['a day both on and off', (table) => table.worked.push('2023-01-21'), '既是假期又是调休上班日'],
  ])('%s is no table', (_, spoil, problem) => {
    const table = structuredClone(calendars[0] as YearCalendar)
    expect(calendarProblem(table)).toBeNull()
    spoil(table)
    expect(calendarProblem(table)).toContain(problem)
  })
})
