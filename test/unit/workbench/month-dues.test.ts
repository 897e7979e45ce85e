import { expect, test } from 'vitest'
import { monthDues } from '#shared/workbench/month-dues'
import { atWork, nothingDue, undated } from '../../fixtures/due-facts'

type Kept = [month: string, state: string]
const recordsOf = (months: readonly Kept[]) =>
  months.map(([month, state]) => ({
    ...{ id: `m${month}`, ownerId: '', kind: 'monthly-entry', title: '', state },
    body: { month },
  }))

function dues(today: string, kept: readonly Kept[], before: readonly Kept[] = []) {
  const { year, ...facts } = nothingDue(today)
  const own = { ...year, facts: { ...year.facts, year: Number(today.slice(0, 4)) } }
  const given = {
    ...facts,
    projects: [atWork()],
    year: { ...own, records: recordsOf(kept), before: recordsOf(before) },
  }
  return monthDues(given).map(
    ({ dueOn, title, place }) => `${dueOn} ${title}${place.to === 'record' ? ` ${place.id}` : ''}`,
  )
}

test('[N28] the month that is over and the one that runs are due until they are told, also over the turn of a year', () => {
  expect(dues('2023-06-01', [])).toEqual(['2023-06-05 5月录入情况汇总', '2023-07-05 6月录入情况汇总'])
  expect(dues('2023-06-01', [['05', 'filed']])).toEqual(['2023-07-05 6月录入情况汇总'])
  expect(dues('2024-01-02', [['01', 'filed']])).toEqual(['2024-01-05 12月录入情况汇总'])
  expect(dues('2024-01-02', [['01', 'filed']], [['12', 'filed']])).toEqual([])
})

test('[N28] one that is begun leads to its record', () => {
  expect(
    dues('2023-06-01', [
      ['06', 'filed'],
      ['05', 'draft'],
    ]),
  ).toEqual(['2023-06-05 5月录入情况汇总 m05'])
})

test('[N28] without a project under way nothing is to be told', () => {
  expect(monthDues(nothingDue('2023-06-01'))).toEqual([])
})

test('[N28] a month that was over when the first project of its year began is not owed, nor one of a year without a project', () => {
  const titles = (today: string, begun: string, year = 2023) => {
    const { county, ...facts } = nothingDue(today)
    const project = { ...undated(), year }
    const noted = new Map([[project.id, begun]])
    return monthDues({ ...facts, county: { ...county, noted }, projects: [atWork(project)] }).map(({ title }) => title)
  }
  expect(titles('2023-11-27', '2023-10-31')).toEqual(['10月录入情况汇总', '11月录入情况汇总'])
  expect(titles('2023-11-27', '2023-11-01')).toEqual(['11月录入情况汇总'])
  expect(titles('2023-01-10', '2023-01-02')).toEqual(['1月录入情况汇总'])
  expect(titles('2023-11-27', '2022-10-01', 2022)).toEqual([])
})
