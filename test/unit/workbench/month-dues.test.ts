import { expect, test } from 'vitest'
import { monthDues } from '#shared/workbench/month-dues'
import { cleanProject } from '../../fixtures/county-year'
import { atWork, nothingDue, undated } from '../../fixtures/due-facts'

type Kept = [month: string, state: string]
const recordsOf = (months: readonly Kept[]) =>
  months.map(([month, state]) => ({
    ...{ id: `m${month}`, ownerId: '', kind: 'monthly-entry', title: '', state },
    body: { month },
  }))

const yearOf = (year: number, kept: readonly Kept[]) => {
  const { facts } = nothingDue().year
  return { facts: { ...facts, year }, records: recordsOf(kept) }
}

function dues(today: string, kept: readonly Kept[], before?: readonly Kept[], project = atWork()) {
  const year = Number(today.slice(0, 4))
  const past = before ? [yearOf(year - 1, before)] : []
  const { county, ...facts } = nothingDue(today)
  const noted = new Map([[project.project.id, '2023-01-03']])
  const given = { ...facts, county: { ...county, noted }, projects: [project], year: yearOf(year, kept), past }
  return monthDues(given).map(
    ({ dueOn, of, title, place }) => `${dueOn} ${of}${title}${place.to === 'record' ? ` ${place.id}` : ''}`,
  )
}
const filed = (from: number, to: number): Kept[] =>
  Array.from({ length: to - from + 1 }, (_, at) => [String(from + at).padStart(2, '0'), 'filed'])

test('[N28] every month since the first project began is due until it is told; those long over are one row, as old as the first', () => {
  expect(dues('2023-06-15', [])).toEqual([
    '2023-02-05 1–4月月度录入情况未填，4份',
    '2023-06-05 5月录入情况汇总',
    '2023-07-05 6月录入情况汇总',
  ])
  expect(dues('2023-06-15', filed(2, 2))[0]).toBe('2023-02-05 1、3–4月月度录入情况未填，3份')
})

test('[N28] the row of those long over leads to the list of its year', () => {
  const facts = { ...nothingDue('2023-06-15'), projects: [atWork()] }
  const [first] = monthDues(facts)
  expect(first).toMatchObject({ key: 'months-2023', place: { to: 'records', year: 2023, kind: 'monthly-entry' } })
})

test('[N28] one month alone that is long over has a row of its own', () => {
  expect(dues('2023-06-01', filed(2, 6))).toEqual(['2023-02-05 1月录入情况汇总'])
})

test('[N28] over the turn of a year what was not told stays due, of its year, until it is', () => {
  const ended = atWork(cleanProject(), { owed: { ...atWork().owed, endsOn: '2023-12-31' } })
  expect(dues('2024-01-02', [], filed(1, 11), ended)).toEqual(['2024-01-05 2023年12月录入情况汇总'])
  expect(dues('2024-03-01', [], [], ended)).toEqual(['2023-02-05 2023年1–12月月度录入情况未填，12份'])
  expect(dues('2024-01-02', [], filed(1, 12), ended)).toEqual([])
})

test('[N28] a project of the year before is told of as long as its service runs', () => {
  const runsOn = atWork(cleanProject(), { owed: { ...atWork().owed, endsOn: '2024-03-19' } })
  expect(dues('2024-03-20', filed(1, 1), filed(1, 12), runsOn)).toEqual([
    '2024-03-05 2月录入情况汇总',
    '2024-04-05 3月录入情况汇总',
  ])
  expect(dues('2024-04-20', filed(1, 3), filed(1, 12), runsOn)).toEqual([])
  const unsigned = undated()
  const neverServed = atWork(unsigned, { owed: { ...atWork().owed, project: unsigned, endsOn: null } })
  expect(dues('2024-03-20', [], filed(1, 12), neverServed)).toEqual([])
})

test('[N28] each that is begun leads to its record, however old', () => {
  expect(dues('2023-06-01', [['01', 'draft'], ['02', 'draft'], ...filed(3, 6)])).toEqual([
    '2023-02-05 1月录入情况汇总 m01',
    '2023-03-05 2月录入情况汇总 m02',
  ])
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
