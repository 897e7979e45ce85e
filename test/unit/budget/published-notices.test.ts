import { describe, expect, test } from 'vitest'
import type { OwnLine } from '#shared/budget/budget'
import { computeBudget } from '#shared/budget/compute'
import { shareText, unitCostFen } from '#shared/budget/decimal'
import { newBudgetDraft } from '#shared/budget/new-draft'
import { toDaxie } from '#shared/money/daxie'
import { sumFen } from '#shared/money/fen'
import { formatYuan, parseYuan } from '#shared/money/yuan'
import { unwrap } from '#shared/result'
import { fixture, jiaji, jiajiDraft, plain } from '../../fixtures/budget/templates'

interface Nanning {
  source: string
  given: { households: string; teams: string; investigatorsPerTeam: string; visitsPerTeamDay: string }
  expected: { teamdays: string; caldays: string; personDays: string }
}
interface Zhongshan {
  source: string
  given: { total: string; operationsAtLeast: string; householdsAtLeast: string }
  expected: { perHousehold: string; managementAndTaxShare: string; totalDaxie: string }
}

describe('published notice of Nanning 2022 (domain P8)', () => {
  const { source, given, expected } = fixture<Nanning>('nanning-2022')
  const draft = jiajiDraft({
    hh: given.households,
    teams: given.teams,
    team: given.investigatorsPerTeam,
    perday: given.visitsPerTeamDay,
    revisit: '0',
  })
  const result = unwrap(computeBudget(jiaji, draft))

  test('385 team days, 17 working days', () => {
    expect(source).toContain('P8')
    expect(result.derived).toMatchObject({
      hv: given.households,
      ...{ teamdays: expected.teamdays, caldays: expected.caldays },
    })
  })

  test('two investigators a team make 770 paid person days', () => {
    const [survey] = result.lines
    expect(survey?.formulaNumbers).toBe('385×2×200.00')
    expect(survey?.amountFen).toBe(Number(expected.personDays) * 200_00)
  })

  test('a team of two investigators is allowed, of one is an error', () => {
    expect(result.notices.filter(({ level }) => level === 'error')).toEqual([])
    const alone = unwrap(
      computeBudget(jiaji, { ...draft, inputs: { ...draft.inputs, team: { value: '1', source: '' } } }),
    )
    expect(alone.notices.find(({ code }) => code === 'team')).toMatchObject({ level: 'error' })
  })
})

describe('published notice of Zhongshan 2024 (domain P9), by the plain template', () => {
  const { source, given, expected } = fixture<Zhongshan>('zhongshan-2024')
  const line = (id: string, group: OwnLine['group'], name: string, unitPrice: string): OwnLine => ({
    id,
    group,
    name,
    quantity: '1',
    unit: '项',
    unitPrice,
    times: '1',
    basis: source,
  })
  const draft = {
    ...newBudgetDraft(plain),
    ownLines: [
      line('a', 'A', '项目运营（入户、跟踪、电话核查）', '285,000.00'),
      line('b', 'B', '管理费', '25,000.00'),
      line('c', 'C', '税费', '15,000.00'),
    ],
  }
  const result = unwrap(computeBudget(plain, draft))

  test('the total and its 大写', () => {
    expect(formatYuan(result.totalFen)).toBe(given.total)
    expect(toDaxie(result.totalFen)).toBe(expected.totalDaxie)
  })

  test('operations take at least what the notice demands, management and tax at most 12.31%', () => {
    const operations = unwrap(parseYuan(given.operationsAtLeast))
    expect(result.groups.A).toBeGreaterThanOrEqual(operations)
    expect(shareText(sumFen([result.groups.B, result.groups.C]), result.totalFen)).toBe(expected.managementAndTaxShare)
  })

  test('at most 203.13 yuan for a household visited', () => {
    expect(formatYuan(unitCostFen(result.totalFen, given.householdsAtLeast)!)).toBe(expected.perHousehold)
  })

  test('every own line shows quantity × unit price × times', () => {
    expect(result.lines.map(({ code, formulaNumbers }) => [code, formulaNumbers])).toEqual([
      ['A自1', '1×285,000.00×1'],
      ['B自1', '1×25,000.00×1'],
      ['C自1', '1×15,000.00×1'],
    ])
    expect(result.notices).toEqual([])
  })
})
