import { describe, expect, test } from 'vitest'
import { fundLedger } from '#shared/funds/fund-ledger'
import { fen } from '#shared/money/fen'
import type { Balance, StageBalance } from '#shared/records/balance'
import { acceptedAheadIn, acceptedIn, paidAheadIn, yearMoney } from '#shared/workbench/year-money'
import { cleanProject } from '../../fixtures/county-year'

const stage = (agreed: number, acceptedOn: string | null, prepaid = false) =>
  ({ agreedFen: fen(agreed), acceptedOn, prepaid }) as StageBalance
const balance = (stages: StageBalance[], acceptedFen: number) =>
  ({ stages, acceptedFen: fen(acceptedFen), allAcceptedOn: stages.at(-1)?.acceptedOn ?? null }) as Balance

describe('what was accepted in a year [P09]', () => {
  const stages = [stage(30, null, true), stage(40, '2023-10-01'), stage(30, '2024-04-10')]

  test('counts a stage in the year of its acceptance, a prepaid one with the last', () => {
    expect([2022, 2023, 2024, 2025].map((year) => acceptedIn(balance(stages, 100), null, year))).toEqual([0, 40, 60, 0])
  })

  test('tells apart the stage paid before acceptance in the year it counts in', () => {
    expect([2023, 2024, 2025].map((year) => acceptedAheadIn(balance(stages, 100), year))).toEqual([0, 30, 0])
    const own = [stage(30, '2023-06-01', true), stage(70, '2024-04-10')]
    expect(acceptedAheadIn(balance(own, 100), 2024)).toBe(0)
  })

  test('comes to what was counted at the settlement, to the last 分', () => {
    const settled = balance(stages, 93)
    expect(acceptedIn(settled, '2024-05-01', 2023) + acceptedIn(settled, '2024-05-01', 2024)).toBe(93)
  })

  test('of a contract that ended before its last acceptance it comes with the settlement', () => {
    const ended = balance([stage(30, null, true), stage(40, '2023-10-01'), stage(30, null)], 55)
    expect([2023, 2024].map((year) => acceptedIn(ended, '2024-02-01', year))).toEqual([40, 15])
  })
})

test('what was paid in a year before acceptance is what went to the stages the contract pays so', () => {
  const project = cleanProject()
  const [first, second] = project.contract.payments
  const contract = {
    ...project.contract,
    payments: [
      { ...first!, prepaid: true },
      { ...second!, prepaid: false },
    ],
  }
  const pay = (stageCode: string, paidOn: string, amount: number) => ({
    state: 'paid',
    body: { stage: stageCode, paidOn, amountFen: fen(amount), deductFen: null },
  })
  const payments = [pay('第1期', '2023-04-01', 30), pay('第2期', '2023-11-01', 40), pay('第1期', '2024-01-05', 5)]
  expect([2023, 2024].map((year) => paidAheadIn({ ...project, contract }, payments, year))).toEqual([30, 5])
})

test('the figures of the ledger go by project, with the sources of the year’s projects', () => {
  const project = cleanProject()
  const row = { contractedFen: fen(90), carriedFen: fen(0), paidFen: fen(30), deductedFen: fen(0), sources: [] }
  const ledger = fundLedger(fen(200), [], [{ id: project.id, name: project.name, plannedFen: fen(100), ...row }])
  const inYear = { acceptedFen: fen(40), acceptedAheadFen: fen(10), paidAheadFen: fen(20) }
  const money = yearMoney(2023, ledger, { stages: new Map([[project.id, inYear]]), own: [project] })
  expect(money).toMatchObject({ ceilingFen: 200, plannedFen: 100, contractedFen: 90, ...inYear, paidFen: 30 })
  expect(money.projects).toEqual([
    { projectId: project.id, name: project.name, plannedFen: 100, contractedFen: 90, ...inYear, paidFen: 30 },
  ])
  const planned = project.fundSources.reduce((all, { amountFen }) => all + (amountFen ?? 0), 0)
  expect(money.sources.reduce((all, { amountFen }) => all + amountFen, 0)).toBe(planned)
})
