import { describe, expect, test } from 'vitest'
import { breachesOf, type CleanCounty, cleanYear, findingsAfter, yuan } from '../../fixtures/county-year'

const said = (change: (clean: CleanCounty) => void) =>
  findingsAfter(change)
    .filter(({ norms }) => norms.includes('N12'))
    .map(({ key, level }) => `${level} ${key}`)

const grants =
  (change: (grants: CleanCounty['year']['grants']) => CleanCounty['year']['grants']) => (clean: CleanCounty) => {
    clean.year.grants = change(clean.year.grants)
  }
const period = (startOn: string, endOn: string) => (clean: CleanCounty) => {
  clean.project.period = { ...clean.project.period, startOn, endOn }
}

describe('2% 上限的基数', () => {
  test('[N12] a central grant without a regional one, and the other way round, are remarks', () => {
    expect(said(grants((rows) => rows.filter(({ level }) => level === 'central')))).toEqual([
      'warning funds.base.level.region',
    ])
    expect(said(grants((rows) => rows.map((row) => ({ ...row, level: 'region' as const }))))).toEqual([
      'warning funds.base.level.central',
    ])
    expect(said(() => {})).toEqual([])
  })

  test('[N12] a grant without a document number is a remark; one that does not count is not asked for it', () => {
    const without = (text: string) =>
      grants((rows) => rows.map((row) => (row.id === 'g2' ? { ...row, documentNumber: text } : row)))
    for (const text of ['', '/', '待定']) expect(said(without(text))).toEqual(['warning funds.base.document.g2'])
    const extra = grants((rows) => [
      ...rows,
      { ...(rows[0] as (typeof rows)[0]), id: 'g3', counted: false, documentNumber: '' },
    ])
    expect(said(extra)).toEqual([])
  })

  test('[N12] a service outside the year that pays for it is a remark', () => {
    expect(said(period('2024-03-20', '2025-03-19'))).toEqual(['warning funds.base.period'])
    expect(said(period('2021-03-20', '2022-03-19'))).toEqual(['warning funds.base.period'])
    expect(said(period('2022-12-01', '2023-11-30'))).toEqual(['note funds.base.period'])
    expect(said(period('2023-12-01', '2024-11-30'))).toEqual([])
  })
})

describe('分年度安排', () => {
  const spread = (today: string, known: boolean) => (clean: CleanCounty) => {
    clean.county.today = today
    clean.project.annualAllotments = [
      { year: 2023, amountFen: yuan(400_000) },
      { year: 2024, amountFen: yuan(357_005, 2) },
    ]
    if (known) clean.county.years.push(cleanYear(2024))
  }

  test('[N12] an allotment in a year without parameters cannot be judged, and says so', () => {
    const found = findingsAfter(spread('2023-03-16', false)).filter(({ norms }) => norms.includes('N12'))
    expect(found).toMatchObject([{ key: 'funds.ceiling.2024.base', level: 'note' }])
    expect(found[0]?.message).toContain('不可判定：2024年度计划购买357,005.02元')
  })

  test('[N12] once that year has come it is a warning, once its parameters are there it is judged', () => {
    expect(said(spread('2024-03-16', false))).toEqual(['warning funds.ceiling.2024.base'])
    expect(breachesOf('N12', spread('2023-03-16', true))).toEqual([])
  })
})
