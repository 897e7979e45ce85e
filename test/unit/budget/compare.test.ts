import { expect, test } from 'vitest'
import type { BudgetDraft } from '#shared/budget/budget'
import { householdsUnder } from '#shared/budget/capacity'
import { compareBudgets } from '#shared/budget/compare'
import { computeBudget } from '#shared/budget/compute'
import { applyPreset, newBudgetDraft } from '#shared/budget/new-draft'
import { tornado } from '#shared/budget/sensitivity'
import { fen } from '#shared/money/fen'
import { unwrap } from '#shared/result'
import { jiaji, jiajiDraft, plain } from '../../fixtures/budget/templates'

const snapshot = (draft: BudgetDraft) => ({ draft, result: unwrap(computeBudget(jiaji, draft)) })
const base = snapshot(jiajiDraft())

test('nothing changed, nothing to tell', () => {
  expect(compareBudgets(base, snapshot(jiajiDraft({ dayrate: '200' })), jiaji)).toEqual([])
})

test('a changed input shows, with every line, group and total it moved, and by how much', () => {
  const changes = compareBudgets(base, snapshot(jiajiDraft({ meal: '40' })), jiaji)
  expect(changes[0]).toEqual({
    kind: 'input',
    code: 'meal',
    label: '误餐补助',
    before: '35.00 元/人日',
    after: '40.00 元/人日',
    deltaFen: null,
    note: '',
  })
  expect(changes.find(({ code }) => code === 'A06')).toMatchObject({
    before: '58,800.00',
    after: '67,200.00',
    deltaFen: 8_400_00,
  })
  expect(changes.map(({ code }) => code)).toEqual(['meal', 'A06', 'B01', 'C01', 'C02', 'C03', 'C04', 'A', 'B', 'C', ''])
  expect(changes.at(-1)).toMatchObject({ kind: 'total', before: '757,005.02' })
})

test('a source noted, an adjustment made, a line added and removed', () => {
  const own = {
    id: 'o',
    group: 'A' as const,
    name: '宣传单',
    quantity: '1',
    unit: '份',
    unitPrice: '1',
    times: '1',
    basis: 'x',
  }
  const later = snapshot({
    ...jiajiDraft(),
    inputs: { meal: { value: '35', source: '旗差旅标准' } },
    adjustments: { A03: { amountFen: fen(179_200_00), reason: '询价' } },
    ownLines: [own],
  })
  const changes = compareBudgets(base, later, jiaji)
  expect(changes.find(({ code }) => code === 'meal')?.note).toBe('数据来源：（空） → 旗差旅标准')
  expect(changes.find(({ code }) => code === 'A03')).toMatchObject({ deltaFen: 0, note: '改为手工调整，理由：询价' })
  expect(changes.find(({ code }) => code === 'A自1')).toMatchObject({ before: null, after: '1.00', note: '新增' })
  const back = compareBudgets(later, base, jiaji)
  expect(back.find(({ code }) => code === 'A自1')).toMatchObject({
    before: '1.00',
    after: null,
    deltaFen: -1_00,
    note: '删除',
  })
})

test('without the template inputs go by their code', () => {
  const [change] = compareBudgets(base, snapshot(jiajiDraft({ meal: '40' })))
  expect(change).toMatchObject({ kind: 'input', code: 'meal', label: 'meal', before: null, after: '40' })
})

test('how often teams get round and what a day costs moves the total most', () => {
  const bars = tornado(jiaji, jiajiDraft())
  expect(bars[0]).toMatchObject({ code: 'hh', baseFen: 757_005_02 })
  expect(bars.slice(1, 6).map(({ code }) => code)).toContain('perday')
  expect(tornado(plain, newBudgetDraft(plain))).toEqual([])
  expect(tornado(jiaji, jiajiDraft({ hh: 'x' }))).toEqual([])
})

test('[N12] a pastoral county over its ceiling learns how many households fit', () => {
  const draft = applyPreset(jiaji, jiajiDraft(), 'pastoral')
  const limitFen = fen(857_000_00)
  const households = householdsUnder(jiaji, draft, limitFen)!
  const totalOf = (hh: number) =>
    unwrap(computeBudget(jiaji, { ...draft, inputs: { ...draft.inputs, hh: { value: String(hh), source: '' } } }))
      .totalFen
  expect(totalOf(households)).toBeLessThanOrEqual(limitFen)
  expect(totalOf(households + 1)).toBeGreaterThan(limitFen)
})

test('[N12] what fits is known before anybody has typed the households', () => {
  const { hh: _, ...inputs } = jiajiDraft().inputs
  expect(householdsUnder(jiaji, { ...jiajiDraft(), inputs }, fen(857_000_00))).toBe(3630)
})

test('no households to count, none that fit, or none that matter', () => {
  expect(householdsUnder(plain, newBudgetDraft(plain), fen(1))).toBeNull()
  expect(householdsUnder(jiaji, jiajiDraft({ meal: 'x' }), fen(1))).toBeNull()
  expect(householdsUnder(jiaji, jiajiDraft(), fen(1_000_00))).toBe(0)
})
