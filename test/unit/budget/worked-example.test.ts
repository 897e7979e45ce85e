import { describe, expect, test } from 'vitest'
import type { BudgetGroup } from '#shared/budget/budget'
import { computeBudget } from '#shared/budget/compute'
import { shareText, unitCostFen } from '#shared/budget/decimal'
import { applyPreset } from '#shared/budget/new-draft'
import { toDaxie } from '#shared/money/daxie'
import { fen } from '#shared/money/fen'
import { allocateByShares, formatYuan } from '#shared/money/yuan'
import { unwrap } from '#shared/result'
import { fixture, jiaji, jiajiDraft } from '../../fixtures/budget/templates'

interface WorkedExample {
  derived: Record<string, string>
  lines: Record<string, string>
  groups: Record<BudgetGroup, string>
  shares: Record<BudgetGroup, string>
  total: string
  totalDaxie: string
  perHousehold: string
  perVisit: string
  variants: { preset: string; total: string; perHousehold: string }[]
  payments: { sharesBp: number[]; amounts: string[] }
}

const example = fixture<WorkedExample>('worked-example')
const result = unwrap(computeBudget(jiaji, jiajiDraft()))

describe('the worked example of domain 2.5', () => {
  test('[P05] every line to the 分', () => {
    const lines = Object.fromEntries(result.lines.map(({ code, amountFen }) => [code, formatYuan(amountFen)]))
    expect(lines).toEqual(example.lines)
  })

  test('[P04] three groups, their shares and the total', () => {
    const groups = Object.entries(result.groups)
    expect(Object.fromEntries(groups.map(([group, sum]) => [group, formatYuan(sum)]))).toEqual(example.groups)
    expect(Object.fromEntries(groups.map(([group, sum]) => [group, shareText(sum, result.totalFen)]))).toEqual(
      example.shares,
    )
    expect(formatYuan(result.totalFen)).toBe(example.total)
    expect(toDaxie(result.totalFen)).toBe(example.totalDaxie)
  })

  test('[N09] quantities from households, radius and pace', () => {
    expect(result.derived).toEqual(example.derived)
  })

  test('yuan per household and per visit, rounded for reading', () => {
    expect(formatYuan(unitCostFen(result.totalFen, '3200') ?? fen(0))).toBe(example.perHousehold)
    expect(formatYuan(unitCostFen(result.totalFen, result.derived.hv ?? '')!)).toBe(example.perVisit)
  })

  test('no notice: the defaults are within every suggested range', () => {
    expect(result.notices).toEqual([])
  })

  test('30/40/30 of the total, the last stage is the rest', () => {
    const { sharesBp, amounts } = example.payments
    expect(allocateByShares(result.totalFen, sharesBp).map(formatYuan)).toEqual(amounts)
  })

  test.each(example.variants)('variant $preset comes to $total', ({ preset, total, perHousehold }) => {
    const variant = unwrap(computeBudget(jiaji, applyPreset(jiaji, jiajiDraft(), preset)))
    expect(formatYuan(variant.totalFen)).toBe(total)
    expect(formatYuan(unitCostFen(variant.totalFen, '3200')!)).toBe(perHousehold)
    expect(variant.notices).toEqual([])
  })

  test('the 半牧区 preset is the default', () => {
    const back = applyPreset(jiaji, applyPreset(jiaji, jiajiDraft(), 'pastoral'), 'semi')
    expect(unwrap(computeBudget(jiaji, back)).totalFen).toBe(result.totalFen)
  })
})

describe('formulas with numbers', () => {
  const numbers = Object.fromEntries(result.lines.map(({ code, formulaNumbers }) => [code, formulaNumbers]))

  test.each([
    ['A01', '560×2×200.00'],
    ['A02', '⌈3,200÷30⌉×180.00'],
    ['A04', '560×102×9.0÷100×7.85'],
    ['A06', '560×(2+1)×35.00'],
    ['A10', '⌈3,360×(1+5%)⌉×2.20'],
    ['A15', '2×(1,000.00+600.00)+2×25×30.00'],
    ['B01', '629,366.88×8%'],
    ['C03', '(629,366.88+56,509.35+34,293.81+13,717.52)×3%'],
    ['C04', '22,016.63×5%'],
  ])('%s reads %s', (code, text) => {
    expect(numbers[code]).toBe(text)
  })
})
