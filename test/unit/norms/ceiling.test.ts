import { describe, expect, test } from 'vitest'
import type { Grant } from '#shared/county/county'
import type { ContractAmendment } from '#shared/law/county-year'
import { type Fen, fen } from '#shared/money/fen'
import { parseWan } from '#shared/money/yuan'
import { yearCeiling } from '#shared/norms/ceiling'
import { unwrap } from '#shared/result'
import {
  breachesOf,
  cleanCounty,
  cleanProject,
  cleanYear,
  exampleTotal,
  findingsAfter,
  setTotal,
  yuan,
} from '../../fixtures/county-year'

/** A county with one project of that total and these funds of the year before. */
function county(central: Fen, region: Fen, planned: Fen) {
  const clean = cleanCounty()
  setTotal(clean, planned)
  const row = (id: string, level: Grant['level'], amountFen: Fen): Grant => ({
    id,
    level,
    fiscalYear: 2022,
    amountFen,
    documentNumber: `内财社〔2022〕${id}号`,
    counted: true,
  })
  clean.year.grants = [row('1', 'central', central), row('2', 'region', region)].filter(
    ({ amountFen }) => amountFen !== 0,
  )
  return clean
}

describe('2% 上限', () => {
  test.each([
    [yuan(28_650_000), yuan(3_470_000), yuan(642_400), yuan(642_400), true],
    [yuan(28_650_000), yuan(3_470_000), yuan(642_400, 1), yuan(642_400), false],
    [yuan(10_000_000, 33), fen(0), yuan(200_000, 1), yuan(200_000), false],
    [yuan(38_600_000), yuan(4_250_000), yuan(757_005, 2), yuan(857_000), true],
    [fen(0), fen(0), yuan(50_000), null, null],
  ] as const)(
    '[N12] ceiling table: %i + %i planned %i -> ceiling %s, within %s',
    (central, region, planned, ceiling, within) => {
      const { county: countyYear } = county(central, region, planned)
      expect(yearCeiling(countyYear, 2023)).toMatchObject({ plannedFen: planned, ceilingFen: ceiling, within })
    },
  )

  test('[N12] the pastoral variant, 1,190,398.23, is over 857,000.00 by 333,398.23', () => {
    const [found] = breachesOf('N12', (clean) => setTotal(clean, yuan(1_190_398, 23)))
    expect(found).toMatchObject({
      level: 'error',
      waivable: true,
      where: { screen: 'budget' },
      otherWay: { label: '填突破说明', where: { screen: 'year', field: 'ceilingJustification' } },
    })
    for (const figure of ['1,190,398.23元', '857,000.00元', '333,398.23元', '42,850,000.00元'])
      expect(found?.message).toContain(figure)
    expect(found?.basis.article).toBe('一（三）')
  })

  test('[N12] the clean county is within the ceiling', () => {
    expect(breachesOf('N12')).toEqual([])
    expect(yearCeiling(cleanCounty().county, 2023)).toMatchObject({ plannedFen: exampleTotal, within: true })
  })

  test('[N12] all projects of the year count together: archived ones too, binned and other years’ not', () => {
    const { county: countyYear } = cleanCounty()
    const other = (id: string, change: object) => ({ ...cleanProject(id), ...change })
    countyYear.projects.push(
      other('archived', { status: 'archived' }),
      other('binned', { status: 'binned' }),
      other('next', { year: 2024 }),
    )
    const state = yearCeiling(countyYear, 2023)
    expect(state.projects.map(({ id }) => id)).toEqual(['p-2023', 'archived'])
    expect(state.plannedFen).toBe(exampleTotal * 2)
    expect(state.within).toBe(false)
  })

  test('[N12] a project whose budget cannot be computed does not pass for nothing', () => {
    const found = breachesOf('N12', ({ county: countyYear }) => {
      const budget = { ...cleanProject().budget, inputs: { hh: { value: '三千', source: '' } } }
      countyYear.projects.push({ ...cleanProject('other'), name: '政策宣传', items: [], budget })
    })
    expect(found).toMatchObject([{ key: 'funds.ceiling.2023.unknown', level: 'warning' }])
    expect(found[0]?.message).toContain('政策宣传')
  })

  test('[N12] only a justification with reason and paper turns the error into a warning, which shows both', () => {
    const over = (ceilingJustification: { reason: string; paper: string } | null) =>
      breachesOf('N12', (clean) => {
        setTotal(clean, yuan(1_190_398, 23))
        clean.year.ceilingJustification = ceilingJustification
      })
    expect(over(null)).toMatchObject([{ level: 'error', waived: null }])
    expect(over({ reason: '牧区路程远', paper: ' ' })).toMatchObject([{ level: 'error', waived: null }])
    expect(over({ reason: '', paper: '敖政纪〔2023〕5号' })).toMatchObject([{ level: 'error', waived: null }])
    const both = { reason: '牧区路程远', paper: '敖政纪〔2023〕5号' }
    expect(over(both)).toMatchObject([{ level: 'warning', waived: both }])
  })

  test('[N12] without a base it cannot be judged, and does not look good', () => {
    const found = breachesOf('N12', ({ year }) => {
      year.grants = []
    })
    expect(found).toMatchObject([{ level: 'warning', where: { screen: 'year', field: 'grants' } }])
    expect(found[0]?.message).toContain('不可判定')
    expect(breachesOf('N12', ({ county: countyYear }) => (countyYear.years = []))[0]?.message).toContain('不可判定')
  })

  test('[N12] rows that do not count, and recalled funds, change the base', () => {
    const clean = county(yuan(38_600_000), yuan(4_250_000), exampleTotal)
    clean.year.grants.push({ ...(clean.year.grants[0] as Grant), id: '3', amountFen: yuan(-1_000_000) })
    clean.year.grants.push({ ...(clean.year.grants[0] as Grant), id: '4', amountFen: yuan(9_000_000), counted: false })
    expect(yearCeiling(clean.county, 2023)).toMatchObject({ baseFen: yuan(41_850_000), ceilingFen: yuan(837_000) })
  })

  test('[N12] a grant of another year than the one before is an error and not part of the base', () => {
    const found = findingsAfter(({ year }) => {
      year.grants = year.grants.map((grant) => (grant.id === 'g1' ? { ...grant, fiscalYear: 2021 } : grant))
    }).filter(({ norms }) => norms.includes('N12'))
    expect(found.map(({ key, level }) => [key, level])).toEqual([
      ['funds.ceiling.2023.over', 'error'],
      ['funds.ceiling.2023.grant.g1', 'error'],
    ])
    expect(found[1]?.message).toContain('2021年度')
  })

  test('[N12] a contract over several years counts by its allotments, which sum to the budget', () => {
    const spread =
      (second: number) =>
      ({ project }: ReturnType<typeof cleanCounty>) => {
        project.annualAllotments = [
          { year: 2023, amountFen: yuan(400_000) },
          { year: 2024, amountFen: yuan(second, 2) },
        ]
      }
    const clean = cleanCounty()
    spread(357_005)(clean)
    clean.county.years.push(cleanYear(2024))
    expect(yearCeiling(clean.county, 2023).plannedFen).toBe(yuan(400_000))
    expect(yearCeiling(clean.county, 2024).plannedFen).toBe(yuan(357_005, 2))
    expect(breachesOf('N12', spread(357_005))).toEqual([])
    const [wrong] = breachesOf('N12', spread(357_000))
    expect(wrong).toMatchObject({ level: 'error', where: { screen: 'basics', field: 'annualAllotments' } })
    expect(wrong?.message).toContain('757,000.02元')
  })

  test('[N12] [P08] a year that an agreement brought the service to may bear a part, also where a termination left the years of the contract', () => {
    const foreign = (endsOn: string | null) =>
      breachesOf('N12', ({ county: countyYear, project }) => {
        project.annualAllotments = [
          { year: 2023, amountFen: yuan(400_000) },
          { year: 2026, amountFen: yuan(357_005, 2) },
        ]
        const change = { signedOn: '2023-06-01', endsOn } as ContractAmendment
        countyYear.amendments = new Map([[project.id, [change]]])
      }).filter(({ message }) => message.includes('服务期不在该年度'))
    expect(foreign(null)).toHaveLength(1)
    expect(foreign('2025-03-19')).toEqual([])
    const early = breachesOf('N12', ({ county: countyYear, project }) => {
      project.annualAllotments = [
        { year: 2023, amountFen: yuan(400_000) },
        { year: 2025, amountFen: yuan(357_005, 2) },
      ]
      const change = { signedOn: '2023-06-01', endsOn: '2023-09-30' } as ContractAmendment
      countyYear.amendments = new Map([[project.id, [change]]])
    }).filter(({ message }) => message.includes('服务期不在该年度'))
    expect(early).toEqual([])
  })

  test('[N12] a later year of the allotments is judged once its parameters exist', () => {
    const found = breachesOf('N12', ({ county: countyYear, project }) => {
      project.annualAllotments = [
        { year: 2023, amountFen: yuan(100_000) },
        { year: 2024, amountFen: yuan(657_005, 2) },
      ]
      const poor = cleanYear(2024)
      poor.grants = poor.grants.slice(1)
      countyYear.years.push(poor)
    })
    expect(found.map(({ key }) => key)).toEqual(['funds.ceiling.2024.over'])
  })

  test('[N12] money cannot leave the year by an allotment to one the service never sees, nor by a negative one', () => {
    const spread = (...allotments: [number, Fen][]) =>
      breachesOf('N12', (clean) => {
        setTotal(clean, yuan(1_190_398, 23))
        clean.project.annualAllotments = allotments.map(([year, amountFen]) => ({ year, amountFen }))
      }).map(({ key, level }) => `${level} ${key}`)
    expect(spread([2099, yuan(1_190_398, 23)])).toEqual(['error funds.ceiling.year.2099'])
    expect(spread([2023, yuan(-1)], [2024, yuan(1_190_399, 23)])).toEqual(['error funds.ceiling.amount.2023'])
    // 2023-03-20 to 2024-03-19: the last stage may be paid in 2025.
    expect(spread([2023, yuan(400_000)], [2024, yuan(400_000)], [2025, yuan(390_398, 23)])).toEqual([])
    expect(spread([2022, yuan(400_000)], [2023, yuan(790_398, 23)])).toEqual(['error funds.ceiling.year.2022'])
  })

  test('[N12] a base entered in 万元 is exact', () => {
    const base = unwrap(parseWan('3,212.00'))
    expect(base).toBe(yuan(32_120_000))
    expect(yearCeiling(county(base, fen(0), yuan(642_400)).county, 2023).within).toBe(true)
  })
})
